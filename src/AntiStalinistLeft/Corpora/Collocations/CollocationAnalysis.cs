using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft;

/// <summary>Which words or entities stand near what a query finds, more often than by chance.</summary>
public static class CollocationAnalysis
{
    /// <summary>Counts the collocates of a query's matches.</summary>
    /// <param name="corpus">The corpus; its words must be at hand.</param>
    /// <param name="node">The query whose matches are the nodes.</param>
    /// <param name="options">Where and how near; null for the defaults.</param>
    /// <returns>Those that are frequent enough, the highest logDice first.</returns>
    /// <exception cref="InputException">The query has a mistake; the message names the column.</exception>
    /// <exception cref="ArgumentException">A name in the selection is unknown, or it selects no word.</exception>
    /// <exception cref="FullTextRequiredException">Only the text-free release is at hand.</exception>
    public static Table<CollocationRow> Count(Corpus corpus, string node, CollocationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= new CollocationOptions();
        options.Check(nameof(options));
        SelectedWords selected = corpus.Words.Take(options.Selection);
        IReadOnlyList<QueryMatch> matches = corpus.Words.Search(node, selected);
        var windows = new CollocationWindows(selected, matches, options.Left, options.Right);
        return options.Collocates == CollocateKind.Words
            ? CountWords(corpus.Words.Index, node, selected, matches, windows, options)
            : CountEntities(node, selected, matches, windows, options);
    }

    /// <summary>The places that a row counts, as lines around the collocate.</summary>
    /// <param name="corpus">The corpus that was counted.</param>
    /// <param name="row">A row that <see cref="Count"/> made.</param>
    /// <param name="options">The options that were used; null for the defaults.</param>
    public static Table<ConcordanceRow> Trace(Corpus corpus, CollocationRow row, CollocationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(row);
        options ??= new CollocationOptions();
        SelectedWords selected = corpus.Words.Take(options.Selection);
        var windows = new CollocationWindows(selected, corpus.Words.Search(row.Node, selected), options.Left, options.Right);
        int form = corpus.Words.Index.Find(row.Collocate);
        IEnumerable<QueryMatch> places = options.Collocates == CollocateKind.Words
            ? windows.Words.Where(place => place.Text.Forms[place.Word] == form).Select(place => new QueryMatch(place.Text, place.Word, place.Word + 1))
            : windows.Words.SelectMany(place => MentionsAt(place.Text, place.Word).Where(mention => mention.Mention.Entity == row.Collocate).Select(mention => new QueryMatch(place.Text, mention.Start, mention.End)));
        return ConcordanceAnalysis.CreateLines(corpus.Words.Index, places, new ConcordanceOptions { Context = ConcordanceContext.Sentence });
    }

    private static Table<CollocationRow> CountWords(WordIndex index, string node, SelectedWords selected, IReadOnlyList<QueryMatch> matches, CollocationWindows windows, CollocationOptions options)
    {
        int[] all = new int[index.Forms.Count];
        foreach (WordRun run in selected.Runs)
        {
            foreach (int form in run.Text.Forms.AsSpan(run.Start, run.End - run.Start)) all[form]++;
        }

        var found = new Dictionary<int, CollocateCount>();
        foreach ((IndexedText text, int word, bool isLeft) in windows.Words) Add(found, text.Forms[word], text.Id, isLeft);
        HashSet<string> stopped = [.. options.StopWords];
        return CreateRows(node, found.Where(one => !stopped.Contains(index.Forms[one.Key])).Select(one => (index.Forms[one.Key], one.Value, all[one.Key])), selected, matches, windows, options);
    }

    private static Table<CollocationRow> CountEntities(string node, SelectedWords selected, IReadOnlyList<QueryMatch> matches, CollocationWindows windows, CollocationOptions options)
    {
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (WordRun run in selected.Runs)
        {
            for (int word = run.Start; word < run.End; word++)
            {
                foreach (IndexedMention mention in run.Text.MentionsAt(word)) all[mention.Mention.Entity] = all.GetValueOrDefault(mention.Mention.Entity) + 1;
            }
        }

        var found = new Dictionary<string, CollocateCount>(StringComparer.Ordinal);
        foreach ((IndexedText text, int word, bool isLeft) in windows.Words)
        {
            foreach (IndexedMention mention in text.MentionsAt(word)) Add(found, mention.Mention.Entity, text.Id, isLeft);
        }

        return CreateRows(node, found.Select(one => (one.Key, one.Value, all[one.Key])), selected, matches, windows, options);
    }

    private static IndexedMention[] MentionsAt(IndexedText text, int word) => [.. text.MentionsAt(word)];

    private static void Add<TKey>(Dictionary<TKey, CollocateCount> found, TKey key, string document, bool isLeft)
        where TKey : notnull
    {
        if (!found.TryGetValue(key, out CollocateCount? count)) found[key] = count = new CollocateCount();
        count.Add(document, isLeft);
    }

    private static Table<CollocationRow> CreateRows(string node, IEnumerable<(string Name, CollocateCount Count, int All)> found, SelectedWords selected, IReadOnlyList<QueryMatch> matches, CollocationWindows windows, CollocationOptions options) => found
        .Where(one => one.Count.Together >= options.MinTogether)
        .Select(one => CreateRow(node, one.Name, one.Count, new CollocationCounts(one.Count.Together, matches.Count, one.All, windows.Words.Count, selected.Count)))
        .OrderByDescending(row => row.LogDice).ThenByDescending(row => row.Together).ThenBy(row => row.Collocate, StringComparer.Ordinal)
        .ToTable("collocations");

    private static CollocationRow CreateRow(string node, string name, CollocateCount count, CollocationCounts n)
    {
        string? note = CollocationMeasures.DeltaPOfCollocate(n) is null ? "no word stands outside the windows, so nothing is compared" : null;
        return new CollocationRow(
            node,
            name,
            count.Together,
            count.Left,
            count.Together - count.Left,
            n.Expected,
            (int)n.Node,
            (int)n.Collocate,
            (int)n.WindowWords,
            (int)n.Words,
            CollocationMeasures.LogDice(n),
            CollocationMeasures.Pmi(n),
            CollocationMeasures.Mi3(n),
            CollocationMeasures.TScore(n),
            note is null ? CollocationMeasures.LogLikelihood(n) : null,
            CollocationMeasures.DeltaPOfCollocate(n),
            CollocationMeasures.DeltaPOfNode(n),
            count.Documents,
            note);
    }

    private sealed class CollocateCount
    {
        private string? _last;

        public int Together { get; private set; }

        public int Left { get; private set; }

        public int Documents { get; private set; }

        // Words come text by text.
        public void Add(string document, bool isLeft)
        {
            Together++;
            if (isLeft) Left++;
            if (_last != document) Documents++;
            _last = document;
        }
    }
}
