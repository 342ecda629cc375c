using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Papers;

/// <summary>
/// A figure's folder <c>fig-NAME</c>: the figure as Plotly JSON, the table behind it, a float for LaTeX, a page of
/// Markdown and its provenance. The pictures beside them (<c>.svg .pdf .png</c>) are the renderer's.
/// </summary>
internal static class FigureFolder
{
    /// <summary>The file that says where the figure comes from.</summary>
    public const string ProvenanceName = "provenance.json";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The folder's name.</summary>
    public static string GetFolderName(FigureExport figure) => $"fig-{Checked(figure).Name}";

    /// <summary>The files that are words, by name, in stable order; the same figure gives the same words.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="latex">How LaTeX is written; the defaults where null.</param>
    public static IReadOnlyDictionary<string, string> CreateTexts(FigureExport figure, LatexOptions? latex = null)
    {
        string name = Checked(figure).Name;
        using var csv = new StringWriter { NewLine = "\n" };
        CsvTable.Write(figure.Data, csv);
        return new OrderedDictionary<string, string>(StringComparer.Ordinal)
        {
            [name + ".json"] = figure.Plotly.ToJsonString(Readable) + "\n",
            [name + ".csv"] = csv.ToString(),
            [name + ".tex"] = Latex(figure, latex ?? new LatexOptions()),
            [name + ".md"] = Markdown(figure),
            [ProvenanceName] = JsonSerializer.Serialize(Provenance(figure), Readable) + "\n",
        };
    }

    /// <summary>Writes the files that are words.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="parent">The folder that the figure's own goes into; made when it is missing.</param>
    /// <param name="latex">How LaTeX is written; the defaults where null.</param>
    /// <returns>Path of the figure's folder.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static string Write(FigureExport figure, string parent, LatexOptions? latex = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(parent);
        string folder = Path.Combine(parent, GetFolderName(figure));
        foreach ((string name, string text) in CreateTexts(figure, latex)) AtomicFile.WriteText(Path.Combine(folder, name), writer => writer.Write(text));
        return folder;
    }

    /// <summary>What the renderer is to do for a folder that was written.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="folder">Path of the figure's folder.</param>
    public static RenderRequest CreateRenderRequest(FigureExport figure, string folder) => new()
    {
        Name = Checked(figure).Name,
        Json = Path.Combine(folder, figure.Name + ".json"),
        Output = folder,
        Style = figure.Style,
        Width = figure.Width,
    };

    private static string Latex(FigureExport figure, LatexOptions options)
    {
        string source = Escape(figure.Provenance.FormatLine());
        string notes = string.Concat(figure.Notes.Select(note => $" {Escape(note)}"));
        string caption = Escape(figure.Caption is [.., '.' or '!' or '?' or '…'] ? figure.Caption : figure.Caption + ".");
        return string.Join('\n', (string[])
        [
            .. LatexEscaper.GetPackages($"{figure.Caption} {figure.AltText} {notes} {figure.Provenance.FormatLine()}", options.Engine).Prepend("\\usepackage{graphicx}").Select(line => "% " + line),
            $"% \\graphicspath{{{{FOLDER THAT HOLDS {GetFolderName(figure)}/}}}}",
            $"\\begin{{figure}}[{options.Placement}]",
            "  \\centering",
            $"  \\includegraphics[width={figure.Width}, alt={{{Escape(figure.AltText)}}}]{{{GetFolderName(figure)}/{figure.Name}.pdf}}",
            $"  \\caption[{{{caption}}}]{{{caption}{notes}",
            $"    {{\\footnotesize {source}}}}}",
            $"  \\label{{fig:{figure.Name}}}",
            "\\end{figure}",
            string.Empty,
        ]);

        string Escape(string words) => LatexEscaper.Escape(words, options.Engine);
    }

    private static string Markdown(FigureExport figure)
    {
        var text = new StringBuilder();
        text.Append("![").Append(MarkdownPaperTable.Escape(figure.AltText)).Append("](").Append(figure.Name).Append(".svg)\n\n");
        text.Append("**").Append(MarkdownPaperTable.Escape(figure.Caption)).Append("**\n\n");
        foreach (string note in figure.Notes) text.Append(MarkdownPaperTable.Escape(note)).Append("\n\n");
        text.Append(MarkdownPaperTable.Escape(figure.Provenance.FormatLine())).Append("\n\n");
        text.Append("[Data](").Append(figure.Name).Append(".csv) · [PDF](").Append(figure.Name).Append(".pdf) · [Plotly](").Append(figure.Name).Append(".json) · [Provenance](provenance.json)\n");
        return text.ToString();
    }

    private static OrderedDictionary<string, object?> Provenance(FigureExport figure) => new()
    {
        ["figure"] = figure.Name,
        ["finding"] = figure.Finding,
        ["title"] = figure.Title,
        ["caption"] = figure.Caption,
        ["altText"] = figure.AltText,
        ["style"] = figure.Style,
        ["widthMm"] = figure.Width.Millimetres,
        ["kitVersion"] = figure.Provenance.KitVersion,
        ["notebook"] = figure.Provenance.Notebook,
        ["cell"] = figure.Provenance.Cell,
        ["corpusFingerprint"] = figure.Provenance.CorpusFingerprint,
        ["parameters"] = figure.Provenance.Parameters,
        ["sources"] = figure.Provenance.Sources,
        ["rows"] = figure.Data.RowCount,
    };

    private static FigureExport Checked(FigureExport figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Name.Length > 0 && figure.Name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? figure
            : throw new ArgumentException($"«{figure.Name}» is no name in kebab case, such as tendencies-by-revision.", nameof(figure));
    }
}
