using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft;

/// <summary>What came of comparing two revisions: two tables that need no words, so a text-free release can carry them.</summary>
/// <param name="Text">What became of the sentences and words.</param>
/// <param name="Mentions">What became of the mentions.</param>
public sealed record RevisionAlignment(Table<RevisionAlignmentRow> Text, Table<MentionFateRow> Mentions);

/// <summary>
/// Compares two revisions of one article word by word. Revisions are nested, not independent samples, so the result is
/// exact: which words and which mentions were kept, added and removed.
/// </summary>
internal static class RevisionComparison
{
    /// <summary>Compares two revisions.</summary>
    /// <param name="older">The older revision.</param>
    /// <param name="newer">The newer one.</param>
    /// <param name="options">When two sentences count as the same one.</param>
    /// <returns>Rows in the order of the newer text, then what only the older has; mentions in the same order.</returns>
    public static RevisionAlignment Compare(RevisionText older, RevisionText newer, RevisionComparisonOptions options)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        ArgumentNullException.ThrowIfNull(options);
        options.Check(nameof(options));
        SentenceAlignment alignment = SentenceAligner.Align(older, newer, options);
        RevisionAlignmentRow[] rows = [.. new AlignmentRowBuilder(alignment, options).Build()];
        return new RevisionAlignment(
            rows.ToTable("revision-alignment"),
            MentionFateTracker.Track(alignment, options).ToTable("mention-fates"));
    }
}

/// <summary>Writes an alignment down as rows.</summary>
internal sealed class AlignmentRowBuilder(SentenceAlignment alignment, RevisionComparisonOptions options)
{
    private readonly HashSet<int> _blocksThatLive = alignment.FindSurvivingBlocks();
    private readonly HashSet<int> _inOrder = [.. OlderInOrder(alignment)];

    public IEnumerable<RevisionAlignmentRow> Build()
    {
        for (int t = 0; t < alignment.Newer.Count; t++)
        {
            int s = alignment.Newer.SentencePartners[t];
            int free = alignment.Newer.WordPartners[t].Count(p => p == SentenceAlignment.Nowhere);
            if (s >= 0) yield return Paired(s, t, free);
            foreach (RevisionAlignmentRow fragment in Fragments(t, s)) yield return fragment;
            if (s < 0 && free > 0) yield return Row(null, t, TextChange.Added, false, 0, free);
        }

        for (int s = 0; s < alignment.Older.Count; s++)
        {
            if (alignment.Older.SentencePartners[s] < 0 && FreeIn(s).Any()) yield return Row(s, null, TextChange.Removed, false, 0, 0);
        }
    }

    private RevisionAlignmentRow Paired(int s, int t, int added)
    {
        bool same = alignment.Older.Text.Sentences[s].Text == alignment.Newer.Text.Sentences[t].Text;
        int kept = alignment.Newer.WordPartners[t].Count(p => p.Sentence == s);
        return Row(s, t, same ? TextChange.Verbatim : TextChange.Edited, !_inOrder.Contains(s), kept, added);
    }

    private IEnumerable<RevisionAlignmentRow> Fragments(int t, int partner) =>
        alignment.Newer.WordPartners[t]
            .Where(p => p.Sentence >= 0 && p.Sentence != partner)
            .CountBy(p => p.Sentence)
            .OrderBy(p => p.Key)
            .Select(p => Row(p.Key, t, TextChange.Fragment, false, p.Value, 0));

    private RevisionAlignmentRow Row(int? s, int? t, TextChange change, bool moved, int kept, int added)
    {
        RevisionSentence? older = s is { } so ? alignment.Older.Text.Sentences[so] : null;
        RevisionSentence? newer = t is { } tn ? alignment.Newer.Text.Sentences[tn] : null;
        Zone zone = (newer ?? older)!.Block.Zone;
        // A fragment counts what it brings over; what its sentence lost stands in the sentence's own row.
        RevisionWord[] removed = s is { } from && change != TextChange.Fragment ? [.. FreeIn(from)] : [];
        return new RevisionAlignmentRow(
            alignment.Older.Text.Id,
            alignment.Newer.Text.Id,
            zone,
            change,
            moved,
            older?.Block.Ordinal,
            older?.Ordinal,
            older?.Block.Section,
            older?.Heading,
            newer?.Block.Ordinal,
            newer?.Ordinal,
            newer?.Block.Section,
            newer?.Heading,
            kept,
            added,
            removed.Length,
            removed.Count(word => MayBeArtefact(word, zone, older!.Block.Ordinal)));
    }

    private bool MayBeArtefact(RevisionWord word, Zone zone, int block) =>
        (options.NewerLacksParentheses && word.InParentheses && !alignment.Newer.Text.ZonesWithParentheses.Contains(zone)) || (options.NewerIsIncomplete && !_blocksThatLive.Contains(block));

    private IEnumerable<RevisionWord> FreeIn(int s) =>
        alignment.Older.Text.Sentences[s].Words.Where((_, i) => alignment.Older.WordPartners[s][i] == SentenceAlignment.Nowhere);

    private static IEnumerable<int> OlderInOrder(SentenceAlignment alignment)
    {
        int[] paired = [.. alignment.Newer.SentencePartners.Where(s => s >= 0)];
        return LongestIncreasingSubsequence.Find(paired).Select(i => paired[i]);
    }
}
