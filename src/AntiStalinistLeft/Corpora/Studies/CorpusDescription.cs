using System.Globalization;

namespace AntiStalinistLeft.Corpora;

/// <summary>Says what a corpus is about and what it holds, from its manifest and its sources.</summary>
internal static class CorpusDescription
{
    /// <summary>For instance «About lamps. The corpus has 3 texts: 2 revisions of «Lamps» and 1 essay. 1 text has a date.»</summary>
    public static string Write(Corpus corpus)
    {
        Table<SourceRow> sources = corpus.Sources;
        string[] parts =
        [
            .. sources.AsEnumerable().Where(source => source.Series is not null).GroupBy(source => source.Series!)
                .Select(series => $"{StudyNames.Count(series.Count(), "revision")} of «{series.First().Title}»"),
            .. sources.AsEnumerable().Where(source => source.Series is null).GroupBy(source => source.Kind)
                .Select(kind => StudyNames.Count(kind.Count(), kind.Key.Replace('-', ' '))),
        ];
        string holds = sources.Count == 1 ? $"The corpus has one text, {parts[0]}." : $"The corpus has {sources.Count} texts: {Join(parts)}.";
        string about = corpus.Folders.Manifest.About is { } words ? $"{words.TrimEnd('.')}. " : string.Empty;
        return $"{about}{holds} {DescribeDates(sources)}";
    }

    /// <summary>Whether the words are at hand, and what follows.</summary>
    public static string DescribeWords(Corpus corpus) => corpus.HasText
        ? "The full texts are at hand."
        : "Only the text-free release is at hand: structure, counts and mentions, without the words. Put copies of your own into data/raw, or name their folder by --corpus, to see the words.";

    /// <summary>Whose lexicon reads the corpus, and how many of its entries the texts name.</summary>
    public static IReadOnlyList<string> DescribeLexicon(Corpus corpus)
    {
        int named = corpus.LexiconUse.Sum(kind => kind.Named);
        string whose = corpus.Folders.HasOwnLexicon ? "The lexicon of this corpus" : DescribeForeignLexicon(corpus) + " It";
        string size = $"{whose} has {StudyNames.Count(corpus.Lexicon.Entries.Count, "entry", "entries")}, of which the texts name {named.ToString("N0", CultureInfo.InvariantCulture)}.";
        return corpus.Folders.HasOwnLexicon ? [size] : [size, "A longer phrase that it does not list may be counted as a part of it; the table lists such phrases, and under which entry a part of each is counted. docs/own-corpus.md tells how a lexicon of its own is added."];
    }

    /// <summary>That the corpus is read with a lexicon that was made for another.</summary>
    public static string DescribeForeignLexicon(Corpus corpus) =>
        $"«{corpus.Title}» has no lexicon of its own, so the one that comes with the kit, made for another subject, reads it.";

    private static string DescribeDates(Table<SourceRow> sources)
    {
        int dated = sources.Count(source => source.Date is not null);
        if (dated == sources.Count) return dated == 1 ? "Its date is known." : "All are dated.";
        int ordered = sources.Count(source => source.Date is null && source.Series is not null);
        string order = ordered > 0 ? $"; of {(ordered == 1 ? "one revision" : "the revisions")} only the order is known" : string.Empty;
        return dated == 0 ? $"No text has a date{order}." : $"{StudyNames.Count(dated, "text has", "texts have")} a date{order}.";
    }

    private static string Join(string[] parts) => parts.Length == 1 ? parts[0] : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";
}
