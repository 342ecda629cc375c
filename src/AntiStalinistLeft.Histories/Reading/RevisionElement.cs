using System.Globalization;
using System.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>Reads one <c>revision</c> element of a MediaWiki export.</summary>
internal sealed class RevisionElement(ByteWindow window, XmlCursor cursor, XmlValues values)
{
    private long? _id;
    private long? _parentId;
    private long? _originId;
    private long? _declaredBytes;
    private DateTimeOffset? _timestamp;
    private Contributor _contributor = Contributor.Unknown;
    private bool _isMinor;
    private string? _comment;
    private string? _model;
    private string? _format;
    private Sha1Digest? _sha1;
    private TextState _textState;

    /// <summary>Where the text of the revision read last stands; it stays in memory until the next one is begun.</summary>
    public XmlContent Text { get; private set; }

    /// <summary>True when a revision held more slots than the main one; they are not read.</summary>
    public bool HasOtherSlots { get; private set; }

    /// <summary>True when a timestamp could not be read.</summary>
    public bool HasBadTimestamp { get; private set; }

    /// <summary>Reads from behind the start tag to behind the end tag; null with the cursor's problem set where that fails.</summary>
    public Revision? Read()
    {
        long start = cursor.TagOffset;
        Clear();
        while (cursor.NextTag())
        {
            if (cursor.Closes("revision"u8))
            {
                return _id is { } found ? Build(found) : Nothing("revision-without-id", "a revision without an id", start);
            }

            if (cursor.Kind == XmlTagKind.End)
            {
                return Nothing("mismatched-tag", "an end tag where a revision's fields or its end belong", cursor.TagOffset);
            }

            if (!ReadField()) return null;
        }

        _ = cursor.Problem is null && cursor.FailTruncated();
        return null;
    }

    private Revision? Nothing(string code, string found, long offset)
    {
        cursor.Fail(code, found, offset);
        return null;
    }

    private void Clear()
    {
        window.Keep = long.MaxValue;
        Text = default;
        _id = _parentId = _originId = _declaredBytes = null;
        _timestamp = null;
        _contributor = Contributor.Unknown;
        _isMinor = false;
        _comment = string.Empty;
        _model = _format = null;
        _sha1 = null;
        _textState = TextState.Absent;
    }

    private Revision Build(long found) => new()
    {
        Id = found,
        ParentId = _parentId,
        Timestamp = _timestamp,
        Contributor = _contributor,
        IsMinor = _isMinor,
        Comment = _comment,
        Model = _model,
        Format = _format,
        Sha1 = _sha1,
        DeclaredBytes = _declaredBytes,
        OriginId = _originId,
        Text = _textState,
    };

    private bool ReadField()
    {
        ReadOnlySpan<byte> name = cursor.Name;
        return name.Length switch
        {
            2 when name.SequenceEqual("id"u8) => Number(ref _id),
            4 when name.SequenceEqual("text"u8) => ReadText(),
            4 when name.SequenceEqual("sha1"u8) => ReadSha1(),
            5 when name.SequenceEqual("minor"u8) => (_isMinor = true) && cursor.SkipElement(),
            5 when name.SequenceEqual("model"u8) => Shared(ref _model),
            6 when name.SequenceEqual("format"u8) => Shared(ref _format),
            6 when name.SequenceEqual("origin"u8) => Number(ref _originId),
            7 when name.SequenceEqual("comment"u8) => ReadComment(),
            7 when name.SequenceEqual("content"u8) => (HasOtherSlots = true) && cursor.SkipElement(),
            8 when name.SequenceEqual("parentid"u8) => Number(ref _parentId),
            9 when name.SequenceEqual("timestamp"u8) => ReadTimestamp(),
            11 when name.SequenceEqual("contributor"u8) => ReadContributor(),
            _ => cursor.SkipElement(),
        };
    }

    private bool Number(ref long? field)
    {
        bool read = values.TryNumber(out long value);
        field = value;
        return read;
    }

    private bool Shared(ref string? field)
    {
        bool read = values.TrySharedString(out string value);
        field = value.Length == 0 ? null : value;
        return read;
    }

    private bool ReadComment()
    {
        bool isHidden = !cursor.Attribute("deleted"u8).IsEmpty;
        bool read = values.TrySharedString(out string value);
        _comment = isHidden ? null : value;
        return read;
    }

    private bool ReadTimestamp()
    {
        if (!values.TryString(out string value)) return false;

        _timestamp = DateTimeOffset.TryParseExact(
            value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset when)
            ? when
            : null;
        HasBadTimestamp |= _timestamp is null;
        return true;
    }

    private bool ReadSha1()
    {
        if (!values.TryString(out string value)) return false;

        _sha1 = Sha1Digest.TryParse(Encoding.UTF8.GetBytes(value)) ?? _sha1;
        return true;
    }

    private bool ReadContributor()
    {
        if (!cursor.Attribute("deleted"u8).IsEmpty)
        {
            _contributor = Contributor.Hidden;
            return cursor.SkipElement();
        }

        string? name = null;
        long? user = null;
        var kind = ContributorKind.User;
        while (cursor.Kind != XmlTagKind.Empty || !cursor.Opens("contributor"u8))
        {
            if (!cursor.NextTag()) return cursor.Problem is null && cursor.FailTruncated();

            if (cursor.Closes("contributor"u8)) break;

            if (!ReadContributorField(ref name, ref user, ref kind)) return false;
        }

        _contributor = name is null ? Contributor.Unknown : new Contributor(kind, name, user);
        return true;
    }

    private bool ReadContributorField(ref string? name, ref long? user, ref ContributorKind kind)
    {
        if (cursor.Kind == XmlTagKind.End)
        {
            return cursor.Fail("mismatched-tag", "an end tag where a contributor's fields or its end belong", cursor.TagOffset);
        }

        if (cursor.Opens("id"u8)) return Number(ref user);

        bool isIp = cursor.Opens("ip"u8);
        if (!isIp && !cursor.Opens("username"u8)) return cursor.SkipElement();

        kind = isIp ? ContributorKind.Ip : ContributorKind.User;
        return values.TrySharedString(out name!);
    }

    private bool ReadText()
    {
        bool isHidden = !cursor.Attribute("deleted"u8).IsEmpty;
        bool isStub = !cursor.Attribute("location"u8).IsEmpty || !cursor.Attribute("id"u8).IsEmpty;
        // Dumps state here even the SHA-1 of a text that is hidden, which its own element and the API hide with it.
        if (!isHidden) _sha1 ??= Sha1Digest.TryParse(cursor.Attribute("sha1"u8));
        _declaredBytes = System.Buffers.Text.Utf8Parser.TryParse(cursor.Attribute("bytes"u8), out long bytes, out _) ? bytes : null;
        long start = cursor.TagOffset;
        if (!cursor.ReadContent(out XmlContent content)) return false;

        isStub &= content.Length == 0 && content.Assembled is null && _declaredBytes is not 0;
        _textState = isHidden ? TextState.Hidden : isStub ? TextState.Absent : TextState.Present;
        Text = content;
        window.Keep = start;
        return true;
    }
}
