namespace AntiStalinistLeft.Citations;

/// <summary>The places of a note that citations hold already, found by bisection.</summary>
internal sealed class OccupiedSpans
{
    private readonly TextSpan[] _spans;

    public OccupiedSpans(IEnumerable<CitationReading> spans, int offset)
    {
        _spans = [.. spans.Select(span => span.Span with { Start = span.Span.Start - offset })];
        Array.Sort(_spans);
    }

    public bool Covers(int position) => Overlaps(position, position + 1);

    public bool Overlaps(int start, int end)
    {
        int low = 0;
        int high = _spans.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_spans[middle].End <= start) low = middle + 1;
            else high = middle;
        }

        return low < _spans.Length && _spans[low].Start < end;
    }
}
