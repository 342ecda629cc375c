using AntiStalinistLeft.Core;
using AntiStalinistLeft.Papers;
using Markdig.Syntax;

namespace AntiStalinistLeft.Cli;

/// <summary>A number that the text names, and what it was at the last build.</summary>
/// <param name="Value">As it is printed.</param>
/// <param name="Before">As it was printed at the last build; null where it is the same, or was not asked for.</param>
internal sealed record ReportNumber(string Value, string? Before);

/// <summary>
/// A report, put together: one text in Markdown, the author's with what the kit writes from corpus and settings, in which every
/// figure, table, number and citation has been found and numbered. Writers turn it into files.
/// </summary>
internal sealed class Report
{
    private static readonly string[] Kinds = ["figure", "table", "number", "section"];

    private Report(ReportSource source, string markdown)
    {
        Source = source;
        Markdown = markdown;
        Content = ReportMarkdown.Parse(markdown);
    }

    /// <summary>The author's text and its head.</summary>
    public ReportSource Source { get; }

    /// <summary>The whole text.</summary>
    public string Markdown { get; }

    /// <summary>The same, read.</summary>
    public MarkdownDocument Content { get; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Figures by name.</summary>
    public required IReadOnlyDictionary<string, FigureExport> Figures { get; init; }

    /// <summary>Tables by name.</summary>
    public required IReadOnlyDictionary<string, ReportTable> Tables { get; init; }

    /// <summary>The place of each figure and table among its like, from 1, by <c>figure NAME</c> and <c>table NAME</c>.</summary>
    public required IReadOnlyDictionary<string, int> Places { get; init; }

    /// <summary>The numbers that the text names, by what it asks for.</summary>
    public required IReadOnlyDictionary<string, ReportNumber> Numbers { get; init; }

    /// <summary>The bibliography as BibTeX.</summary>
    public required string Bibliography { get; init; }

    /// <summary>What the author should know: numbers that changed, with file and line.</summary>
    public IReadOnlyList<Diagnostic> Notes { get; private init; } = [];

    /// <summary>What a directive asks for, as one text.</summary>
    public static string KeyOf(DirectiveInline directive) => string.Join(' ', directive.Words);

    /// <summary>Puts a report together.</summary>
    /// <param name="source">The author's text.</param>
    /// <param name="parts">What the kit has to put in.</param>
    /// <param name="before">The numbers of the last build.</param>
    /// <returns>The report, or all that the author's text asks for and that is not there, with file and line.</returns>
    public static (Report? Report, IReadOnlyList<Diagnostic> Faults) Build(ReportSource source, ReportParts parts, IReadOnlyDictionary<string, string> before)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(parts);
        MarkdownDocument own = ReportMarkdown.Parse(source.Body);
        DirectiveInline[] asked = [.. own.Descendants<DirectiveInline>()];
        Diagnostic[] faults = [.. asked.Select(directive => Check(directive, asked, parts) is { } fault ? At(source, directive.Line, fault) : null).OfType<Diagnostic>(), .. CitationFaults(source, own, parts)];
        if (faults.Length > 0) return (null, faults);

        HashSet<string> shown = [.. asked.Where(directive => directive.Kind is "figure" or "table" && directive.StandsAlone).Select(KeyOf)];
        string markdown = ReportSections.Complete(source.Body, asked, parts, shown);
        var numbers = asked.Where(directive => directive.Kind == "number").DistinctBy(KeyOf)
            .ToDictionary(KeyOf, directive => Compare(KeyOf(directive), parts.Numbers.Find([.. directive.Words.Skip(1)]).Value!, before), StringComparer.Ordinal);
        var report = new Report(source, markdown)
        {
            Title = source.Title ?? parts.Corpus.Title,
            Figures = parts.Figures.ToDictionary(figure => figure.Name, StringComparer.Ordinal),
            Tables = parts.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal),
            Places = Number(ReportMarkdown.Parse(markdown)),
            Numbers = numbers,
            Bibliography = parts.WriteBibliography(),
            Notes = [.. asked.Where(directive => directive.Kind == "number" && numbers[KeyOf(directive)].Before is not null).Select(directive => Changed(source, directive, numbers[KeyOf(directive)]))],
        };
        Diagnostic[] unplaced = [.. asked.Where(directive => directive.Kind is "figure" or "table" && !report.Places.ContainsKey(KeyOf(directive)))
            .Select(directive => At(source, directive.Line, $"The {directive.Kind} {directive.Name} is referred to and stands nowhere in the report. Put {{{{{KeyOf(directive)}}}}} into a paragraph of its own."))];
        return unplaced.Length > 0 ? (null, unplaced) : (report, []);
    }

    private static string? Check(DirectiveInline directive, DirectiveInline[] all, ReportParts parts) => directive.Kind switch
    {
        "number" => parts.Numbers.Find([.. directive.Words.Skip(1)]).Fault,
        "section" when !ReportSections.Names.Contains(directive.Name) => UnknownName.Describe("section", directive.Name, ReportSections.Names),
        "section" when !directive.StandsAlone => $"{{{{{KeyOf(directive)}}}}} stands within a paragraph. Put it into one of its own.",
        "figure" when parts.Figures.All(figure => figure.Name != directive.Name) => UnknownName.Describe("figure", directive.Name, parts.Figures.Select(figure => figure.Name)),
        "table" when parts.Tables.All(table => table.Name != directive.Name) => UnknownName.Describe("table", directive.Name, parts.Tables.Select(table => table.Name)),
        "figure" or "table" or "section" when directive.StandsAlone && all.First(other => KeyOf(other) == KeyOf(directive) && other.StandsAlone) != directive => $"The {directive.Kind} {directive.Name} stands in two places. Put it into one, and refer to it within a sentence in the other.",
        "figure" or "table" or "section" => null,
        var kind => UnknownName.Describe("directive", kind, Kinds),
    };

    private static IEnumerable<Diagnostic> CitationFaults(ReportSource source, MarkdownDocument own, ReportParts parts) =>
        from citation in own.Descendants<CitationInline>()
        from key in ReportMarkdown.KeysIn(citation.Text)
        where !parts.CitationKeys.Contains(key)
        select At(source, citation.Line, UnknownName.Describe("work to cite", key, parts.CitationKeys));

    private static Dictionary<string, int> Number(MarkdownDocument content)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (DirectiveInline directive in content.Descendants<DirectiveInline>().Where(directive => directive.Kind is "figure" or "table" && directive.StandsAlone))
        {
            places.Add(KeyOf(directive), places.Keys.Count(key => key.StartsWith(directive.Kind, StringComparison.Ordinal)) + 1);
        }

        return places;
    }

    private static ReportNumber Compare(string key, string value, IReadOnlyDictionary<string, string> before) =>
        new(value, before.TryGetValue(key, out string? old) && old != value ? old : null);

    private static Diagnostic Changed(ReportSource source, DirectiveInline directive, ReportNumber number) =>
        At(source, directive.Line, $"{KeyOf(directive)} was {number.Before} at the last build and is {number.Value} now.") with { Severity = Severity.Warning, Code = "number-changed" };

    private static Diagnostic At(ReportSource source, int line, string message) => new(Severity.Error, "report", message, source.File, line + 1);
}
