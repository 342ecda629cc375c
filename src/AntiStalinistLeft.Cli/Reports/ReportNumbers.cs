using System.Globalization;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Papers;

namespace AntiStalinistLeft.Cli;

/// <summary>The numbers that a text can name, as they are printed.</summary>
/// <param name="corpus">The corpus.</param>
/// <param name="figures">The figures whose tables can be asked.</param>
internal sealed class ReportNumbers(Corpus corpus, IReadOnlyList<FigureExport> figures)
{
    private static readonly string[] Kinds = ["rate", "mentions", "words", "notes", "citations", "works", "cell"];

    private readonly Lazy<Table<FrequencyRow>> _rates = new(() => FrequencyAnalysis.Count(corpus.Mentions, corpus.Blocks, new FrequencyOptions { Kinds = null, Resamples = 0 }));

    /// <summary>Looks a number up.</summary>
    /// <param name="words">What number, for instance <c>rate wikipedia-r1 trotskyism</c> or <c>cell FIGURE COLUMN WORD…</c>.</param>
    /// <returns>The number, and no fault; or why there is none.</returns>
    public (string? Value, string? Fault) Find(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.Count == 0) return Fault($"A number is missing its name. The kinds of number are: {string.Join(", ", Kinds)}.");
        return words[0] switch
        {
            "rate" or "mentions" => FindRate(words),
            "words" or "notes" or "citations" or "works" => FindCount(words),
            "cell" => FindCell(words),
            _ => Fault(UnknownName.Describe("number", words[0], Kinds)),
        };
    }

    private (string? Value, string? Fault) FindRate(IReadOnlyList<string> words)
    {
        if (words.Count != 3) return Fault($"Write {{{{number {words[0]} TEXT ENTITY}}}}.");
        if (UnknownText(words[1]) is { } fault) return Fault(fault);
        if (corpus.Lexicon.Entries.All(entry => entry.Id != words[2])) return Fault(UnknownName.Describe("entity", words[2], corpus.Lexicon.Entries.Select(entry => entry.Id)));
        FrequencyRow? row = _rates.Value.AsEnumerable().FirstOrDefault(one => one.Document == words[1] && one.Entity == words[2]);
        if (words[0] == "mentions") return Number(row?.Mentions ?? 0);
        return row?.Rate is null ? ("0", null) : (RateText.Format(row), null);
    }

    private (string? Value, string? Fault) FindCount(IReadOnlyList<string> words)
    {
        if (words.Count != 2) return Fault($"Write {{{{number {words[0]} TEXT}}}}.");
        if (UnknownText(words[1]) is { } fault) return Fault(fault);
        DocumentRow text = corpus.Documents.First(row => row.Document == words[1]);
        CitationRow[] cited = [.. corpus.Citations.Where(row => row.Document == words[1] && row.Relation != CitationRelation.Mentions)];
        return Number(words[0] switch
        {
            "words" => text.BodyWords,
            "notes" => text.Notes,
            "citations" => cited.Length,
            _ => cited.Select(row => row.Work).Where(work => !string.IsNullOrEmpty(work)).Distinct().Count(),
        });
    }

    private (string? Value, string? Fault) FindCell(IReadOnlyList<string> words)
    {
        if (words.Count < 3) return Fault("Write {{number cell FIGURE COLUMN WORD …}}; the words are cells of the row, those with blanks in quotation marks.");
        if (figures.FirstOrDefault(figure => figure.Name == words[1]) is not { Data: var table }) return Fault(UnknownName.Describe("figure", words[1], figures.Select(figure => figure.Name)));
        if (table.Columns.FirstOrDefault(column => column.Name == words[2]) is not { } wanted) return Fault(UnknownName.Describe($"column in the table of {words[1]}:", words[2], table.Columns.Select(column => column.Name)));
        string[] keys = [.. words.Skip(3)];
        string? unknown = keys.FirstOrDefault(key => table.Columns.All(column => column.Values.All(value => CellText.Format(value) != key)));
        if (unknown is not null) return Fault(UnknownName.Describe($"cell in the table of {words[1]}:", unknown, table.Columns.Where(column => column.Name != words[2]).SelectMany(column => column.Values).Select(CellText.Format).Where(cell => cell.Length > 0 && !char.IsAsciiDigit(cell[0])).Distinct()));
        int[] rows = [.. Enumerable.Range(0, table.RowCount).Where(row => keys.All(key => table.Columns.Any(column => CellText.Format(column[row]) == key)))];
        return rows is [var only] ? (Print(CellText.Format(wanted[only])), null) : Fault(FormattableString.Invariant($"{rows.Length} rows of the table of {words[1]} have {string.Join(" and ", keys)}. Name cells that one row alone has."));
    }

    private string? UnknownText(string text) =>
        corpus.Documents.Any(row => row.Document == text) ? null : UnknownName.Describe("text", text, corpus.Documents.Select(row => row.Document));

    // Tables of figures come in the words of CSV, with every digit.
    private static string Print(string cell) =>
        long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) ? whole.ToString("N0", CultureInfo.InvariantCulture)
        : double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? PaperNumber.FormatForReaders(PaperNumber.CreateCell(number, 2, new PaperTableOptions()).Text, group: true)
        : cell.Length == 0 ? "–" : cell;

    private static (string?, string?) Number(int value) => (value.ToString("N0", CultureInfo.InvariantCulture), null);

    private static (string?, string?) Fault(string message) => (null, message);
}
