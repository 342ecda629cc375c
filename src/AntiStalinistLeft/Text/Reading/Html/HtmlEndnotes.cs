namespace AntiStalinistLeft.Text;

/// <summary>Notes that stand as paragraphs beginning with <c>[n]</c> at the end of an article.</summary>
internal static class HtmlEndnotes
{
    /// <summary>The lines, those at the end of the article that begin with <c>[n]</c> marked as notes.</summary>
    public static List<HtmlLine> Mark(List<HtmlLine> lines)
    {
        if (lines.Exists(line => line.NoteNumber is not null)) return lines;
        int last = lines.FindLastIndex(line => line.Kind is BlockKind.Paragraph or BlockKind.BlockQuotation);
        for (int i = last; i >= 0 && lines[i].Kind == BlockKind.Paragraph; i--)
        {
            string words = lines[i].Words;
            if (!NoteMarkerFinder.TryRead(words, 0, words.Length, out int number, out int end)) break;
            if (words[0] != '[' || end >= words.Length || words[end] != ' ') break;
            lines[i] = lines[i] with { Kind = BlockKind.Note, NoteNumber = number, Words = words[(end + 1)..] };
        }

        return lines;
    }
}
