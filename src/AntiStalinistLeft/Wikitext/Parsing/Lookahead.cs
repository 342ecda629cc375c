namespace AntiStalinistLeft.Wikitext;

/// <summary>
/// Looks ahead for the ends of comments, tags, elements and addresses. What was found once is used again as long as it lies
/// ahead, and what was not found is not looked for again, so that all looking ahead together costs a few walks over the text.
/// </summary>
internal sealed class Lookahead(string text)
{
    private Dictionary<string, int>? _next;
    private int _nextReferenceEnd;
    private bool _noMoreComments;

    /// <summary>How many characters were looked at ahead of the place that the scan had reached.</summary>
    public long LookedAhead { get; private set; }

    /// <summary>Reads the tag at a place; false where there is none.</summary>
    public bool TryReadTag(int at, out ParsedTag tag)
    {
        bool isTag = ParsedTag.TryRead(text, at, out tag, out int reached);
        LookedAhead += reached - at;
        return isTag;
    }

    /// <summary>The first place from <paramref name="from"/> on that is no blank.</summary>
    public int SkipBlanks(int from)
    {
        int at = from;
        while (at < text.Length && text[at] is ' ' or '\t') at++;
        LookedAhead += at - from;
        return at;
    }

    /// <summary>Index just behind the address that begins at <paramref name="start"/>.</summary>
    public int FindAddressEnd(int start, bool isBare)
    {
        int end = UrlScanner.FindEnd(text, start, isBare, out int reached);
        LookedAhead += reached - start;
        return end;
    }

    /// <summary>Index just behind the comment whose words begin at <paramref name="from"/>; −1 where it does not end.</summary>
    public int FindCommentEnd(int from)
    {
        if (_noMoreComments) return -1;
        int length = text.AsSpan(from).IndexOf("-->", StringComparison.Ordinal);
        _noMoreComments = length < 0;
        LookedAhead += length < 0 ? text.Length - from : length;
        return length < 0 ? -1 : from + length + 3;
    }

    /// <summary>Where the next tag begins that closes a reference; −1 where there is none.</summary>
    public int FindReferenceEndTag(int from)
    {
        if (_nextReferenceEnd < 0 || _nextReferenceEnd >= from) return _nextReferenceEnd;
        return _nextReferenceEnd = Find("</ref", from);
    }

    /// <summary>Where the next closing tag of a name begins; −1 where there is none.</summary>
    public int FindEndTag(string name, int from)
    {
        _next ??= new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        if (_next.TryGetValue(name, out int known) && (known < 0 || known >= from)) return known;
        return _next[name] = Find("</" + name, from);
    }

    /// <summary>Index just behind the closing tag that begins at <paramref name="start"/>.</summary>
    public int FindTagEnd(int start) => start + text.AsSpan(start).IndexOf('>') + 1;

    private int Find(string tag, int from)
    {
        int found = FirstTag(tag, from);
        LookedAhead += (found < 0 ? text.Length : found) - from;
        return found;
    }

    private int FirstTag(string tag, int from)
    {
        while (from < text.Length)
        {
            int length = text.AsSpan(from).IndexOf(tag, StringComparison.OrdinalIgnoreCase);
            if (length < 0) return -1;
            from += length;
            if (TryReadTag(from, out ParsedTag found) && found.NameLength == tag.Length - 2) return from;
            from += tag.Length;
        }

        return -1;
    }
}
