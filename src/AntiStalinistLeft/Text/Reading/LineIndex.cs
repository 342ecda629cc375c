namespace AntiStalinistLeft.Text;

/// <summary>Finds line and column of many places in one text, each in logarithmic time.</summary>
internal sealed class LineIndex
{
    private readonly int[] _starts;

    /// <summary>Makes the index in one pass over the text.</summary>
    public LineIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _starts = [.. TextLines.Split(text).Select(line => line.Span.Start)];
    }

    /// <summary>The line and the column of a place, both from 1; the column counts UTF-16 code units.</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        int found = Array.BinarySearch(_starts, offset);
        int line = found >= 0 ? found : ~found - 1;
        return line < 0 ? (1, offset + 1) : (line + 1, offset - _starts[line] + 1);
    }
}
