namespace AntiStalinistLeft.Revisions.Reading;

/// <summary>The fields of a <c>page</c> element that come before its revisions.</summary>
internal sealed class PageHead
{
    private long id;
    private long ns;
    private string title = string.Empty;
    private string? redirect;

    /// <summary>True once the page was handed out.</summary>
    public bool IsAnnounced { get; set; }

    /// <summary>The page as read so far.</summary>
    public WikiPage ToPage() => new(id, (int)ns, title, redirect);

    /// <summary>Reads the field that the cursor has opened; false with the cursor's problem set where that fails.</summary>
    public bool Read(XmlCursor cursor, XmlValues values)
    {
        if (cursor.Kind == XmlTagKind.End)
        {
            return cursor.Fail("mismatched-tag", "an end tag where a page's fields or its end belong", cursor.TagOffset);
        }

        if (cursor.Opens("title"u8))
        {
            return values.TryString(out title);
        }

        if (cursor.Opens("ns"u8))
        {
            return values.TryNumber(out ns)
                && (ns is >= int.MinValue and <= int.MaxValue || cursor.Fail("not-a-number", "a namespace number out of range", cursor.TagOffset));
        }

        if (cursor.Opens("id"u8))
        {
            return values.TryNumber(out id);
        }

        return cursor.Opens("redirect"u8)
            ? values.TryDecode(cursor.Attribute("title"u8), cursor.TagOffset, out redirect) && cursor.SkipElement()
            : cursor.SkipElement();
    }
}
