namespace AntiStalinistLeft.Citations;

/// <summary>
/// A sentence of the author's own framing, quoted words taken out: what says who speaks. Quotations inside it do not end
/// it, however many sentences they hold.
/// </summary>
/// <param name="Words">Its words in order.</param>
/// <param name="Quotes">Whether it gives somebody's words, more than a name.</param>
internal sealed record Statement(IReadOnlyList<StatementWord> Words, bool Quotes = false);

/// <summary>A word of a statement, or a person's name as one.</summary>
/// <param name="Text">The word as printed; for a name its last word.</param>
/// <param name="Person">The person named; null for a plain word.</param>
/// <param name="IsPossessive">Whether a possessive ending follows the name.</param>
/// <param name="Before">The mark before it (<c>,</c> <c>:</c> <c>(</c> <c>–</c>), or <c>'\0'</c>.</param>
/// <param name="After">The mark behind it, or <c>'\0'</c>.</param>
internal readonly record struct StatementWord(string Text, string? Person, bool IsPossessive, char Before, char After)
{
    public bool IsCapital => Text.Length > 0 && char.IsUpper(Text[0]);
}
