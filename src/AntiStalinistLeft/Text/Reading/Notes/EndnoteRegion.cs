namespace AntiStalinistLeft.Text;

/// <summary>The endnotes of a text: where they begin, and which lines belong to which.</summary>
internal static class EndnoteRegion
{
    /// <summary>
    /// Index of the first line of the endnotes: the first line that begins with the lowest <c>[n]</c> of all lines that
    /// begin with one. The number of lines where there are none.
    /// </summary>
    public static int FindStart(string text, List<LineView> lines)
    {
        int start = lines.Count;
        int lowest = int.MaxValue;
        for (int i = 0; i < lines.Count; i++)
        {
            if (ParseNumber(text, lines[i]) is { } number && number < lowest)
            {
                lowest = number;
                start = i;
            }
        }

        return start;
    }

    /// <summary>The number that a line begins with as the head of a note; null where it begins otherwise.</summary>
    public static int? ParseNumber(string text, LineView line)
    {
        int open = line.Span.Start;
        while (open < line.Span.End && char.IsWhiteSpace(text[open])) open++;
        if (open >= line.Span.End || text[open] != '[') return null;
        if (!NoteMarkerFinder.TryRead(text, open, line.Span.End, out int number, out int end)) return null;
        return end >= line.Span.End || char.IsWhiteSpace(text[end]) ? number : null;
    }

    /// <summary>Adds the notes that begin at a line; lines without a number go on with the note before them.</summary>
    public static void Add(string text, List<LineView> lines, int start, PageLayoutBuilder layout)
    {
        var firstLines = new Dictionary<int, int>();
        for (int i = start; i < lines.Count;)
        {
            int number = ParseNumber(text, lines[i])!.Value;
            int last = i;
            while (last + 1 < lines.Count && ParseNumber(text, lines[last + 1]) is null) last++;
            int line = lines[i].Line.Number;
            if (!firstLines.TryAdd(number, line)) layout.Warn(InputMessages.DuplicateNote(number, firstLines[number]), line, 1);
            layout.AddNote(number, TextSpan.FromBounds(lines[i].Span.Start, lines[last].Span.End));
            i = last + 1;
        }
    }
}
