using System.Globalization;

namespace AntiStalinistLeft.Corpora;

/// <summary>Says of a block of the newer revision what it is to the older one.</summary>
internal static class BlockOriginClassifier
{
    /// <param name="rows">The rows of the block.</param>
    /// <param name="headings">True where the older text has more than one section.</param>
    /// <param name="options">From which share of its words a block counts as edited.</param>
    public static BlockOriginRow Classify(RevisionAlignmentRow[] rows, bool headings, RevisionAnalysisOptions options)
    {
        RevisionAlignmentRow first = rows[0];
        int words = rows.Sum(r => r.WordsKept + r.WordsAdded);
        int inPairs = rows.Where(IsPair).Sum(r => r.WordsKept + r.WordsAdded);
        int taken = rows.Where(r => r.Change == TextChange.Fragment).Sum(r => r.WordsKept);
        double share = words == 0 ? 0 : (double)(inPairs + taken) / words;
        int[] sources = [.. rows.Where(r => r.WordsKept > 0).GroupBy(r => r.OlderBlock!.Value).OrderByDescending(g => g.Sum(r => r.WordsKept)).ThenBy(g => g.Key).Select(g => g.Key)];
        BlockOrigin origin = IsVerbatim(rows) ? BlockOrigin.Verbatim : share >= options.MinSourceShare ? BlockOrigin.Edited : BlockOrigin.New;
        string? oldHeading = sources.Length == 0 ? null : rows.First(r => r.OlderBlock == sources[0]).OlderSectionHeading;
        return new BlockOriginRow(
            first.Older,
            first.Newer,
            first.Zone,
            first.NewerBlock!.Value,
            first.NewerSectionHeading,
            origin,
            !headings || origin == BlockOrigin.New ? null : oldHeading != first.NewerSectionHeading,
            string.Join(' ', sources.Select(s => s.ToString(CultureInfo.InvariantCulture))),
            words,
            rows.Sum(r => r.WordsKept),
            share);
    }

    private static bool IsPair(RevisionAlignmentRow row) => row.Change is TextChange.Verbatim or TextChange.Edited;

    private static bool IsVerbatim(RevisionAlignmentRow[] rows) =>
        rows.All(r => r.Change == TextChange.Verbatim && r.OlderBlock == rows[0].OlderBlock)
        && rows.Zip(rows.Skip(1)).All(pair => pair.First.OlderSentence < pair.Second.OlderSentence);
}
