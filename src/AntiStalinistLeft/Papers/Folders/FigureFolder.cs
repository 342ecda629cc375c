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

    private const string AuditTableName = "audit-notes";

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

    /// <summary>Writes the table of an appendix to which the captions point: every note of the audit on a figure's texts, once.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="parent">The folder that the table's own goes into.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void WriteAuditTable(IEnumerable<FigureExport> figures, string parent)
    {
        ArgumentNullException.ThrowIfNull(figures);
        Table<AuditNoteRow> notes = figures.SelectMany(figure => figure.AuditNotes).Distinct().Select((note, i) => new AuditNoteRow(i + 1, note)).ToTable(AuditTableName);
        if (notes.Count == 0) return;
        notes.Export(new PaperTableOptions { Caption = "What the audit says of the texts.", Headers = new Dictionary<string, string> { ["number"] = "No.", ["note"] = "Note" } }, parent);
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
        string caption = Escape(FigureCaption.Describe(figure));
        string notes = string.Concat(figure.Notes.Select(note => $" {Escape(note)}"));
        string audit = figure.AuditNotes.Count == 0 ? string.Empty : $" {Escape(FigureCaption.DescribeAudit(figure))} (Table~\\ref{{tab:{AuditTableName}}}).";
        string picture = figure.IsEmpty
            ? $"  {Escape(figure.Finding)}"
            : $"  \\includegraphics[width={figure.Width}, alt={{{Escape(figure.AltText)}}}]{{{GetFolderName(figure)}/{figure.Name}.pdf}}";
        return string.Join('\n', (string[])
        [
            .. LatexEscaper.GetPackages($"{figure.Finding} {figure.Title} {figure.Caption} {figure.AltText} {notes} {figure.Provenance.FormatLine()}", options.Engine).Prepend("\\usepackage{graphicx}").Select(line => "% " + line),
            $"% \\graphicspath{{{{FOLDER THAT HOLDS {GetFolderName(figure)}/}}}}",
            .. figure.AuditNotes.Count == 0 ? Array.Empty<string>() : [$"% Table \\ref{{tab:{AuditTableName}}} is in tab-{AuditTableName}, which «asl figures» writes; it belongs into the appendix."],
            $"\\begin{{figure}}[{options.Placement}]",
            "  \\centering",
            picture,
            $"  \\caption[{{{Escape(FigureCaption.End(figure.Finding))}}}]{{\\textbf{{{Escape(FigureCaption.End(figure.Finding))}}} {caption}{notes}{audit}",
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
        if (!figure.IsEmpty) text.Append("![").Append(Escape(figure.AltText)).Append("](").Append(figure.Name).Append(".svg)\n\n");
        text.Append("**").Append(Escape(FigureCaption.End(figure.Finding))).Append("** ").Append(Escape(FigureCaption.Describe(figure))).Append("\n\n");
        foreach (string note in figure.Notes) text.Append(Escape(note)).Append("\n\n");
        if (figure.AuditNotes.Count > 0) text.Append(Escape(FigureCaption.DescribeAudit(figure))).Append("; they stand at the end of this page.\n\n");
        text.Append(Escape(figure.Provenance.FormatLine())).Append("\n\n");
        string pictures = figure.IsEmpty ? string.Empty : $"[PDF]({figure.Name}.pdf) · ";
        text.Append("[Data](").Append(figure.Name).Append(".csv) · ").Append(pictures).Append("[Plotly](").Append(figure.Name).Append(".json) · [Provenance](provenance.json)\n");
        if (figure.AuditNotes.Count > 0) text.Append("\n## What the audit says of these texts\n\n");
        foreach (string note in figure.AuditNotes) text.Append("- ").Append(Escape(note)).Append('\n');
        return text.ToString();

        static string Escape(string words) => MarkdownPaperTable.Escape(words);
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

    /// <summary>A line of the appendix' table.</summary>
    private sealed record AuditNoteRow(int Number, string Note);
}
