using System.Text.Json.Nodes;
using AntiStalinistLeft.Papers;

namespace AntiStalinistLeft.Tests.Papers;

public class FigureFolderTests
{
    private static readonly FigureExport Figure = new()
    {
        Name = "rates-by-text",
        Finding = "The rate is 0.1.",
        Title = "Rates by text",
        Plotly = JsonNode.Parse("""{"data":[{"y":[1]}],"layout":{}}""")!.AsObject(),
        Data = new[] { new RateRow(0.1234567890123) }.ToTable("rates"),
        Caption = "Rates & shares, 5 %",
        AltText = "Bars [two], rising to 5 %.",
        Notes = ["Counted in prose_only."],
        AuditNotes = ["First text, ends early: What comes later may be missing.", "Second text, no parentheses: Some may be lost."],
        Width = new PaperLength(84),
        Provenance = new FigureProvenance
        {
            KitVersion = "0.1.0",
            Notebook = "03-tendencies.dib",
            Cell = 4,
            Sources = [new FigureSource("a", "First text", "0123456789abcdef"), new FigureSource("b", "Второй", "fedcba9876543210")],
            Parameters = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["per"] = "1,000 words" },
        },
    };

    [Fact]
    public void A_folder_holds_the_figure_its_table_a_float_a_page_and_its_provenance()
    {
        Assert.Equal("fig-rates-by-text", FigureFolder.GetFolderName(Figure));
        IReadOnlyDictionary<string, string> texts = FigureFolder.CreateTexts(Figure);
        Assert.Equal(["rates-by-text.json", "rates-by-text.csv", "rates-by-text.tex", "rates-by-text.md", "provenance.json"], texts.Keys);
        Assert.Equal("rate\n0.1234567890123\n", texts["rates-by-text.csv"]);
        Assert.True(JsonNode.DeepEquals(Figure.Plotly, JsonNode.Parse(texts["rates-by-text.json"])));
        Assert.Equal(FigureFolder.CreateTexts(Figure)["provenance.json"], texts["provenance.json"]);
    }

    [Fact]
    public void The_float_has_width_alternative_text_caption_source_and_label() => Assert.Equal(
        """
        % \usepackage{graphicx}
        % \usepackage[T2A,T1]{fontenc}
        % \graphicspath{{FOLDER THAT HOLDS fig-rates-by-text/}}
        % Table \ref{tab:audit-notes} is in tab-audit-notes, which «asl figures» writes; it belongs into the appendix.
        \begin{figure}[htbp]
          \centering
          \includegraphics[width=84mm, alt={Bars {[}two], rising to 5 \%.}]{fig-rates-by-text/rates-by-text.pdf}
          \caption[{The rate is 0.1.}]{\textbf{The rate is 0.1.} Rates by text. Rates \& shares, 5 \%. Counted in prose\_only. 2 notes of the audit bear on these texts (Table~\ref{tab:audit-notes}).
            {\footnotesize Source: First text (SHA-256 01234567); {\fontencoding{T2A}\selectfont Второй} (SHA-256 fedcba98). Made with AntiStalinistLeft 0.1.0, 03-tendencies.dib, cell 4.}}
          \label{fig:rates-by-text}
        \end{figure}

        """,
        FigureFolder.CreateTexts(Figure)["rates-by-text.tex"],
        ignoreLineEndingDifferences: true);

    [Fact]
    public void The_provenance_has_whole_checksums_parameters_notebook_and_cell()
    {
        JsonNode provenance = JsonNode.Parse(FigureFolder.CreateTexts(Figure)["provenance.json"])!;
        Assert.Equal("fedcba9876543210", provenance["sources"]![1]!["sha256"]!.GetValue<string>());
        Assert.Equal("1,000 words", provenance["parameters"]!["per"]!.GetValue<string>());
        Assert.Equal(4, provenance["cell"]!.GetValue<int>());
        Assert.Equal(84, provenance["widthMm"]!.GetValue<double>());
    }

    [Fact]
    public void The_page_shows_the_picture_with_its_alternative_text_and_links_the_data()
    {
        string page = FigureFolder.CreateTexts(Figure)["rates-by-text.md"];
        Assert.StartsWith("![Bars \\[two\\], rising to 5 %.](rates-by-text.svg)", page, StringComparison.Ordinal);
        Assert.Contains("[Data](rates-by-text.csv)", page, StringComparison.Ordinal);
        Assert.Contains("\n**The rate is 0.1.** Rates by text. Rates \\& shares, 5 %.\n", page, StringComparison.Ordinal);
        Assert.EndsWith("## What the audit says of these texts\n\n- First text, ends early: What comes later may be missing.\n- Second text, no parentheses: Some may be lost.\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_with_nothing_to_draw_is_its_sentence_in_the_float_and_the_page()
    {
        FigureExport empty = Figure with { Plotly = JsonNode.Parse("""{"data":[],"layout":{}}""")!.AsObject(), Finding = "Nothing to draw." };
        Assert.DoesNotContain("includegraphics", FigureFolder.CreateTexts(empty)["rates-by-text.tex"], StringComparison.Ordinal);
        Assert.Contains("\\centering\n  Nothing to draw.\n", FigureFolder.CreateTexts(empty)["rates-by-text.tex"], StringComparison.Ordinal);
        Assert.StartsWith("**Nothing to draw.**", FigureFolder.CreateTexts(empty)["rates-by-text.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_the_appendix_has_every_note_once()
    {
        string parent = Directory.CreateTempSubdirectory("asl-folder-").FullName;
        try
        {
            FigureFolder.WriteAuditTable([Figure, Figure with { Name = "other" }], parent);
            string latex = File.ReadAllText(Path.Combine(parent, "tab-audit-notes", "audit-notes.tex"));
            Assert.Contains("\\label{tab:audit-notes}", latex, StringComparison.Ordinal);
            Assert.Equal(1, System.Text.RegularExpressions.Regex.Count(latex, "ends early"));
        }
        finally
        {
            Directory.Delete(parent, recursive: true);
        }
    }

    [Fact]
    public void What_is_written_is_what_the_renderer_is_asked_to_draw()
    {
        string parent = Directory.CreateTempSubdirectory("asl-folder-").FullName;
        try
        {
            string folder = FigureFolder.Write(Figure, parent);
            RenderRequest request = FigureFolder.CreateRenderRequest(Figure, folder);
            Assert.True(File.Exists(request.Json));
            Assert.Equal(folder, request.Output);
            Assert.Equal(5, Directory.GetFiles(folder).Length);
        }
        finally
        {
            Directory.Delete(parent, recursive: true);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("../up")]
    [InlineData("With Spaces")]
    public void A_name_that_is_no_file_name_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => FigureFolder.GetFolderName(Figure with { Name = name }));

    private sealed record RateRow(double Rate);
}
