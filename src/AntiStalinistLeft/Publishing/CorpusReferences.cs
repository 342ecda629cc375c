using System.Text.RegularExpressions;
using AntiStalinistLeft.Papers;

namespace AntiStalinistLeft.Publishing;

/// <summary>The texts of a corpus as entries of a bibliography, in fields that BibTeX, biblatex and pandoc read alike.</summary>
internal static partial class CorpusReferences
{
    /// <summary>The entry of a text; its key is the text's id.</summary>
    public static string Write(SourceRow source)
    {
        ArgumentNullException.ThrowIfNull(source);
        // A text without an author is credited to whom its credit line names first.
        string by = source.Author is { } author ? Escape(author) : $"{{{Escape(source.Attribution.Split(", ")[0])}}}";
        string title = source.Revision is { } number ? FormattableString.Invariant($"{source.Title}, revision {number}") : source.Title;
        string[] notes = [source.Kind.Replace('-', ' '), .. Optional(source.Affiliation), .. Optional(source.Date is { } date && date != YearOf(source) ? date : null), source.Licence];
        string[] fields =
        [
            $"author = {{{by}}}",
            $"title = {{{{{Escape(title)}}}}}",
            $"year = {{{YearOf(source) ?? "n.d."}}}",
            $"note = {{{Escape(string.Join("; ", notes))}}}",
            .. source.Address is { } address ? [$"url = {{{BibtexEscaper.EscapeVerbatim(address)}}}"] : Array.Empty<string>(),
        ];
        return $"@misc{{{source.Document},\n  {string.Join(",\n  ", fields)}\n}}\n";
    }

    private static string? YearOf(SourceRow source) => source.Date is { } date && Year().Match(date) is { Success: true } year ? year.Value : null;

    private static string[] Optional(string? words) => words is null ? [] : [words];

    private static string Escape(string words) => BibtexEscaper.Escape(words)!;

    [GeneratedRegex(@"\b\d{4}\b")]
    private static partial Regex Year();
}
