namespace AntiStalinistLeft.Text;

/// <summary>The outermost quotations, parentheses and brackets of a paragraph that are opened and closed.</summary>
internal sealed class Enclosures
{
    private readonly List<TextSpan> _outermost;

    private Enclosures(List<TextSpan> outermost) => _outermost = outermost;

    /// <summary>Finds them. A bracket that lies across a quotation's edge counts with what it holds.</summary>
    public static Enclosures Find(string text, TextSpan range, QuotationScan quotations)
    {
        var spans = new List<TextSpan>(quotations.Quotations.Where(q => q.Depth == 0).Select(q => q.Span));
        AddBrackets(text, range, spans);
        spans.Sort();
        var outermost = new List<TextSpan>(spans.Count);
        foreach (TextSpan span in spans)
        {
            if (outermost.Count == 0 || span.Start >= outermost[^1].End) outermost.Add(span);
        }

        return new Enclosures(outermost);
    }

    /// <summary>The one that a place lies within; null where it lies outside of all.</summary>
    public TextSpan? FindAround(int position)
    {
        int low = 0;
        int high = _outermost.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_outermost[middle].End <= position) low = middle + 1;
            else high = middle;
        }

        return low < _outermost.Count && _outermost[low].Start <= position ? _outermost[low] : null;
    }

    private static void AddBrackets(string text, TextSpan range, List<TextSpan> spans)
    {
        var open = new Stack<int>();
        ReadOnlySpan<char> span = text.AsSpan(range.Start, range.Length);
        for (int at = 0; span[at..].IndexOfAny("()[]") is >= 0 and var step; at++)
        {
            at += step;
            char c = span[at];
            if (c is '(' or '[')
            {
                open.Push(at);
            }
            else if (open.Count > 0 && span[open.Peek()] == (c == ')' ? '(' : '['))
            {
                spans.Add(TextSpan.FromBounds(range.Start + open.Pop(), range.Start + at + 1));
            }
        }
    }
}
