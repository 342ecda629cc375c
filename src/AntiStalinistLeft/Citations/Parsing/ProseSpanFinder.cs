namespace AntiStalinistLeft.Citations;

/// <summary>Names what stands between citations and mentions: prose.</summary>
internal static class ProseSpanFinder
{
    public static IReadOnlyList<NoteSpan> Fill(string text, int offset, IEnumerable<NoteSpan> found)
    {
        var spans = new List<NoteSpan>();
        int done = 0;
        foreach (NoteSpan span in found.OrderBy(span => span.Span.Start))
        {
            AddProse(spans, text, offset, done, span.Span.Start - offset);
            spans.Add(span);
            done = span.Span.End - offset;
        }

        AddProse(spans, text, offset, done, text.Length);
        return spans;
    }

    // A gap of marks and blanks alone is a seam, not prose.
    private static void AddProse(List<NoteSpan> spans, string text, int offset, int start, int end)
    {
        while (start < end && !char.IsLetterOrDigit(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) spans.Add(new NoteSpan(NoteSpanKind.Prose, new TextSpan(offset + start, end - start), null, []));
    }
}
