using System.Text;
using AntiStalinistLeft.Papers;
using AntiStalinistLeft.Publishing;
using Markdig.Syntax;

namespace AntiStalinistLeft.Cli;

/// <summary>
/// A report as Markdown with pandoc's citations, which Quarto reads too. Figures and tables carry their numbers in words, so that
/// every reader of Markdown shows the same.
/// </summary>
internal static class MarkdownReportWriter
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="figures">The folder of the figures' folders, from the report's.</param>
    /// <param name="bibliography">The file of the bibliography, from the report's folder.</param>
    public static string Write(Report report, string figures, string bibliography)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        WriteHead(text, report, bibliography);
        int done = report.Markdown.Length - report.Markdown.TrimStart('\n').Length;
        foreach (DirectiveInline directive in report.Content.Descendants<DirectiveInline>().OrderBy(directive => directive.Span.Start))
        {
            text.Append(report.Markdown, done, directive.Span.Start - done).Append(Write(directive, report, figures));
            done = directive.Span.End + 1;
        }

        return text.Append(report.Markdown, done, report.Markdown.Length - done).ToString().TrimEnd() + "\n";
    }

    private static string Write(DirectiveInline directive, Report report, string figures)
    {
        string key = Report.KeyOf(directive);
        return directive.Kind switch
        {
            "figure" when directive.StandsAlone => Float(report.Figures[directive.Name], report.Places[key], report, figures),
            "table" when directive.StandsAlone => report.Tables[directive.Name].WriteMarkdown(report.Places[key]),
            "figure" => FormattableString.Invariant($"[Figure {report.Places[key]}](#figure-{directive.Name})"),
            "table" => FormattableString.Invariant($"[Table {report.Places[key]}](#table-{directive.Name})"),
            "number" when report.Numbers[key] is { Before: { } before } number => $"[{number.Value}]{{.changed title=\"{before} at the last build\"}}",
            "number" => report.Numbers[key].Value,
            ReportSections.References => "::: {#refs}\n:::",
            _ => "# Appendix",
        };
    }

    private static string Float(FigureExport figure, int number, Report report, string figures)
    {
        string notes = string.Concat(figure.Notes.Select(note => " " + ReportProse.Escape(note)));
        string audit = report.Places.TryGetValue("table " + ReportTables.Audit, out int place) && figure.AuditNotes.Count > 0 ? FormattableString.Invariant($" {FigureCaption.DescribeAudit(figure)} ([Table {place}](#table-{ReportTables.Audit})).") : string.Empty;
        return FormattableString.Invariant($"[]{{#figure-{figure.Name}}}\n![{ReportProse.Escape(figure.AltText)}]({figures}/{FigureFolder.GetFolderName(figure)}/{figure.Name}.png){{width={figure.Width}}}\\\n**Figure {number}.** {ReportProse.Escape(FigureCaption.Describe(figure))}{notes}{audit}");
    }

    private static void WriteHead(StringBuilder text, Report report, string bibliography)
    {
        text.Append("---\n").Append("title: ").Append(Quote(report.Title)).Append('\n');
        if (report.Source.Subtitle is { } subtitle) text.Append("subtitle: ").Append(Quote(subtitle)).Append('\n');
        if (report.Source.Authors.Count > 0) text.Append("author:\n").AppendJoin(string.Empty, report.Source.Authors.Select(author => $"  - {Quote(author)}\n"));
        if (report.Source.Date is { } date) text.Append("date: ").Append(Quote(date)).Append('\n');
        if (report.Source.Abstract is { } words) text.Append("abstract: ").Append(Quote(words)).Append('\n');
        text.Append("lang: ").Append(Quote(report.Source.Language)).Append("\nbibliography: ").Append(Quote(bibliography)).Append("\nlink-citations: true\n---\n\n");
    }

    // JSON's texts are YAML's too.
    private static string Quote(string words) => System.Text.Json.JsonSerializer.Serialize(words, Readable);

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
