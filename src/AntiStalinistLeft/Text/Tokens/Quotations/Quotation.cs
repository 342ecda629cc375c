namespace AntiStalinistLeft.Text;

/// <summary>A stretch between two quotation marks that belong together.</summary>
/// <param name="Span">Its range, the marks included.</param>
/// <param name="Depth">How many other quotations hold it; 0 for an outermost one.</param>
/// <param name="IsDouble">Whether its marks are of the double kind (“ ” " « »), otherwise of the single one.</param>
/// <param name="OpensWithMark">False where the opening mark is missing.</param>
/// <param name="ClosesWithMark">False where the closing mark is missing or stands in a later block.</param>
internal readonly record struct Quotation(
    TextSpan Span,
    int Depth,
    bool IsDouble,
    bool OpensWithMark = true,
    bool ClosesWithMark = true)
{
    /// <summary>What stands between the marks.</summary>
    public TextSpan Content => TextSpan.FromBounds(
        Span.Start + (OpensWithMark && !Span.IsEmpty ? 1 : 0),
        Math.Max(Span.Start + (OpensWithMark && !Span.IsEmpty ? 1 : 0), Span.End - (ClosesWithMark ? 1 : 0)));
}

/// <summary>A quotation mark that found no partner.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="Mark">The mark.</param>
/// <param name="IsOpening">Whether it would open a quotation; otherwise it would close one.</param>
internal readonly record struct UnbalancedMark(int Position, char Mark, bool IsOpening);

/// <summary>The quotations of one stretch of text and the marks that were left over.</summary>
/// <param name="Quotations">Sorted by place, an outer one before what it holds.</param>
/// <param name="Unbalanced">Sorted by place.</param>
internal sealed record QuotationScan(IReadOnlyList<Quotation> Quotations, IReadOnlyList<UnbalancedMark> Unbalanced);
