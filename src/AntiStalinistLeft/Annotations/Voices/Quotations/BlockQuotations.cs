using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>The outermost quotations of a block, repaired ones included, sorted by place.</summary>
/// <param name="Block">The block.</param>
/// <param name="Outermost">None overlaps another.</param>
internal sealed record BlockQuotations(Block Block, IReadOnlyList<Quotation> Outermost);
