namespace AntiStalinistLeft.Histories;

/// <summary>The fields of a <c>page</c> element that come before its revisions.</summary>
internal sealed class PageElement
{
    private long _id;
    private long _ns;
    private string _title = string.Empty;
    private string? _redirect;

    /// <summary>True once the page was handed out.</summary>
    public bool IsAnnounced { get; set; }

    /// <summary>The page as read so far.</summary>
    public WikiPage ToPage() => new(_id, (int)_ns, _title, _redirect);

    /// <summary>Reads the field that the cursor has opened; false with the cursor's problem set where that fails.</summary>
    public bool Read(XmlCursor cursor, XmlValues values)
    {
        if (cursor.Kind == XmlTagKind.End)
        {
            return cursor.Fail("mismatched-tag", "an end tag where a page's fields or its end belong", cursor.TagOffset);
        }

        if (cursor.Opens("title"u8)) return values.TryString(out _title);

        if (cursor.Opens("ns"u8))
        {
            return values.TryNumber(out _ns)
                && (_ns is >= int.MinValue and <= int.MaxValue || cursor.Fail("not-a-number", "a namespace number out of range", cursor.TagOffset));
        }

        if (cursor.Opens("id"u8)) return values.TryNumber(out _id);

        return cursor.Opens("redirect"u8)
            ? values.TryDecode(cursor.Attribute("title"u8), cursor.TagOffset, out _redirect) && cursor.SkipElement()
            : cursor.SkipElement();
    }
}
