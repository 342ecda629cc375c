using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Data;

namespace AntiStalinistLeft;

/// <summary>
/// Which words one selection has more often than another. Effect sizes always; p-values of words only where several texts stand
/// on each side. One text's words are no independent draws, so its blocks are dealt out anew; revisions of one text are nested,
/// so the sides of their aligned blocks are exchanged.
/// </summary>
public static class KeynessAnalysis
{
    private const string OfLists = "lists of counts have no blocks to deal out anew, and words are no independent draws: no interval and no p";

    /// <summary>Compares two selections of a corpus word by word.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="target">The first selection.</param>
    /// <param name="reference">The second selection.</param>
    /// <param name="options">What is compared; null for the defaults.</param>
    /// <returns>The words that are frequent enough: first those of the target by falling log-likelihood, last those of the reference.</returns>
    /// <exception cref="ArgumentException">A name in a selection is unknown, a selection has no words, or one word stands in both.</exception>
    /// <exception cref="FullTextRequiredException">Only the text-free release is at hand, and its counts do not suffice.</exception>
    public static Table<KeynessRow> Compare(Corpus corpus, WordSelection target, WordSelection reference, KeynessOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= new KeynessOptions();
        options.Check(nameof(options));
        CorpusWords words = corpus.Words;
        (ItemCounts one, ItemCounts other) = (words.CountWords(target), words.CountWords(reference));
        if (Overlap(corpus, target, reference, one, other)) throw new ArgumentException($"«{words.Describe(target)}» and «{words.Describe(reference)}» have words in common; a word can stand on one side only.", nameof(reference));
        KeynessGround ground = KeynessGround.Choose(words, one, other, options, corpus.HasText);
        return Compare(new KeynessSides(words.Describe(target), one, words.Describe(reference), other), ground, options);
    }

    /// <summary>Compares two frequency lists, for instance with a <see cref="ReferenceList"/> of one's own.</summary>
    /// <param name="target">The first list.</param>
    /// <param name="reference">The second list.</param>
    /// <param name="options">What is compared; null for the defaults.</param>
    /// <returns>As the other form; without intervals and p-values, and <c>note</c> says why.</returns>
    /// <exception cref="ArgumentException">A list is empty.</exception>
    public static Table<KeynessRow> Compare(Table<WordCountRow> target, Table<WordCountRow> reference, KeynessOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(reference);
        options ??= new KeynessOptions();
        options.Check(nameof(options));
        if (target.Count == 0) throw new ArgumentException("The list has no word.", nameof(target));
        if (reference.Count == 0) throw new ArgumentException("The list has no word.", nameof(reference));
        string[] names = [.. target.Concat(reference).Select(row => row.Word).Distinct()];
        var numbers = names.Index().ToDictionary(name => name.Item, name => name.Index, StringComparer.Ordinal);
        var sides = new KeynessSides(target.Name, Count(target), reference.Name, Count(reference));
        return Compare(sides, new KeynessGround(KeynessBasis.Nothing, OfLists), options);

        ItemCounts Count(Table<WordCountRow> list) => new(names, [new CountedPart(list.Name, 0, [.. list.Select(row => (numbers[row.Word], row.Count))], list[0].Words)]);
    }

    /// <summary>Compares counts whose ground is known.</summary>
    internal static Table<KeynessRow> Compare(KeynessSides sides, KeynessGround ground, KeynessOptions options)
    {
        HashSet<string> stopped = [.. options.StopWords];
        int[] items =
        [
            .. sides.Target.Items.Concat(sides.Reference.Items).Distinct()
                .Where(item => sides.Target.Count(item) + sides.Reference.Count(item) >= options.MinCount && !stopped.Contains(sides.Target.Names[item])),
        ];
        double[]? p = ground.Basis switch
        {
            KeynessBasis.Words => [.. items.Select(item => KeynessMeasures.PValue(KeynessMeasures.LogLikelihood(sides.CountsOf(item))))],
            KeynessBasis.Blocks or KeynessBasis.PairedBlocks => new KeynessTest(sides.Target, sides.Reference, items, ground.Units).Run(options.Resamples, options.Seed),
            _ => null,
        };
        double[]? bonferroni = p is null ? null : MultipleTests.Bonferroni(p);
        double[]? discovery = p is null ? null : MultipleTests.BenjaminiHochberg(p);
        return items
            .Select((item, i) => sides.CreateRow(item, ground, options, p?[i], bonferroni?[i], discovery?[i]))
            .OrderByDescending(row => row.G2).ThenByDescending(row => row.TargetCount + row.ReferenceCount).ThenBy(row => row.Word, StringComparer.Ordinal)
            .ToTable("keyness");
    }

    private static bool Overlap(Corpus corpus, WordSelection target, WordSelection reference, ItemCounts one, ItemCounts other) => corpus.HasText
        ? corpus.Words.Take(target).Overlaps(corpus.Words.Take(reference))
        : one.Parts.Select(part => (part.Document, part.Block)).Intersect(other.Parts.Select(part => (part.Document, part.Block))).Any();
}
