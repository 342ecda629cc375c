namespace AntiStalinistLeft;

/// <summary>A place in a text where an entity of the lexicon is named.</summary>
/// <param name="Kind">What kind of entity.</param>
/// <param name="Entity">The entity's id in the lexicon.</param>
/// <param name="Span">The words that name it, in the normalised text; possessive endings excluded.</param>
/// <param name="Block">Ordinal of the block.</param>
public readonly record struct Mention(MentionKind Kind, string Entity, TextSpan Span, int Block);
