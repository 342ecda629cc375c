using AntiStalinistLeft.Core;
using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft;

/// <summary>What a query matches, line by line. Shows itself as lines aligned at the match; <see cref="Lines"/> writes CSV.</summary>
[TypeFormatterSource(typeof(ConcordanceFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Concordance
{
    internal Concordance(string query, Table<ConcordanceRow> lines, Table<ConcordanceCountRow> counts, IReadOnlyDictionary<string, string> names)
    {
        Query = query;
        Lines = lines;
        Counts = counts;
        Names = names;
    }

    /// <summary>The query.</summary>
    public string Query { get; }

    /// <summary>The lines, as they were to be sorted.</summary>
    public Table<ConcordanceRow> Lines { get; }

    /// <summary>How often each text matches, those without a match among them.</summary>
    public Table<ConcordanceCountRow> Counts { get; }

    /// <summary>How texts are called, by their ids.</summary>
    internal IReadOnlyDictionary<string, string> Names { get; }

    /// <summary>The lines as a piece of HTML, aligned at the match: the first 200, as a notebook shows them.</summary>
    public string ToHtml() => ConcordanceHtml.Write(this, ConcordanceHtml.MaxLines);

    /// <summary>The concordance, or a sentence where nothing matches.</summary>
    /// <param name="why">What a reader is told instead.</param>
    public object OrSay(string why) => Lines.Count > 0 ? this : new Remark(why);
}
