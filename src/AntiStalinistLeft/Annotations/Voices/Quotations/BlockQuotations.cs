using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>The outermost quotations of a block, repaired ones included, sorted by place.</summary>
/// <param name="Block">The block.</param>
/// <param name="Outermost">None overlaps another.</param>
/// <param name="Broken">The marks of the block that found no partner.</param>
internal sealed record BlockQuotations(Block Block, IReadOnlyList<Quotation> Outermost, IReadOnlyList<BrokenQuotation> Broken);
