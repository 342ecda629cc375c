namespace AntiStalinistLeft.Text;

/// <summary>
/// The changes to a text that follow from its layout: note markers are cut, the markup of pictures and headings too, and
/// a line end within a paragraph becomes a blank.
/// </summary>
internal static class LayoutChanges
{
    /// <summary>The name that the trail gives to a note marker that was cut.</summary>
    public const string NoteMarker = "note-marker";

    /// <summary>The name that the trail gives to a picture's markup that was cut.</summary>
    public const string ImagePrefix = "image-prefix";

    /// <summary>The name that the trail gives to a heading's marks that were cut.</summary>
    public const string HeadingMarks = "heading-marks";

    /// <summary>The name that the trail gives to a line end within a paragraph.</summary>
    public const string LineWrap = "line-wrap";

    public static IReadOnlyList<NormalizationChange> Find(
        string text, IReadOnlyList<LayoutBlock> blocks, IReadOnlyList<NoteMarkerPosition> markers)
    {
        var changes = new List<NormalizationChange>(markers.Count);
        int next = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            (int done, int marksBehind) = CutMarksBefore(text, blocks[i], changes);
            int wrap = NextWrap(text, blocks[i], done);
            while (next < markers.Count && markers[next].Block == i)
            {
                TextSpan marker = WithBlankBefore(text, markers[next++].Span, done);

                // A picture's file name may hold what looks like a marker; what is cut is cut once.
                if (marker.Start < done) continue;
                AddWraps(text, blocks[i], marker.Start, ref wrap, changes);
                changes.Add(Cut(text, NoteMarker, marker));
                done = marker.End;
                if (wrap >= 0 && wrap < done) wrap = NextWrap(text, blocks[i], done);
            }

            AddWraps(text, blocks[i], blocks[i].Span.End, ref wrap, changes);
            TextSpan behind = TextSpan.FromBounds(Math.Max(done, blocks[i].Span.End - marksBehind), blocks[i].Span.End);
            if (marksBehind > 0 && !behind.IsEmpty) changes.Add(Cut(text, HeadingMarks, behind));
        }

        return changes;
    }

    private static (int Done, int MarksBehind) CutMarksBefore(string text, LayoutBlock block, List<NormalizationChange> changes)
    {
        ReadOnlySpan<char> line = text.AsSpan(block.Span.Start, block.Span.Length);
        int before = block.Kind == BlockKind.Caption ? ImageMarkup.PrefixLength(line) : 0;
        int behind = 0;
        if (block.Kind == BlockKind.Heading) HeadingMarkup.TryRead(line, out _, out before, out behind);
        string rule = block.Kind == BlockKind.Caption ? ImagePrefix : HeadingMarks;
        if (before > 0) changes.Add(Cut(text, rule, new TextSpan(block.Span.Start, before)));
        return (block.Span.Start + before, behind);
    }

    private static void AddWraps(string text, LayoutBlock block, int limit, ref int wrap, List<NormalizationChange> changes)
    {
        while (wrap >= 0 && wrap < limit)
        {
            TextSpan lineEnd = LineEndAt(text, wrap);
            if (IsWithinParagraph(text, lineEnd)) changes.Add(new(LineWrap, lineEnd, lineEnd.GetText(text), " "));
            wrap = NextWrap(text, block, lineEnd.End);
        }
    }

    private static int NextWrap(string text, LayoutBlock block, int start)
    {
        if (start >= block.Span.End) return -1;
        int length = text.AsSpan(start, block.Span.End - start).IndexOfAny('\r', '\n');
        return length < 0 ? -1 : start + length;
    }

    private static TextSpan LineEndAt(string text, int at) =>
        new(at, text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1);

    // A blank line within a block sets two paragraphs of one note apart and stays.
    private static bool IsWithinParagraph(string text, TextSpan lineEnd)
    {
        int before = lineEnd.Start - 1;
        while (before >= 0 && text[before] is ' ' or '\t' or '\u00A0') before--;
        int behind = lineEnd.End;
        while (behind < text.Length && text[behind] is ' ' or '\t' or '\u00A0') behind++;
        return before >= 0 && behind < text.Length && text[before] is not ('\r' or '\n') && text[behind] is not ('\r' or '\n');
    }

    // "word [3]." would else leave "word ."; "word [3] more" must keep one blank.
    private static TextSpan WithBlankBefore(string text, TextSpan marker, int limit)
    {
        int start = marker.Start;
        while (start > limit && text[start - 1] is ' ' or '\u00A0') start--;
        bool wordFollows = marker.End < text.Length && char.IsLetterOrDigit(text[marker.End]);
        return wordFollows ? marker : TextSpan.FromBounds(start, marker.End);
    }

    private static NormalizationChange Cut(string text, string rule, TextSpan span) => new(rule, span, span.GetText(text), string.Empty);
}
