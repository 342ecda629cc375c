using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>The table of a page's revisions: who, when, and what each edit did.</summary>
internal static class RevisionFacts
{
    /// <summary>One row a revision, in the order of time. Sizes are empty where the text is hidden or absent.</summary>
    public static Table<RevisionFactRow> FromProvenance(PageProvenance provenance, RevertOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        PageHistory history = provenance.History;
        IReadOnlyList<IdentityRevert> reverts = IdentityReverts.Find(history, options);
        Dictionary<int, IdentityRevert> revertBy = reverts.ToDictionary(revert => revert.Reverting);
        int[] revertedBy = FirstReverting(reverts, history.Revisions.Count);
        IReadOnlyList<BlockChanges> changes = provenance.GetBlockChanges();
        TextSize[] sizes = SizesOf(history);
        var rows = new List<RevisionFactRow>(sizes.Length);
        int bytesBefore = 0;
        for (int i = 0; i < sizes.Length; i++)
        {
            bool isPresent = history.GetContentNumber(i) is not null;
            Revision revision = history.Revisions[i];
            IdentityRevert? revert = revertBy.TryGetValue(i, out IdentityRevert found) ? found : null;
            rows.Add(new RevisionFactRow(
                i,
                revision.Id,
                revision.Timestamp,
                revision.Contributor.Name,
                EditorClassifier.Classify(revision.Contributor),
                revision.IsMinor,
                revision.Comment,
                string.Join(';', revision.Tags),
                revision.Text,
                isPresent ? sizes[i].Bytes : null,
                isPresent ? sizes[i].Bytes - bytesBefore : null,
                isPresent ? sizes[i].Words : null,
                isPresent ? sizes[i].Blocks : null,
                changes[i].Added,
                changes[i].Removed,
                changes[i].Moved,
                changes[i].Edited,
                provenance.CountIntroduced(i),
                revert is { } r ? history.Revisions[r.RestoredTo].Id : null,
                revert?.RevertedCount,
                revertedBy[i] < 0 ? null : history.Revisions[revertedBy[i]].Id));
            bytesBefore = isPresent ? sizes[i].Bytes : bytesBefore;
        }

        return rows.ToTable("revisions");
    }

    private static int[] FirstReverting(IReadOnlyList<IdentityRevert> reverts, int count)
    {
        int[] first = new int[count];
        first.AsSpan().Fill(-1);
        foreach (IdentityRevert revert in reverts)
        {
            for (int i = revert.FirstReverted; i < revert.Reverting; i++)
            {
                first[i] = first[i] < 0 ? revert.Reverting : first[i];
            }
        }

        return first;
    }

    /// <summary>Follows the sizes at the cost of what changed: each distinct block is counted once.</summary>
    private static TextSize[] SizesOf(PageHistory history)
    {
        int?[] words = new int?[history.Blocks.Count];
        var current = new List<BlockOccurrence>();
        var sizes = new TextSize[history.Revisions.Count];
        var size = default(TextSize);
        for (int i = 0; i < sizes.Length; i++)
        {
            ListDelta delta = history.BlockLists.GetDelta(i);
            foreach (BlockOccurrence gone in current.GetRange(delta.Prefix, delta.Removed))
            {
                size = size.Plus(SizeOf(history, gone, words), -1);
            }

            current.RemoveRange(delta.Prefix, delta.Removed);
            current.InsertRange(delta.Prefix, history.BlockLists.GetMiddle(i));
            foreach (BlockOccurrence come in history.BlockLists.GetMiddle(i))
            {
                size = size.Plus(SizeOf(history, come, words), 1);
            }

            sizes[i] = size;
        }

        return sizes;
    }

    private static TextSize SizeOf(PageHistory history, BlockOccurrence place, int?[] words)
    {
        int counted = words[place.Block] ??= WhiteSpaceWordCounter.Count(history.GetBlockText(place.Block));
        int bytes = history.Blocks.GetLength(place.Block);
        return new TextSize(bytes + history.Gaps.GetLength(place.Gap), counted, bytes > 0 ? 1 : 0);
    }

    private readonly record struct TextSize(int Bytes, int Words, int Blocks)
    {
        public TextSize Plus(TextSize other, int sign) =>
            new(Bytes + (sign * other.Bytes), Words + (sign * other.Words), Blocks + (sign * other.Blocks));
    }
}
