using System.Buffers;
using System.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>
/// Escaped text in one spelling: no numeric references, no carriage returns that XML reads as line ends. Wikitext is split by
/// the line ends and marks that one sees; a reference that means a line end would be missed, so such text is respelled first.
/// MediaWiki writes none, so this costs nothing on its exports.
/// </summary>
internal static class CanonicalText
{
    /// <summary>True when a piece of escaped text must be respelled before it is split.</summary>
    public static bool IsNeededFor(ReadOnlySpan<byte> escaped) => escaped.IndexOf("&#"u8) >= 0 || escaped.Contains((byte)'\r');

    /// <summary>Escapes text as it is.</summary>
    public static byte[] Escape(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf((byte)'&') < 0) return text.ToArray();

        var respelled = new ArrayBufferWriter<byte>(text.Length + 64);
        foreach (Range range in text.Split((byte)'&'))
        {
            respelled.Write(range.Start.Value == 0 ? default : "&amp;"u8);
            respelled.Write(text[range]);
        }

        return respelled.WrittenSpan.ToArray();
    }

    /// <summary>Respells escaped text. References that mean nothing stay, to be found where they stand.</summary>
    public static byte[] Canonicalize(ReadOnlySpan<byte> escaped)
    {
        var respelled = new ArrayBufferWriter<byte>(escaped.Length + 64);
        while (true)
        {
            int special = escaped.IndexOfAny((byte)'&', (byte)'\r');
            respelled.Write(special < 0 ? escaped : escaped[..special]);
            if (special < 0) return respelled.WrittenSpan.ToArray();

            escaped = escaped[special..];
            escaped = escaped[Respell(escaped, respelled)..];
        }
    }

    private static int Respell(ReadOnlySpan<byte> escaped, ArrayBufferWriter<byte> respelled)
    {
        if (escaped[0] == '\r')
        {
            respelled.Write("\n"u8);
            return escaped is [_, (byte)'\n', ..] ? 2 : 1;
        }

        int length = escaped is [_, (byte)'#', ..] ? XmlEntities.ReadReference(escaped, out Rune rune) : Unnamed(out rune);
        if (length == 0)
        {
            respelled.Write(escaped[..1]);
            return 1;
        }

        Span<byte> utf8 = stackalloc byte[4];
        int written = rune.EncodeToUtf8(utf8);
        respelled.Write(rune.Value == '&' ? "&amp;"u8 : utf8[..written]);
        return length;
    }

    private static int Unnamed(out Rune rune)
    {
        rune = default;
        return 0;
    }
}
