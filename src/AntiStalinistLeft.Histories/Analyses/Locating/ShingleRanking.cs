namespace AntiStalinistLeft.Histories;

/// <summary>A distinct text of a history with what it has in common with an extract.</summary>
/// <param name="Index">Index of the first revision that has it.</param>
/// <param name="Shared">Runs of words in common.</param>
/// <param name="Words">Words of the revision.</param>
internal readonly record struct RankedText(int Index, int Shared, int Words);

/// <summary>Counts for every revision the runs of words that it has in common with an extract, at the cost of what changed.</summary>
internal sealed class ShingleRanking
{
    private readonly HistoryText _text;
    private readonly Func<int, BlockWords> _wordsOf;
    private readonly int _length;
    private readonly Dictionary<long, (int InExtract, int InRevision)> _counts = [];
    private readonly Dictionary<int, long[]> _byBlock = [];

    public ShingleRanking(HistoryText text, Func<int, BlockWords> wordsOf, BlockWords extract, int length)
    {
        _text = text;
        _wordsOf = wordsOf;
        _length = length;
        foreach (long shingle in extract.Shingles(length)) _counts[shingle] = (_counts.GetValueOrDefault(shingle).InExtract + 1, 0);
    }

    /// <summary>Every distinct text that has anything in common with the extract, in the order of time.</summary>
    public List<RankedText> Rank()
    {
        var found = new List<RankedText>();
        var seen = new HashSet<int>();
        var walk = new RevisionWalk<BlockOccurrence>(_text.History.BlockLists);
        int shared = 0;
        int words = 0;
        while (walk.MoveNext())
        {
            foreach (BlockOccurrence gone in walk.Removed)
            {
                shared -= Shift(gone.Block, -1);
                words -= _wordsOf(gone.Block).Words.Length;
            }

            foreach (BlockOccurrence come in walk.Added)
            {
                shared += Shift(come.Block, 1);
                words += _wordsOf(come.Block).Words.Length;
            }

            if (shared > 0 && _text.History.GetContentNumber(walk.Index) is { } content && seen.Add(content)) found.Add(new RankedText(walk.Index, shared, words));
        }

        return found;
    }

    /// <summary>Adds or takes away a block; by how much what is in common grew or shrank.</summary>
    private int Shift(int block, int side)
    {
        int changed = 0;
        foreach (long shingle in ShinglesOf(block))
        {
            (int wanted, int there) = _counts[shingle];
            if (side > 0 ? there < wanted : there <= wanted) changed++;
            _counts[shingle] = (wanted, there + side);
        }

        return changed;
    }

    private long[] ShinglesOf(int block)
    {
        if (!_byBlock.TryGetValue(block, out long[]? shingles))
        {
            _byBlock[block] = shingles = [.. _wordsOf(block).Shingles(_length).Where(_counts.ContainsKey)];
        }

        return shingles;
    }
}
