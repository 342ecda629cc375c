using AntiStalinistLeft.Tokens.Quotations;

namespace AntiStalinistLeft.Annotations.Voices.Quotations;

/// <summary>A quotation mark without a partner.</summary>
/// <param name="Block">Ordinal of its block.</param>
/// <param name="Mark">The mark and its place in the normalised text.</param>
/// <param name="Repaired">The range that is taken for the quotation, marks included; null where nothing tells its other end.</param>
public sealed record BrokenQuotation(int Block, UnbalancedMark Mark, TextSpan? Repaired);
