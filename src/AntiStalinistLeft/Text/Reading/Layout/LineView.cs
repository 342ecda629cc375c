namespace AntiStalinistLeft.Text;

/// <summary>A line that holds words, with the blank lines around it.</summary>
/// <param name="Line">The line.</param>
/// <param name="BlankBefore">How many blank lines stand before it; a big number at the start of the text.</param>
/// <param name="BlankAfter">How many blank lines stand behind it; a big number at the end of the text.</param>
internal readonly record struct LineView(TextLine Line, int BlankBefore, int BlankAfter)
{
    /// <summary>Stands for the blank beyond the edges of a text.</summary>
    public const int Edge = int.MaxValue;

    /// <summary>True when blank lines or an edge of the text set the line apart.</summary>
    public bool StandsAlone => BlankBefore > 0 && BlankAfter > 0;

    /// <summary>True when no other line of the text holds words.</summary>
    public bool IsWholeText => BlankBefore == Edge && BlankAfter == Edge;

    public TextSpan Span => Line.Span;

    /// <summary>The words of the line, white space at the ends excluded.</summary>
    public ReadOnlySpan<char> Words(string text) => text.AsSpan(Span.Start, Span.Length).Trim();

    /// <summary>All lines of a text that hold words.</summary>
    public static List<LineView> Split(string text)
    {
        var views = new List<LineView>();
        int blank = Edge;
        foreach (TextLine line in TextLines.Split(text))
        {
            if (text.AsSpan(line.Span.Start, line.Span.Length).IsWhiteSpace())
            {
                if (blank != Edge) blank++;
                continue;
            }

            if (views.Count > 0) views[^1] = views[^1] with { BlankAfter = blank };
            views.Add(new LineView(line, blank, Edge));
            blank = 0;
        }

        return views;
    }
}
