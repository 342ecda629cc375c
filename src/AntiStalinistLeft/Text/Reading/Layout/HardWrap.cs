namespace AntiStalinistLeft.Text;

/// <summary>
/// Joins the lines of texts whose paragraphs are broken into lines of even length, as mail and typewritten copies are.
/// </summary>
internal static class HardWrap
{
    // A line of ordinary width is broken where the margin is, not where a sentence ends.
    private const int MaxWidth = 100;
    private const int MinWidth = 40;
    private const double MinShare = 0.6;

    /// <summary>One view a paragraph where the text is broken so; else the same lines.</summary>
    public static List<LineView> Join(string text, List<LineView> lines)
    {
        if (!IsWrapped(text, lines)) return lines;
        var joined = new List<LineView>();
        foreach (LineView line in lines)
        {
            bool goesOn = joined.Count > 0 && line.BlankBefore == 0 && !Begins(text, line);
            if (!goesOn) joined.Add(line);
            else joined[^1] = Extend(joined[^1], line);
        }

        return joined;
    }

    private static bool IsWrapped(string text, List<LineView> lines)
    {
        int broken = 0;
        int inner = 0;
        foreach (LineView line in lines)
        {
            if (line.Span.Length > MaxWidth) return false;
            if (line.BlankAfter > 0) continue;
            inner++;
            ReadOnlySpan<char> words = line.Words(text);
            if (words.Length >= MinWidth && words[^1] is not ('.' or '!' or '?' or ':' or '”' or '"' or ']')) broken++;
        }

        return inner > 0 && broken >= inner * MinShare;
    }

    private static bool Begins(string text, LineView line)
    {
        ReadOnlySpan<char> words = line.Words(text);
        return EndnoteRegion.ParseNumber(text, line) is not null || words.StartsWith("• ") || words.StartsWith("- ") || words.StartsWith("* ");
    }

    private static LineView Extend(LineView first, LineView last) => new(
        new TextLine(first.Line.Number, TextSpan.FromBounds(first.Span.Start, last.Span.End)), first.BlankBefore, last.BlankAfter);
}
