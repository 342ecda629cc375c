namespace AntiStalinistLeft;

/// <summary>A name that a text keeps at a distance.</summary>
/// <param name="Form">By what.</param>
/// <param name="Entity">The entity's id in the lexicon.</param>
/// <param name="Kind">What kind of entity.</param>
/// <param name="Span">The words that keep it at a distance and those that name it, in the normalised text.</param>
/// <param name="Block">Ordinal of the block.</param>
public readonly record struct DistancedMention(DistancingForm Form, string Entity, MentionKind Kind, TextSpan Span, int Block);
