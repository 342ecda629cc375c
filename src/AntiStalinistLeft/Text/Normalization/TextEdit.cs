namespace AntiStalinistLeft.Text;

/// <summary>A replacement that a rule asks for.</summary>
/// <param name="Span">The range to replace, in the text that the rule was shown.</param>
/// <param name="After">What is to stand there; empty to delete.</param>
internal readonly record struct TextEdit(TextSpan Span, string After);
