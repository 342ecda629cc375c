namespace AntiStalinistLeft.Notebooks;

/// <summary>A line of a .dib: where it stands in the text. Lines end with LF or CRLF; a lone CR is content.</summary>
/// <param name="Start">Index of its first code unit.</param>
/// <param name="Length">Code units without the line end.</param>
/// <param name="End">Index behind the line end.</param>
internal readonly record struct DibLine(int Start, int Length, int End)
{
    /// <summary>The lines of a text; what follows the last line end is a line too unless it is empty.</summary>
    public static List<DibLine> Split(string text, int from)
    {
        List<DibLine> lines = [];
        for (int start = from; start < text.Length;)
        {
            int lf = text.IndexOf('\n', start);
            int end = lf < 0 ? text.Length : lf + 1;
            int length = (lf < 0 ? text.Length : lf) - start;
            if (lf > start && text[lf - 1] == '\r') length--;

            lines.Add(new DibLine(start, length, end));
            start = end;
        }

        return lines;
    }

    /// <summary>The line's content.</summary>
    public ReadOnlySpan<char> GetText(string text) => text.AsSpan(Start, Length);
}
