using System.Buffers;
using System.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>
/// Decodes XML character data in UTF-8: the five entities that XML itself names, and numeric references. Nothing else is
/// ever expanded, so no document can make itself grow.
/// </summary>
internal static class XmlEntities
{
    /// <summary>Bytes that may not stand in XML at all.</summary>
    private static readonly SearchValues<byte> Forbidden = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);

    /// <summary>The longest reference worth looking for, with room for leading zeros.</summary>
    private const int MaxReferenceLength = 24;

    /// <summary>Where the first byte stands that no XML text may hold: a control character or broken UTF-8; −1 where there is none.</summary>
    public static int FirstBadByte(ReadOnlySpan<byte> text)
    {
        int control = text.IndexOfAny(Forbidden);
        if (System.Text.Unicode.Utf8.IsValid(text)) return control;

        int at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out _, out int length) == OperationStatus.Done)
        {
            at += length;
        }

        return control >= 0 ? Math.Min(control, at) : at;
    }

    /// <summary>Decodes <paramref name="escaped"/> into <paramref name="destination"/>, which must be as long as it at least.</summary>
    /// <param name="escaped">Character data without markup.</param>
    /// <param name="destination">Receives the text.</param>
    /// <param name="written">Bytes written.</param>
    /// <returns>−1, or where the first reference stands that means nothing.</returns>
    public static int Decode(ReadOnlySpan<byte> escaped, Span<byte> destination, out int written)
    {
        written = 0;
        int at = 0;
        while (true)
        {
            int ampersand = escaped[at..].IndexOf((byte)'&');
            int plain = ampersand < 0 ? escaped.Length - at : ampersand;
            escaped.Slice(at, plain).CopyTo(destination[written..]);
            written += plain;
            at += plain;
            if (ampersand < 0) return -1;

            int length = ReadReference(escaped[at..], out Rune rune);
            if (length == 0) return at;

            written += rune.EncodeToUtf8(destination[written..]);
            at += length;
        }
    }

    /// <summary>Reads the reference at the start of <paramref name="text"/>; 0 where there is none that XML knows.</summary>
    public static int ReadReference(ReadOnlySpan<byte> text, out Rune rune)
    {
        rune = default;
        int semicolon = text[..Math.Min(text.Length, MaxReferenceLength)].IndexOf((byte)';');
        if (semicolon < 2) return 0;

        ReadOnlySpan<byte> name = text[1..semicolon];
        bool known = name[0] == '#' ? ReadNumeric(name[1..], out rune) : ReadNamed(name, out rune);
        return known ? semicolon + 1 : 0;
    }

    private static bool ReadNamed(ReadOnlySpan<byte> name, out Rune rune)
    {
        char found = name switch
        {
            [(byte)'q', (byte)'u', (byte)'o', (byte)'t'] => '"',
            [(byte)'l', (byte)'t'] => '<',
            [(byte)'g', (byte)'t'] => '>',
            [(byte)'a', (byte)'m', (byte)'p'] => '&',
            [(byte)'a', (byte)'p', (byte)'o', (byte)'s'] => '\'',
            _ => '\0',
        };
        rune = new Rune(found);
        return found != '\0';
    }

    private static bool ReadNumeric(ReadOnlySpan<byte> digits, out Rune rune)
    {
        bool isHex = digits is [(byte)'x', ..];
        rune = default;
        digits = isHex ? digits[1..] : digits;
        uint value = 0;
        foreach (byte digit in digits)
        {
            if (!char.IsAsciiHexDigit((char)digit) || (!isHex && !char.IsAsciiDigit((char)digit)) || value > 0x10FFFF)
            {
                return false;
            }

            value = isHex ? (value * 16) + (uint)((digit & 15) + (digit > '9' ? 9 : 0)) : (value * 10) + digit - '0';
        }

        bool isCharacter = value is 9 or 10 or 13 or >= 32;
        return !digits.IsEmpty && isCharacter && Rune.TryCreate(value, out rune);
    }
}
