namespace AntiStalinistLeft.Histories;

/// <summary>What kind of tag an <see cref="XmlCursor"/> stands behind.</summary>
internal enum XmlTagKind
{
    /// <summary>The file ended where a tag could have begun.</summary>
    None,

    /// <summary>A start tag.</summary>
    Start,

    /// <summary>A tag that is start and end in one.</summary>
    Empty,

    /// <summary>An end tag.</summary>
    End,
}

/// <summary>
/// Goes from tag to tag through XML in UTF-8 without building anything. It knows elements, attributes, comments,
/// processing instructions and CDATA; a document type declaration is refused, so nothing can be defined.
/// </summary>
internal sealed class XmlCursor(ByteWindow window)
{
    private long _tagStart;
    private int _tagLength;
    private int _nameLength;

    /// <summary>What was wrong, once something was.</summary>
    public XmlProblem? Problem { get; private set; }

    /// <summary>The kind of the tag that was read last.</summary>
    public XmlTagKind Kind { get; private set; }

    /// <summary>Offset of that tag in the file.</summary>
    public long TagOffset => _tagStart;

    /// <summary>The name of that tag. Valid until more is read.</summary>
    public ReadOnlySpan<byte> Name => window.Slice(_tagStart + (Kind == XmlTagKind.End ? 2 : 1), _nameLength);

    /// <summary>True when that tag is a start or an empty one of that name.</summary>
    public bool Opens(ReadOnlySpan<byte> name) => Kind is XmlTagKind.Start or XmlTagKind.Empty && Name.SequenceEqual(name);

    /// <summary>True when that tag is an end tag of that name.</summary>
    public bool Closes(ReadOnlySpan<byte> name) => Kind == XmlTagKind.End && Name.SequenceEqual(name);

    /// <summary>Goes to the next tag, over character data, comments and instructions. False when there is none or something is wrong.</summary>
    public bool NextTag()
    {
        while (true)
        {
            int open = window.Ahead.IndexOf((byte)'<');
            if (open < 0)
            {
                window.Advance(window.Ahead.Length);
                if (window.Fill()) continue;

                Kind = XmlTagKind.None;
                return false;
            }

            window.Advance(open);
            if (!Need(2)) return FailTruncated();

            switch (window.Ahead[1])
            {
                case (byte)'!' or (byte)'?':
                    if (!SkipMarkup()) return false;

                    break;
                default:
                    return ReadTag();
            }
        }
    }

    /// <summary>The raw value of an attribute of the last tag; empty where it has none of that name.</summary>
    public ReadOnlySpan<byte> Attribute(ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> rest = window.Slice(_tagStart, _tagLength)[(1 + _nameLength)..];
        while (true)
        {
            int equals = rest.IndexOf((byte)'=');
            if (equals < 0) return default;

            ReadOnlySpan<byte> key = rest[..equals].Trim(" \t\r\n"u8);
            rest = rest[(equals + 1)..].TrimStart(" \t\r\n"u8);
            int close = rest.IsEmpty ? -1 : rest[1..].IndexOf(rest[0]);
            if (close < 0) return default;

            if (key.SequenceEqual(name)) return rest.Slice(1, close);

            rest = rest[(close + 2)..];
        }
    }

    /// <summary>
    /// Reads the character data of the element whose start tag was read last, and its end tag. The data stays as escaped as it
    /// is written, unless it holds CDATA or comments: then it is written anew without them.
    /// </summary>
    /// <param name="content">Where the data stands. Its bytes stay in memory until <see cref="ByteWindow.Keep"/> moves on.</param>
    public bool ReadContent(out XmlContent content)
    {
        content = default;
        if (Kind == XmlTagKind.Empty) return true;

        long element = _tagStart;
        int elementName = _nameLength;
        long start = window.Position;
        long kept = window.Keep;
        window.Keep = Math.Min(kept, element);
        bool done = new XmlContentReader(window, this).Read(start, ref content)
            && ReadTag()
            && ((Kind == XmlTagKind.End && Name.SequenceEqual(window.Slice(element + 1, elementName)))
                || Fail("unexpected-tag", "another tag than the end of an element that holds text only", _tagStart));
        window.Keep = kept;
        return done;
    }

