namespace AntiStalinistLeft.Text;

/// <summary>One physical line.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Span">Its range in the decoded original, the line end excluded.</param>
internal readonly record struct TextLine(int Number, TextSpan Span);

/// <summary>Physical lines and places in them. A line ends at LF, CR LF or CR.</summary>
internal static class TextLines
{
    /// <summary>Splits a text into its lines; a text that ends with a line end has no empty line behind it.</summary>
    public static IReadOnlyList<TextLine> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new List<TextLine>();
        int start = 0;
        while (start < text.Length)
        {
            int length = text.AsSpan(start).IndexOfAny('\r', '\n');
            int end = length < 0 ? text.Length : start + length;
            lines.Add(new TextLine(lines.Count + 1, TextSpan.FromBounds(start, end)));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    /// <summary>The line and the column of a place, both from 1; the column counts UTF-16 code units.</summary>
    public static (int Line, int Column) PositionOf(string text, int offset)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, text.Length);
        int line = 1;
        int lineStart = 0;
        while (true)
        {
            int length = text.AsSpan(lineStart, offset - lineStart).IndexOfAny('\r', '\n');
            if (length < 0) return (line, offset - lineStart + 1);
            int end = lineStart + length;
            int next = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
            if (next > offset) return (line, offset - lineStart + 1);
            lineStart = next;
            line++;
        }
    }
}
