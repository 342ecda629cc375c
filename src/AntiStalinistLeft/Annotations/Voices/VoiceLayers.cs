namespace AntiStalinistLeft.Annotations;

/// <summary>Lays titles over quotations, so that every place of a block has one voice.</summary>
internal static class VoiceLayers
{
    /// <summary>
    /// A title goes before the quotation it stands in, which then is left in pieces around it. Of titles that overlap the
    /// first counts, of those that begin together the longest.
    /// </summary>
    public static IEnumerable<VoiceSpan> Merge(IEnumerable<TextSpan> titles, IEnumerable<VoiceSpan> quotations)
    {
        var spans = new List<VoiceSpan>();
        foreach (TextSpan title in titles.Where(title => !title.IsEmpty).Order())
        {
            if (spans.Count == 0 || title.Start >= spans[^1].Span.End) spans.Add(new VoiceSpan(title, Voice.Title, null));
        }

        TextSpan[] taken = [.. spans.Select(span => span.Span)];
        foreach (VoiceSpan quotation in quotations)
        {
            spans.AddRange(Without(quotation.Span, taken).Select(piece => quotation with { Span = piece }));
        }

        return spans.OrderBy(span => span.Span);
    }

    private static IEnumerable<TextSpan> Without(TextSpan span, TextSpan[] taken)
    {
        int start = span.Start;
        foreach (TextSpan hole in taken)
        {
            if (hole.End <= start || hole.Start >= span.End) continue;
            if (hole.Start > start) yield return TextSpan.FromBounds(start, hole.Start);
            start = Math.Max(start, hole.End);
        }

        if (start < span.End) yield return TextSpan.FromBounds(start, span.End);
    }
}
