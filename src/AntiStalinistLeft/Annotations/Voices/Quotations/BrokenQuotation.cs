using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>A quotation mark without a partner.</summary>
/// <param name="Block">Ordinal of its block.</param>
/// <param name="Mark">The mark and its place in the normalised text.</param>
/// <param name="Repaired">The range that is taken for the quotation, marks included; null where nothing indicates the other end.</param>
internal sealed record BrokenQuotation(int Block, UnbalancedMark Mark, TextSpan? Repaired);