    /// <summary>Goes behind the end tag that belongs to the start tag read last, whatever lies between.</summary>
    public bool SkipElement()
    {
        if (Kind == XmlTagKind.Empty) return true;

        var open = new Stack<string>();
        open.Push(System.Text.Encoding.UTF8.GetString(Name));
        while (open.Count > 0)
        {
            if (!NextTag()) return Problem is null && FailTruncated();

            if (Kind == XmlTagKind.Start)
            {
                open.Push(System.Text.Encoding.UTF8.GetString(Name));
                if (open.Count > 1000) return Fail("xml-too-deep", "elements nested deeper than 1,000", _tagStart);
            }
            else if (Kind == XmlTagKind.End && !string.Equals(open.Pop(), System.Text.Encoding.UTF8.GetString(Name), StringComparison.Ordinal))
            {
                return Fail("mismatched-tag", "an end tag that closes another element than the one open", _tagStart);
            }
        }

        return true;
    }

    /// <summary>Notes a problem and answers false.</summary>
    public bool Fail(string code, string found, long offset)
    {
        Problem ??= new XmlProblem(code, found, offset, window.LineOf(offset));
        return false;
    }

    /// <summary>Notes that the file ends too early, or that something in it is too long to hold, and answers false.</summary>
    public bool FailTruncated() => window.IsTooLong
        ? Fail("text-too-long", "a text longer than the reader may hold", _tagStart)
        : Fail("file-cut-off", "the end of the file", window.Position);

    /// <summary>Makes sure that so many bytes lie ahead.</summary>
    public bool Need(int count)
    {
        while (window.Ahead.Length < count)
        {
            if (!window.Fill()) return false;
        }

        return true;
    }

    /// <summary>Goes behind the next <paramref name="terminator"/>; false with a problem where there is none.</summary>
    public bool SkipPast(ReadOnlySpan<byte> terminator)
    {
        while (true)
        {
            int at = window.Ahead.IndexOf(terminator);
            if (at >= 0)
            {
                window.Advance(at + terminator.Length);
                return true;
            }

            window.Advance(Math.Max(0, window.Ahead.Length - terminator.Length + 1));
            if (!window.Fill()) return FailTruncated();
        }
    }

    private bool SkipMarkup()
    {
        _tagStart = window.Position;
        if (window.Ahead[1] == '?') return SkipPast("?>"u8);

        if (Need(4) && window.Ahead.StartsWith("<!--"u8)) return SkipPast("-->"u8);

        return Need(9) && window.Ahead.StartsWith("<![CDATA["u8)
            ? SkipPast("]]>"u8)
            : Fail("document-type-refused", "a declaration (<!…); document types are not read", _tagStart);
    }

    private bool ReadTag()
    {
        long start = window.Position;
        _tagStart = start;
        int length = FindTagEnd();
        if (length < 0) return false;

        ReadOnlySpan<byte> tag = window.Slice(start, length);
        bool isEnd = tag[1] == '/';
        Kind = isEnd ? XmlTagKind.End : tag[^2] == '/' ? XmlTagKind.Empty : XmlTagKind.Start;
        ReadOnlySpan<byte> body = tag[(isEnd ? 2 : 1)..^(Kind == XmlTagKind.Empty ? 2 : 1)];
        int space = body.IndexOfAny(" \t\r\n"u8);
        _nameLength = space < 0 ? body.Length : space;
        _tagLength = length - (Kind == XmlTagKind.Empty ? 2 : 1);
        window.Advance(length);
        return _nameLength > 0 || Fail("malformed-tag", "a tag without a name", start);
    }

    private int FindTagEnd()
    {
        int at = 1;
        while (true)
        {
            int found = window.Ahead[at..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            byte mark = found < 0 ? (byte)0 : window.Ahead[at + found];
            if (mark == '>') return at + found + 1;

            int close = mark == 0 ? -1 : window.Ahead[(at + found + 1)..].IndexOf(mark);
            if (close >= 0)
            {
                at += found + close + 2;
            }
            else if (window.Ahead.Length > MaxTagLength)
            {
                Fail("malformed-tag", "a tag that does not end", _tagStart);
                return -1;
            }
            else if (!window.Fill())
            {
                FailTruncated();
                return -1;
            }
        }
    }

    private const int MaxTagLength = 1 << 20;
}

/// <summary>What is wrong with a piece of XML, and where.</summary>
internal sealed record XmlProblem(string Code, string Found, long Offset, long Line);
