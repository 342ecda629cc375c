using AntiStalinistLeft.Data;

namespace AntiStalinistLeft.Corpora;

/// <summary>Both sides of a comparison, by their names.</summary>
internal sealed record KeynessSides(string TargetName, ItemCounts Target, string ReferenceName, ItemCounts Reference)
{
    /// <summary>The counts of one item.</summary>
    public KeynessCounts CountsOf(int item) => new(Target.Count(item), Target.Words, Reference.Count(item), Reference.Words);

    /// <summary>The row of one item.</summary>
    public KeynessRow CreateRow(int item, KeynessGround ground, KeynessOptions options, double? p, double? bonferroni, double? discovery)
    {
        KeynessCounts n = CountsOf(item);
        bool independent = ground.Basis == KeynessBasis.Words;
        ConfidenceInterval? ratio = independent ? KeynessMeasures.LogRatioInterval(n, options.Confidence) : null;
        ConfidenceInterval? odds = independent ? KeynessMeasures.OddsRatioInterval(n, options.Confidence) : null;
        (int targetDocuments, int targetParts) = Target.Ranges.GetValueOrDefault(item);
        (int referenceDocuments, int referenceParts) = Reference.Ranges.GetValueOrDefault(item);
        return new KeynessRow(
            TargetName,
            ReferenceName,
            Target.Names[item],
            Target.Count(item),
            Target.Words,
            n.TargetRate * options.PerWords,
            Reference.Count(item),
            Reference.Words,
            n.ReferenceRate * options.PerWords,
            options.PerWords,
            KeynessMeasures.LogLikelihood(n),
            KeynessMeasures.LogLikelihoodOfTwoCells(n),
            KeynessMeasures.LogRatio(n),
            n.Target == 0 || n.Reference == 0,
            ratio?.Low,
            ratio?.High,
            KeynessMeasures.DifferencePercent(n),
            KeynessMeasures.OddsRatio(n),
            KeynessMeasures.HasEmptyCell(n),
            odds?.Low,
            odds?.High,
            KeynessMeasures.SimpleMaths(n, 1),
            KeynessMeasures.SimpleMaths(n, 10),
            KeynessMeasures.SimpleMaths(n, 100),
            ground.Basis,
            p,
            bonferroni,
            discovery,
            targetDocuments,
            targetParts,
            Target.Dispersions.TryGetValue(item, out double dp) ? dp : null,
            referenceDocuments,
            referenceParts,
            NoteOn(n, ground));
    }

    private static string? NoteOn(KeynessCounts n, KeynessGround ground)
    {
        string[] notes =
        [
            .. ground.Note is { } note ? [note] : Array.Empty<string>(),
            .. n.Reference == 0 ? ["the second has none: no %DIFF, and one half in the ratios"] : n.Target == 0 ? ["the first has none: one half in the ratios"] : Array.Empty<string>(),
        ];
        return notes.Length == 0 ? null : string.Join("; ", notes);
    }
}
