using System.Runtime.CompilerServices;

namespace AntiStalinistLeft.Text;

/// <summary>Looks up what the rules on words need to know of a code point: one byte, from a two-stage table.</summary>
internal static partial class WordBreakTable
{
    /// <summary>The bits that hold the <see cref="WordBreak"/>.</summary>
    public const byte BreakMask = 0x1F;

    /// <summary>Set where the code point is an Extended_Pictographic.</summary>
    public const byte Pictograph = 0x20;

    /// <summary>Set where the general category is a letter (L*), a decimal digit (Nd) or a letter number (Nl).</summary>
    public const byte LetterOrDigit = 0x40;

    /// <summary>Set for letters, digits and low lines: two of them side by side are never parted (WB5, 8–10, 13a, 13b).</summary>
    public const byte Core = 0x80;

    /// <summary>The properties of an ASCII character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte GetAsciiProperties(char c) => Stage2[c];

    /// <summary>The properties of a code point.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte GetProperties(int codePoint) =>
        Stage2[(Stage1[codePoint >> BlockBits] << BlockBits) | (codePoint & ((1 << BlockBits) - 1))];

    /// <summary>The properties of the code point that starts at a place; half a surrogate pair counts as one without any.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place; must lie inside.</param>
    /// <param name="width">How many code units the code point takes, 1 or 2.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte GetPropertiesAt(ReadOnlySpan<char> text, int at, out int width)
    {
        char c = text[at];
        width = 1;
        if (c < 0x80) return GetAsciiProperties(c);
        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            width = 2;
            return GetProperties(char.ConvertToUtf32(c, text[at + 1]));
        }

        return GetProperties(c);
    }
}
