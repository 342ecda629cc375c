namespace AntiStalinistLeft.Text;

/// <summary>
/// Applies rules one after the other, each to what the rules before it left, and expresses all that happened as one
/// trail on the original.
/// </summary>
/// <param name="rules">The rules in the order in which they apply.</param>
internal sealed class NormalizationPipeline(IReadOnlyList<NormalizationRule> rules)
{
    /// <summary>The rules in their order.</summary>
    public IReadOnlyList<NormalizationRule> Rules { get; } = rules ?? throw new ArgumentNullException(nameof(rules));

    /// <summary>Normalises a text.</summary>
    /// <param name="original">The decoded original, byte-order mark excluded.</param>
    public NormalizedText Run(string original) => Run(original, []);

    /// <summary>Normalises a text after changes that its layout asks for, such as the cutting of note markers.</summary>
    /// <param name="original">The decoded original, byte-order mark excluded.</param>
    /// <param name="layoutChanges">Changes to make first, sorted by place, none overlapping another.</param>
    public NormalizedText Run(string original, IReadOnlyList<NormalizationChange> layoutChanges)
    {
        NormalizedText text = NormalizedText.Apply(original, layoutChanges);
        foreach (NormalizationRule rule in Rules)
        {
            TextEdit[] edits = [.. rule.Find(text.Value)];
            if (edits.Length > 0) text = NormalizedText.Apply(original, TrailComposer.Compose(text, rule.Name, edits));
        }

        return text;
    }
}
