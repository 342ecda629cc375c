using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft;

/// <summary>Names that texts keep at a distance, counted: negated, with «non-» or «anti-», «so-called», in scare quotes.</summary>
public static class DistanceAnalysis
{
    /// <summary>Counts them by text, entity and form.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="zone">Where they stand. Default: the running text.</param>
    /// <returns>Text by text, the most frequent first.</returns>
    public static Table<DistanceCountRow> Count(Corpus corpus, Zone zone = Zone.Body)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var mentions = corpus.Mentions.AsEnumerable().Where(mention => mention.Zone == zone).CountBy(mention => (mention.Document, mention.Entity)).ToDictionary();
        return corpus.Distances.AsEnumerable().Where(row => row.Zone == zone)
            .GroupBy(row => (row.Document, row.Entity, row.Form))
            .Select(group => new DistanceCountRow(group.Key.Document, group.Key.Entity, group.Key.Form, group.Count(), mentions.GetValueOrDefault((group.Key.Document, group.Key.Entity))))
            .OrderBy(row => row.Document, corpus.Tables.SourceOrder).ThenByDescending(row => row.Count).ThenBy(row => row.Entity, StringComparer.Ordinal).ThenBy(row => row.Form)
            .ToTable("distance-counts");
    }

    /// <summary>The places that a row counts, as lines of a concordance.</summary>
    /// <param name="corpus">The corpus; its words must be at hand.</param>
    /// <param name="row">A row that <see cref="Count"/> made.</param>
    /// <param name="zone">The zone that was counted.</param>
    /// <exception cref="FullTextRequiredException">Only the text-free release is at hand.</exception>
    public static Table<ConcordanceRow> Trace(Corpus corpus, DistanceCountRow row, Zone zone = Zone.Body)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(row);
        IndexedText text = corpus.Words.Index.Texts.First(text => text.Id == row.Document);
        IEnumerable<QueryMatch> places = text.Text.Distances
            .Where(one => one.Form == row.Form && one.Entity == row.Entity && text.Text.Document.Blocks[one.Block - 1].Zone == zone)
            .Select(one => text.WordsAt(one.Span))
            .Select(words => new QueryMatch(text, words.Start, words.End));
        return ConcordanceAnalysis.CreateLines(corpus.Words.Index, places, new ConcordanceOptions { Context = ConcordanceContext.Sentence });
    }
}
