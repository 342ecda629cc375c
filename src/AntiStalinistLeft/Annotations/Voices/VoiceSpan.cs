namespace AntiStalinistLeft;

/// <summary>A stretch of one block in one voice. What no span covers is the author's own.</summary>
/// <param name="Span">Its range in the normalised text, quotation marks included.</param>
/// <param name="Voice">Whose words they are.</param>
/// <param name="Speaker">The person quoted, by canonical name; several are joined by <c>"; "</c>; null where the text does not say.</param>
public readonly record struct VoiceSpan(TextSpan Span, Voice Voice, string? Speaker);
