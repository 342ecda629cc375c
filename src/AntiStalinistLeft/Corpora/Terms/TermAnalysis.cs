using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft;

/// <summary>Document–feature matrices with TF-IDF, and runs of words.</summary>
public static class TermAnalysis
{
    /// <summary>The cells of a document–feature matrix that are not empty; <c>Pivot</c> makes the matrix of them.</summary>
    /// <param name="corpus">The corpus; the counts of the text-free release suffice.</param>
    /// <param name="options">What is a document; null for the defaults.</param>
    /// <returns>By document, the highest TF-IDF first.</returns>
    /// <exception cref="ArgumentException">A name in the selection is unknown, or it selects no word.</exception>
    /// <exception cref="FullTextRequiredException">Only the text-free release is at hand, and its counts do not suffice.</exception>
    public static Table<FeatureRow> Count(Corpus corpus, TermOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= new TermOptions();
        options.Check(nameof(options));
        ItemCounts counts = corpus.Words.CountWords(options.Selection);
        var sections = options.BySection && corpus.HasText ? corpus.Blocks.ToDictionary(block => (block.Document, block.Block), block => block.Section) : null;
        ItemCounts[] documents =
        [
            .. counts.Parts
                .GroupBy(part => (part.Document, Section: options.BySection ? sections?[(part.Document, part.Block)] ?? part.Block : (int?)null))
                .Select(parts => new ItemCounts(counts.Names, [new CountedPart(parts.Key.Document, parts.Key.Section ?? 0, Add(parts), parts.Sum(part => part.Words))])),
        ];
        var frequencies = documents.SelectMany(document => document.Items).CountBy(item => item).ToDictionary();
        return documents
            .SelectMany(document => document.Items
                .Where(item => counts.Count(item) >= options.MinCount && frequencies[item] >= options.MinDocuments)
                .Select(item => CreateRow(document, item, frequencies[item], documents.Length, options))
                .OrderByDescending(row => row.TfIdf ?? 0).ThenByDescending(row => row.Count).ThenBy(row => row.Term, StringComparer.Ordinal))
            .ToTable("features");
    }

    /// <summary>Runs of words that stand within one sentence.</summary>
    /// <param name="corpus">The corpus; its words must be at hand.</param>
    /// <param name="length">How many words, from 2 to 10.</param>
    /// <param name="selection">Which words; the running text of all texts where null.</param>
    /// <param name="minCount">How often a run must stand there.</param>
    /// <returns>The most frequent first.</returns>
    /// <exception cref="FullTextRequiredException">Only the text-free release is at hand.</exception>
    public static Table<NgramRow> CountNgrams(Corpus corpus, int length, WordSelection? selection = null, int minCount = 2)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        if (length is < 2 or > 10) throw new ArgumentOutOfRangeException(nameof(length), length, "A run has from 2 to 10 words.");
        ArgumentOutOfRangeException.ThrowIfLessThan(minCount, 1);
        var found = new Dictionary<int[], (int Count, int Documents, string Last)>(new SequenceComparer());
        int all = 0;
        foreach (WordRun run in corpus.Words.Take(selection ?? new WordSelection()).Runs)
        {
            for (int word = run.Start; word + length <= run.End; word++)
            {
                if (run.Text.Text.Words[word].Sentence != run.Text.Text.Words[word + length - 1].Sentence) continue;
                all++;
                int[] key = run.Text.Forms[word..(word + length)];
                (int count, int documents, string? last) = found.GetValueOrDefault(key);
                found[key] = (count + 1, last == run.Text.Id ? documents : documents + 1, run.Text.Id);
            }
        }

        IReadOnlyList<string> forms = corpus.Words.Index.Forms;
        return found.Where(run => run.Value.Count >= minCount)
            .Select(run => new NgramRow(string.Join(' ', run.Key.Select(form => forms[form])), length, run.Value.Count, all, run.Value.Documents))
            .OrderByDescending(row => row.Count).ThenBy(row => row.Ngram, StringComparer.Ordinal)
            .ToTable("ngrams");
    }

    private static (int, int)[] Add(IEnumerable<CountedPart> parts)
    {
        var sums = new Dictionary<int, int>();
        foreach ((int item, int count) in parts.SelectMany(part => part.Items)) sums[item] = sums.GetValueOrDefault(item) + count;
        return [.. sums.Select(sum => (sum.Key, sum.Value))];
    }

    private static FeatureRow CreateRow(ItemCounts document, int item, int frequency, int documents, TermOptions options)
    {
        string? note = documents < 2 ? "one document has nothing to be told apart from" : null;
        double? weight = note is null ? document.Count(item) * Math.Log10((double)documents / frequency) : null;
        return new FeatureRow(document.Parts[0].Document, options.BySection ? document.Parts[0].Block : null, document.Names[item], document.Count(item), document.Words, frequency, documents, weight, note);
    }

    private sealed class SequenceComparer : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? one, int[]? other) => one.AsSpan().SequenceEqual(other);

        public int GetHashCode(int[] words)
        {
            var hash = new HashCode();
            foreach (int word in words) hash.Add(word);
            return hash.ToHashCode();
        }
    }
}
