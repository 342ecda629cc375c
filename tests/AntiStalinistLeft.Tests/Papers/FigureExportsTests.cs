using System.Text.Json.Nodes;
using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Papers;

namespace AntiStalinistLeft.Tests.Papers;

public sealed class FigureExportsTests : IDisposable
{
    private static readonly CaptionedFigure Lamps = BarChart.Draw([new("Upper street", 7), new("Lower street", 2.5)], new AxisOptions { Name = "lamps", Y = "lamps" }) with
    {
        Sources = [new FigureSource("log", "The log", new string('a', 64))],
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("exports-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_figure_writes_its_folder_and_names_the_files()
    {
        ExportedFolder exported = Lamps.Export(new FigureExportOptions { Folder = _folder, Formats = [], Style = "double", Notebook = "09.dib", Cell = 3 });
        Assert.Equal(Path.Combine(_folder, "fig-lamps"), exported.Folder);
        Assert.All(exported.Files, file => Assert.True(File.Exists(file), file));
        Assert.Equal(["lamps.csv", "lamps.json", "lamps.md", "lamps.tex", "provenance.json"], exported.Files.Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
        Assert.Contains("The log (SHA-256 aaaaaaaa)", File.ReadAllText(Path.Combine(exported.Folder, "lamps.tex")), StringComparison.Ordinal);
        Assert.Contains("\"cell\": 3", File.ReadAllText(Path.Combine(exported.Folder, "provenance.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_width_that_is_none_and_a_style_that_is_none_are_told()
    {
        Assert.Contains("84mm", Assert.Throws<InputException>(() => Lamps.Export(new FigureExportOptions { Folder = _folder, Width = "wide" })).Message, StringComparison.Ordinal);
        Assert.Contains("velvet", Assert.Throws<InputException>(() => Lamps.Export(new FigureExportOptions { Folder = _folder, Style = "velvet" })).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public void A_record_comes_back_as_it_was_and_keeps_the_words_of_the_table()
    {
        FigureRecord record = FigureRecord.FromFigure(Lamps);
        FigureRecord back = FigureRecord.Parse(record.ToJson()).GetOrThrow();
        Assert.Equal(record.ToJson(), back.ToJson());
        FigureExport export = FigureExport.FromRecord(back, new FigureWidth("single", new PaperLength(84)), new FigureProvenance());
        using var csv = new StringWriter();
        CsvTable.Write(Lamps.Data, csv);
        Assert.Equal(csv.ToString(), FigureFolder.CreateTexts(export)["lamps.csv"]);
        Assert.Equal("The log", Assert.Single(export.Provenance.Sources).Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"name":"a"}""")]
    public void What_is_no_record_is_a_failure(string json) => Assert.False(FigureRecord.Parse(json).Succeeded);

    [Fact]
    public void A_figure_with_a_style_has_its_width_and_no_title()
    {
        CaptionedFigure styled = Lamps.With(FigureStyles.BuiltIn.Find("single").GetOrThrow());
        JsonNode layout = JsonNode.Parse(styled.ToPlotlyJson())!["layout"]!;
        Assert.Equal(new PaperLength(84).Pixels, layout["width"]!.GetValue<double>(), 0.01);
        Assert.Null(layout["title"]);
        Assert.Equal(Lamps.AltText, (string?)layout["meta"]!["altText"]);
        Assert.Null(JsonNode.Parse(Lamps.ToPlotlyJson())!["layout"]!["width"]);
    }

    [Fact]
    public void A_table_writes_its_folder()
    {
        ExportedFolder exported = Lamps.Data.Export(new PaperTableOptions { Caption = "Lamps & streets", Digits = 1 }, _folder);
        Assert.Equal(5, exported.Files.Count);
        Assert.Contains("Lamps \\& streets", File.ReadAllText(exported.Files[0]), StringComparison.Ordinal);
        Assert.EndsWith("-all-digits.csv", exported.Files[^1], StringComparison.Ordinal);
    }
}
