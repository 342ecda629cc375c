using System.Globalization;

namespace AntiStalinistLeft.Corpora;

/// <summary>What p-values of one comparison can rest on, and the parts that a test deals out anew.</summary>
/// <param name="Basis">What they rest on.</param>
/// <param name="Note">Why words are not tested as independent draws; null where they are.</param>
/// <param name="Units">For each part of the target, then of the reference, the unit that it belongs to; null where parts are dealt out one by one.</param>
internal sealed record KeynessGround(KeynessBasis Basis, string? Note, IReadOnlyList<string>? Units = null)
{
    private const string NoDraws = "words of one text are no independent draws: no interval, and p by dealing its blocks out anew";

    /// <summary>Chooses.</summary>
    public static KeynessGround Choose(CorpusWords words, ItemCounts target, ItemCounts reference, KeynessOptions options, bool hasText)
    {
        string?[] series = [.. target.Documents.Concat(reference.Documents).Distinct().Select(words.SeriesOf)];
        bool nested = series.OfType<string>().GroupBy(name => name).Any(name => name.Skip(1).Any());
        bool shared = target.Documents.Intersect(reference.Documents).Any();
        KeynessGround ground = (nested, shared) switch
        {
            (true, _) when target.Documents is [var one] && reference.Documents is [var other] && one != other => OfRevisions(words, target, reference, one, other, hasText),
            (true, _) => new(KeynessBasis.Nothing, "revisions of one text are nested and no independent draws, so nothing is tested; compare two of them to have their blocks paired"),
            (_, true) => OfOneText(target, reference),
            _ when target.Documents.Count == 1 || reference.Documents.Count == 1 => new(KeynessBasis.Blocks, NoDraws),
            _ => new(KeynessBasis.Words, null),
        };
        return ground.Basis is KeynessBasis.Blocks or KeynessBasis.PairedBlocks ? ground.RefuseWhereFew(target, reference, options, hasText) : ground;
    }

    private static KeynessGround OfRevisions(CorpusWords words, ItemCounts target, ItemCounts reference, string one, string other, bool hasText)
    {
        const string why = "the two are revisions of one text, nested and no independent draws: no interval";
        if (!hasText) return new(KeynessBasis.Nothing, why + ", and pairing their blocks needs the full texts");
        RevisionDifference difference = words.Difference(one, other);
        return new(KeynessBasis.PairedBlocks, why + ", and p by exchanging the sides of aligned blocks", [.. target.Parts.Concat(reference.Parts).Select(part => difference.UnitOf(part.Document, part.Block))]);
    }

    private static KeynessGround OfOneText(ItemCounts target, ItemCounts reference)
    {
        bool paired = target.Parts.Select(part => (part.Document, part.Block)).Intersect(reference.Parts.Select(part => (part.Document, part.Block))).Any();
        return paired
            ? new(KeynessBasis.PairedBlocks, "both stand in the same blocks of one text and are no independent draws: no interval, and p by exchanging the two within each block", [.. target.Parts.Concat(reference.Parts).Select(part => FormattableString.Invariant($"{part.Document} {part.Block}"))])
            : new(KeynessBasis.Blocks, NoDraws);
    }

    private KeynessGround RefuseWhereFew(ItemCounts target, ItemCounts reference, KeynessOptions options, bool hasText)
    {
        if (options.Resamples == 0) return new(KeynessBasis.Nothing, Note + "; not asked for");
        if (!hasText) return new(KeynessBasis.Nothing, "words of one text are no independent draws: no interval, and dealing its blocks out anew needs the full texts");
        int units = Units?.Distinct().Count() ?? target.Parts.Count + reference.Parts.Count;
        return units >= options.MinBlocks ? this : new(KeynessBasis.Nothing, string.Create(CultureInfo.InvariantCulture, $"{Note}; refused: needs {options.MinBlocks} blocks, has {units}"));
    }
}
