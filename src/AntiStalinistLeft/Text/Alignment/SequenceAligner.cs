namespace AntiStalinistLeft.Text;

/// <summary>
/// Aligns two sequences of numbers by a longest common subsequence: equal beginnings and ends first, then what lies between.
/// </summary>
/// <remarks>
/// The subsequence is found with bit vectors, 64 cells of the table at a step (after M. Crochemore and others, A fast and
/// practical bit-vector algorithm for the longest common subsequence problem, 2001), and every row is kept for the way back.
/// A table over <see cref="MaxCells"/> is first cut at numbers that occur once on either side, as patience diff does; a piece
/// that has none and is still too large stays unaligned. So time and memory are bounded whatever the input.
/// </remarks>
internal sealed class SequenceAligner
{
    /// <summary>The largest table that is filled, in cells of one bit: 4 MB.</summary>
    public const long MaxCells = 1 << 25;

    private readonly BitTable _table = new();
    private readonly UniqueAnchors _anchors = new();

    /// <summary>Aligns; <paramref name="partners"/> receives for each place of <paramref name="right"/> its place in <paramref name="left"/>, or −1.</summary>
    public void Align(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<int> partners)
    {
        partners.Fill(-1);
        Align(left, right, partners, 0, depth: 0);
    }

    private void Align(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<int> partners, int offset, int depth)
    {
        int prefix = left.CommonPrefixLength(right);
        for (int i = 0; i < prefix; i++)
        {
            partners[i] = offset + i;
        }

        left = left[prefix..];
        right = right[prefix..];
        partners = partners[prefix..];
        offset += prefix;
        int suffix = 0;
        while (suffix < left.Length && suffix < right.Length && left[^(suffix + 1)] == right[^(suffix + 1)])
        {
            suffix++;
            partners[^suffix] = offset + left.Length - suffix;
        }

        left = left[..^suffix];
        right = right[..^suffix];
        partners = partners[..right.Length];
        if (left.IsEmpty || right.IsEmpty) return;

        if ((Math.Max(left.Length, right.Length) + 63L) * Math.Min(left.Length, right.Length) <= MaxCells)
        {
            _table.Align(left, right, partners, offset);
        }
        else
        {
            AlignPieces(left, right, partners, offset, depth);
        }
    }

    private void AlignPieces(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<int> partners, int offset, int depth)
    {
        if (depth > 16) return;

        int leftStart = 0;
        int rightStart = 0;
        (int Left, int Right)[] found = _anchors.Find(left, right);
        foreach ((int leftAt, int rightAt) in found)
        {
            Align(left[leftStart..leftAt], right[rightStart..rightAt], partners[rightStart..rightAt], offset + leftStart, depth + 1);
            partners[rightAt] = offset + leftAt;
            leftStart = leftAt + 1;
            rightStart = rightAt + 1;
        }

        if (found.Length > 0)
        {
            Align(left[leftStart..], right[rightStart..], partners[rightStart..], offset + leftStart, depth + 1);
        }
    }
}
