using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft;

/// <summary>How evenly words, phrases and entities are spread over the parts of each text, and where they stand.</summary>
public static class DispersionAnalysis
{
    /// <summary>Measures what a query finds.</summary>
    /// <param name="corpus">The corpus; its words must be at hand.</param>
    /// <param name="query">The query.</param>
    /// <param name="options">Where to look; null for the defaults.</param>
    /// <returns>One row a text, also where nothing is found.</returns>
    /// <exception cref="InputException">The query has a mistake; the message names the column.</exception>
    /// <exception cref="FullTextRequiredException">Only the text-free release is at hand.</exception>
    public static Table<DispersionRow> Measure(Corpus corpus, string query, DispersionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= new DispersionOptions();
        SelectedWords selected = corpus.Words.Take(options.Selection);
        ILookup<string, QueryMatch> matches = corpus.Words.Search(query, selected).ToLookup(match => match.Text.Id, StringComparer.Ordinal);
        return selected.Runs.GroupBy(run => run.Text)
            .Select(text =>
            {
                int PartOf(int block) => options.Parts == DispersionPart.Blocks ? block : text.Key.Text.Document.Blocks[block - 1].Section;
                var words = text.GroupBy(run => PartOf(run.Block)).ToDictionary(part => part.Key, part => part.Sum(run => run.End - run.Start));
                var counts = matches[text.Key.Id].CountBy(match => PartOf(text.Key.SentenceOf(match.Start).Block)).ToDictionary();
                return CreateRow(text.Key.Id, query, options.Parts, words, counts);
            })
            .ToTable("dispersion");
    }

    /// <summary>Measures the entities of mentions; needs no words.</summary>
    /// <param name="mentions">The mentions.</param>
    /// <param name="blocks">The blocks of the same texts.</param>
    /// <param name="options">Where to look; of its selection the texts, sections, zones and voices count. Null for the defaults.</param>
    /// <returns>By text, the most frequent entity first; those that a text names nowhere have no row.</returns>
    public static Table<DispersionRow> Measure(Table<MentionRow> mentions, Table<BlockRow> blocks, DispersionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(blocks);
        options ??= new DispersionOptions();
        ILookup<string, BlockRow> all = blocks.ToLookup(block => block.Document, StringComparer.Ordinal);
        return Select(mentions, options)
            .GroupBy(mention => mention.Document)
            .SelectMany(text =>
            {
                var words = all[text.Key].Where(block => WordsOf(block, options) > 0).GroupBy(block => options.Parts == DispersionPart.Blocks ? block.Block : block.Section).ToDictionary(part => part.Key, part => part.Sum(block => WordsOf(block, options)));
                return text.GroupBy(mention => mention.Entity)
                    .OrderByDescending(entity => entity.Count()).ThenBy(entity => entity.Key, StringComparer.Ordinal)
                    .Select(entity => CreateRow(text.Key, entity.Key, options.Parts, words, entity.CountBy(mention => options.Parts == DispersionPart.Blocks ? mention.Block : mention.Section).ToDictionary()));
            })
            .ToTable("dispersion");
    }

    /// <summary>Where in each text a query finds something.</summary>
    /// <inheritdoc cref="Measure(Corpus, string, DispersionOptions?)"/>
    public static Table<OccurrenceRow> Locate(Corpus corpus, string query, DispersionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= new DispersionOptions();
        SelectedWords selected = corpus.Words.Take(options.Selection);
        ILookup<string, QueryMatch> matches = corpus.Words.Search(query, selected).ToLookup(match => match.Text.Id, StringComparer.Ordinal);
        return selected.Runs.GroupBy(run => run.Text)
            .SelectMany(text => Place(text.Key, [.. text], matches[text.Key.Id], query))
            .ToTable("occurrences");
    }

    /// <summary>Where in each text entities are named, to the paragraph; needs no words.</summary>
    /// <inheritdoc cref="Measure(Table{MentionRow}, Table{BlockRow}, DispersionOptions?)"/>
    /// <returns>A row a mention, in the order of the texts.</returns>
    public static Table<OccurrenceRow> Locate(Table<MentionRow> mentions, Table<BlockRow> blocks, DispersionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(blocks);
        options ??= new DispersionOptions();
        var places = new Dictionary<(string, int), double>();
        var totals = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (BlockRow block in blocks)
        {
            int before = totals.GetValueOrDefault(block.Document);
            places[(block.Document, block.Block)] = before + (WordsOf(block, options) / 2.0);
            totals[block.Document] = before + WordsOf(block, options);
        }

        return Select(mentions, options)
            .Select(mention => new OccurrenceRow(mention.Document, mention.Entity, mention.Block, places[(mention.Document, mention.Block)], totals[mention.Document]))
            .ToTable("occurrences");
    }

    private static IEnumerable<MentionRow> Select(Table<MentionRow> mentions, DispersionOptions options)
    {
        WordSelection selection = options.Selection;
        if (selection.NotIn is not null) throw new ArgumentException("What a revision added or removed is counted by RevisionAnalysis; a dispersion of mentions takes whole texts.", nameof(options));
        return mentions.AsEnumerable().Where(mention => selection.CoversText(mention.Document) && selection.Covers(mention.Zone) && selection.Covers(mention.Voice) && selection.CoversSection(mention.Section));
    }

    private static int WordsOf(BlockRow block, DispersionOptions options)
    {
        WordSelection selection = options.Selection;
        if (!selection.Covers(block.Zone) || !selection.CoversSection(block.Section)) return 0;
        return selection.Voices is null ? block.Words : selection.Voices.Distinct().Sum(voice => FrequencyCell.CountWords(block, voice));
    }

    private static IEnumerable<OccurrenceRow> Place(IndexedText text, WordRun[] runs, IEnumerable<QueryMatch> matches, string query)
    {
        int total = runs.Sum(run => run.End - run.Start);
        int before = 0;
        int at = 0;
        foreach (QueryMatch match in matches)
        {
            while (match.Start >= runs[at].End)
            {
                before += runs[at].End - runs[at].Start;
                at++;
            }

            yield return new OccurrenceRow(text.Id, query, runs[at].Block, before + match.Start - runs[at].Start, total);
        }
    }

    private static DispersionRow CreateRow(string document, string item, DispersionPart part, Dictionary<int, int> words, Dictionary<int, int> counts)
    {
        (int Words, int Count)[] parts = [.. words.Select(one => (one.Value, counts.GetValueOrDefault(one.Key)))];
        int count = parts.Sum(one => one.Count);
        string? note = count == 0 ? "it stands nowhere here" : parts.Length < 2 ? "the text has one part only" : null;
        return new DispersionRow(document, item, count, parts.Sum(one => one.Words), part, parts.Length, parts.Count(one => one.Count > 0), DispersionMeasures.Dp(parts), DispersionMeasures.NormalizedDp(parts), note);
    }
}
