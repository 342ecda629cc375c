namespace AntiStalinistLeft.Citations;

/// <summary>Names what stands between citations and mentions: prose.</summary>
internal static class ProseSpanFinder
{
    public static IReadOnlyList<CitationReading> Fill(string text, int offset, IEnumerable<CitationReading> found)
    {
        var spans = new List<CitationReading>();
        int done = 0;
        foreach (CitationReading span in found.OrderBy(span => span.Span.Start))
        {
            AddProse(spans, text, offset, done, span.Span.Start - offset);
            spans.Add(span);
            done = span.Span.End - offset;
        }

        AddProse(spans, text, offset, done, text.Length);
        return spans;
    }

    // A gap of marks and blanks alone is a seam, not prose.
    private static void AddProse(List<CitationReading> spans, string text, int offset, int start, int end)
    {
        while (start < end && !char.IsLetterOrDigit(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) spans.Add(CitationReading.Prose(new TextSpan(offset + start, end - start)));
    }
}
