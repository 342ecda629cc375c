using System.Buffers;

namespace AntiStalinistLeft.Histories;

/// <summary>Writes text so that a reader of XML gets exactly it back.</summary>
internal static class XmlEscaping
{
    /// <summary>What means something else to XML, and a carriage return, which a reader would take for a line feed.</summary>
    private static readonly SearchValues<byte> Special = SearchValues.Create("&<>\"\r\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F"u8);

    /// <summary>Writes text in UTF-8 as character data or, line ends and tabs included, as the value of an attribute.</summary>
    public static void Write(Stream stream, ReadOnlySpan<byte> text, bool isAttribute = false)
    {
        while (true)
        {
            int special = isAttribute ? FirstSpecialOfAttribute(text) : text.IndexOfAny(Special);
            if (special < 0)
            {
                stream.Write(text);
                return;
            }

            stream.Write(text[..special]);
            stream.Write(Escape(text[special]));
            text = text[(special + 1)..];
        }
    }

    private static int FirstSpecialOfAttribute(ReadOnlySpan<byte> text)
    {
        int special = text.IndexOfAny(Special);
        int blank = text.IndexOfAny((byte)'\n', (byte)'\t');
        return special < 0 || (blank >= 0 && blank < special) ? blank : special;
    }

    /// <summary>Control characters cannot stand in XML at all; MediaWiki replaces them in the same way.</summary>
    private static ReadOnlySpan<byte> Escape(byte special) => special switch
    {
        (byte)'&' => "&amp;"u8,
        (byte)'<' => "&lt;"u8,
        (byte)'>' => "&gt;"u8,
        (byte)'"' => "&quot;"u8,
        (byte)'\r' => "&#13;"u8,
        (byte)'\n' => "&#10;"u8,
        (byte)'\t' => "&#9;"u8,
        _ => "\uFFFD"u8,
    };
}
