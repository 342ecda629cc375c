using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>The quotations of a block, repaired ones included, sorted by place.</summary>
/// <param name="Block">The block.</param>
/// <param name="Outermost">None overlaps another.</param>
/// <param name="Nested">Those within others, an outer one before what it holds.</param>
internal sealed record BlockQuotations(Block Block, IReadOnlyList<Quotation> Outermost, IReadOnlyList<Quotation> Nested)
{
    /// <summary>Whether a quotation begins in a stretch.</summary>
    public bool AnyWithin(TextSpan range) => FirstFrom(Outermost, range.Start) is var first && first < Outermost.Count && Outermost[first].Span.Start < range.End;

    /// <summary>The quotations within another.</summary>
    public IEnumerable<Quotation> Within(TextSpan outer)
    {
        for (int i = FirstFrom(Nested, outer.Start); i < Nested.Count && Nested[i].Span.Start < outer.End; i++)
        {
            if (Nested[i].Span.End <= outer.End) yield return Nested[i];
        }
    }

    private static int FirstFrom(IReadOnlyList<Quotation> quotations, int position)
    {
        int low = 0;
        int high = quotations.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (quotations[middle].Span.Start < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
