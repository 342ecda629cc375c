using System.Buffers;

namespace AntiStalinistLeft.Histories;

/// <summary>Character data, still escaped: in the window, or in a buffer of its own where it had to be put together.</summary>
/// <param name="Offset">Offset in the file; meaningless where <paramref name="Assembled"/> is set.</param>
/// <param name="Length">Bytes in the window.</param>
/// <param name="Assembled">The data as put together from pieces; null where it stands in the window as it is.</param>
internal readonly record struct XmlContent(long Offset, int Length, byte[]? Assembled)
{
    /// <summary>The bytes, escaped.</summary>
    public ReadOnlySpan<byte> GetBytes(ByteWindow window) => Assembled ?? (Length == 0 ? default : window.Slice(Offset, Length));
}

/// <summary>Finds the end of an element's character data; puts it together anew where comments or CDATA break it.</summary>
internal readonly ref struct XmlContentReader(ByteWindow window, XmlCursor cursor)
{
    /// <summary>Reads up to the next tag, on which the window then stands.</summary>
    public bool Read(long start, ref XmlContent content)
    {
        ArrayBufferWriter<byte>? pieces = null;
        long piece = start;
        while (FindMarkup())
        {
            ReadOnlySpan<byte> ahead = window.Ahead;
            int length = (int)(window.Position - piece);
            if (ahead[1] is not ((byte)'!' or (byte)'?'))
            {
                pieces?.Write(window.Slice(piece, length));
                content = new XmlContent(piece, length, pieces?.WrittenSpan.ToArray());
                return true;
            }

            pieces ??= new ArrayBufferWriter<byte>(length + 256);
            pieces.Write(window.Slice(piece, length));
            if (!SkipOrEscape(pieces)) return false;

            piece = window.Position;
        }

        return cursor.Problem is null && cursor.FailTruncated();
    }

    private bool FindMarkup()
    {
        int at = 0;
        while (true)
        {
            int open = window.Ahead[at..].IndexOf((byte)'<');
            if (open >= 0)
            {
                window.Advance(at + open);
                return cursor.Need(2);
            }

            at = window.Ahead.Length;
            if (!window.Fill()) return false;
        }
    }

    private bool SkipOrEscape(ArrayBufferWriter<byte> pieces)
    {
        if (cursor.Need(9) && window.Ahead.StartsWith("<![CDATA["u8))
        {
            window.Advance(9);
            long start = window.Position;
            if (!cursor.SkipPast("]]>"u8)) return false;

            Escape(window.Slice(start, (int)(window.Position - 3 - start)), pieces);
            return true;
        }

        bool isComment = window.Ahead.StartsWith("<!--"u8);
        return isComment || window.Ahead[1] == '?'
            ? cursor.SkipPast(isComment ? "-->"u8 : "?>"u8)
            : cursor.Fail("malformed-tag", "a declaration inside text", window.Position);
    }

    private static void Escape(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> pieces)
    {
        foreach (byte b in text)
        {
            pieces.Write(b switch { (byte)'&' => "&amp;"u8, (byte)'<' => "&lt;"u8, _ => [b] });
        }
    }
}
