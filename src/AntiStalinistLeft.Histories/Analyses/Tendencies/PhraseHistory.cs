namespace AntiStalinistLeft.Histories;

/// <summary>
/// How often each of many phrases stands in every revision, as saved, markup included: the plain count without a lexicon's context
/// rules. Each distinct block is searched once.
/// </summary>
/// <remarks>Immutable.</remarks>
internal sealed class PhraseHistory
{
    private readonly PageHistory _history;
    private readonly int[] _starts;
    private readonly (int Phrase, int Change)[] _changes;

    private PhraseHistory(PageHistory history, int phrases, int[] starts, (int Phrase, int Change)[] changes)
    {
        _history = history;
        PhraseCount = phrases;
        _starts = starts;
        _changes = changes;
    }

    /// <summary>How many phrases are counted.</summary>
    public int PhraseCount { get; }

    /// <summary>Counts phrases in all revisions.</summary>
    /// <param name="history">The page.</param>
    /// <param name="phrases">The phrases. The longest wins where some overlap; a phrase is not found across the end of a block.</param>
    public static PhraseHistory Count(PageHistory history, PatternAutomaton phrases)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(phrases);
        (int Phrase, int Count)[][] byBlock = CountBlocks(history, phrases);
        int[] starts = new int[history.Revisions.Count + 1];
        var changes = new List<(int Phrase, int Change)>();
        int[] balance = new int[phrases.PatternCount];
        var touched = new List<int>();
        var walk = new RevisionWalk<BlockOccurrence>(history.BlockLists);
        while (walk.MoveNext())
        {
            foreach (BlockOccurrence gone in walk.Removed) Weigh(byBlock[gone.Block], -1, balance, touched);
            foreach (BlockOccurrence come in walk.Added) Weigh(byBlock[come.Block], 1, balance, touched);
            foreach (int phrase in touched)
            {
                // A phrase that was touched twice is zero the second time.
                if (balance[phrase] != 0) changes.Add((phrase, balance[phrase]));
                balance[phrase] = 0;
            }

            touched.Clear();
            starts[walk.Index + 1] = changes.Count;
        }

        return new PhraseHistory(history, phrases.PatternCount, starts, [.. changes]);
    }

    /// <summary>The changes that a revision made to the counts, against the last revision with a text; phrases that stayed are left out.</summary>
    /// <param name="revision">Index of the revision.</param>
    public ReadOnlySpan<(int Phrase, int Change)> GetChanges(int revision) => _changes.AsSpan(_starts[revision].._starts[revision + 1]);

    /// <summary>The counts of all phrases in one revision; null where its text is hidden or absent.</summary>
    /// <param name="revision">Index of the revision.</param>
    public int[]? GetCounts(int revision)
    {
        if (_history.GetContentNumber(revision) is null) return null;
        int[] counts = new int[PhraseCount];
        foreach ((int phrase, int change) in _changes.AsSpan(0, _starts[revision + 1])) counts[phrase] += change;
        return counts;
    }

    /// <summary>The counts of one phrase in every revision; null where the text is hidden or absent.</summary>
    /// <param name="phrase">Index of the phrase.</param>
    public int?[] GetSeries(int phrase)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(phrase);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(phrase, PhraseCount);
        int?[] series = new int?[_starts.Length - 1];
        int count = 0;
        for (int revision = 0; revision < series.Length; revision++)
        {
            foreach ((int changed, int change) in GetChanges(revision)) count += changed == phrase ? change : 0;
            series[revision] = _history.GetContentNumber(revision) is null ? null : count;
        }

        return series;
    }

    private static (int Phrase, int Count)[][] CountBlocks(PageHistory history, PatternAutomaton phrases)
    {
        var byBlock = new (int Phrase, int Count)[history.DistinctBlocks][];
        const int Portion = 64;
        Parallel.For(0, (byBlock.Length + Portion - 1) / Portion, () => new int[phrases.PatternCount], (portion, _, counts) =>
        {
            for (int block = portion * Portion; block < Math.Min(byBlock.Length, (portion + 1) * Portion); block++)
            {
                phrases.Count(history.Blocks[block], counts);
                byBlock[block] = TakeOut(counts);
            }

            return counts;
        }, _ => { });
        return byBlock;
    }

    private static (int Phrase, int Count)[] TakeOut(int[] counts)
    {
        int found = counts.Length - counts.AsSpan().Count(0);
        if (found == 0) return [];
        var own = new (int Phrase, int Count)[found];
        for (int phrase = 0, at = 0; at < found; phrase++)
        {
            if (counts[phrase] == 0) continue;
            own[at++] = (phrase, counts[phrase]);
            counts[phrase] = 0;
        }

        return own;
    }

    private static void Weigh((int Phrase, int Count)[] counts, int side, int[] balance, List<int> touched)
    {
        foreach ((int phrase, int count) in counts)
        {
            if (balance[phrase] == 0) touched.Add(phrase);
            balance[phrase] += side * count;
        }
    }
}
