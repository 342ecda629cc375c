using System.Buffers.Text;
using System.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>Reads the values of elements that hold text only.</summary>
internal sealed class XmlValues(ByteWindow window, XmlCursor cursor)
{
    private readonly Dictionary<int, string> _recent = [];

    /// <summary>Reads the text of the element that was opened last.</summary>
    public bool TryString(out string value)
    {
        value = string.Empty;
        long offset = cursor.TagOffset;
        return cursor.ReadContent(out XmlContent content) && TryDecode(content.GetBytes(window), offset, out value);
    }

    /// <summary>Reads a text that few elements differ in, and hands out the same string for the same words.</summary>
    public bool TrySharedString(out string value)
    {
        if (!TryString(out value)) return false;

        int key = string.GetHashCode(value, StringComparison.Ordinal) & 255;
        if (_recent.TryGetValue(key, out string? known) && string.Equals(known, value, StringComparison.Ordinal))
        {
            value = known;
        }
        else
        {
            _recent[key] = value;
        }

        return true;
    }

    /// <summary>Reads the whole number that the element opened last holds.</summary>
    public bool TryNumber(out long value)
    {
        value = 0;
        long offset = cursor.TagOffset;
        if (!cursor.ReadContent(out XmlContent content)) return false;

        ReadOnlySpan<byte> digits = content.GetBytes(window).Trim(" \t\r\n"u8);
        return (Utf8Parser.TryParse(digits, out value, out int used) && used == digits.Length)
            || cursor.Fail("not-a-number", "something else than a whole number", offset);
    }

    /// <summary>Decodes character data.</summary>
    public bool TryDecode(ReadOnlySpan<byte> escaped, long offset, out string value)
    {
        value = string.Empty;
        if (escaped.IsEmpty) return true;

        int bad = XmlEntities.FirstBadByte(escaped);
        if (bad >= 0) return cursor.Fail("not-xml-text", "a byte that XML in UTF-8 cannot hold", offset + bad);

        if (escaped.IndexOf((byte)'&') < 0)
        {
            value = Encoding.UTF8.GetString(escaped);
            return true;
        }

        byte[] decoded = new byte[escaped.Length];
        int unknown = XmlEntities.Decode(escaped, decoded, out int written);
        value = Encoding.UTF8.GetString(decoded, 0, written);
        return unknown < 0 || cursor.Fail("unknown-entity", "an & that begins none of XML's own entities", offset + unknown);
    }
}
