using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace AntiStalinistLeft;

/// <summary>
/// A SHA-1 value. MediaWiki uses it to recognise equal texts; it is written in base 36 (31 digits) in XML exports and in
/// hexadecimal (40 digits) by the API.
/// </summary>
public readonly record struct Sha1Digest
{
    private const int Bytes = 20;
    private const int Base36Digits = 31;
    private readonly ulong _high;
    private readonly ulong _middle;
    private readonly uint _low;

    private Sha1Digest(ReadOnlySpan<byte> digest)
    {
        _high = BinaryPrimitives.ReadUInt64BigEndian(digest);
        _middle = BinaryPrimitives.ReadUInt64BigEndian(digest[8..]);
        _low = BinaryPrimitives.ReadUInt32BigEndian(digest[16..]);
    }

    /// <summary>The digest of a text.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "MediaWiki's identity of texts; nothing is protected by it.")]
    public static Sha1Digest Compute(ReadOnlySpan<byte> text)
    {
        Span<byte> digest = stackalloc byte[Bytes];
        SHA1.HashData(text, digest);
        return new Sha1Digest(digest);
    }

    /// <summary>Takes over a digest that was computed elsewhere.</summary>
    /// <exception cref="ArgumentException"><paramref name="digest"/> is not 20 bytes long.</exception>
    public static Sha1Digest FromBytes(ReadOnlySpan<byte> digest) =>
        digest.Length == Bytes ? new Sha1Digest(digest) : throw new ArgumentException("A SHA-1 has 20 bytes.", nameof(digest));

    /// <summary>Reads either spelling, 40 hexadecimal digits or up to 31 in base 36; null for anything else, the empty string included.</summary>
    public static Sha1Digest? TryParse(ReadOnlySpan<byte> text)
    {
        int radix = text.Length == 2 * Bytes ? 16 : 36;
        if (text.IsEmpty || (radix == 36 && text.Length > Base36Digits)) return null;

        Span<uint> words = stackalloc uint[5];
        words.Clear();
        foreach (byte digit in text)
        {
            int value = DigitValue(digit);
            if (value < 0 || value >= radix || !MultiplyAdd(words, (uint)radix, (uint)value)) return null;
        }

        Span<byte> digest = stackalloc byte[Bytes];
        for (int i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(digest[(4 * i)..], words[i]);
        }

        return new Sha1Digest(digest);
    }

    /// <summary>Writes the 20 bytes, most significant first.</summary>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than 20 bytes.</exception>
    public void CopyTo(Span<byte> destination)
    {
        if (destination.Length < Bytes) throw new ArgumentException("A SHA-1 needs 20 bytes.", nameof(destination));

        BinaryPrimitives.WriteUInt64BigEndian(destination, _high);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], _middle);
        BinaryPrimitives.WriteUInt32BigEndian(destination[16..], _low);
    }

    /// <summary>The spelling of XML exports: 31 digits in base 36, lower case.</summary>
    public string ToBase36()
    {
        Span<uint> words = [(uint)(_high >> 32), (uint)_high, (uint)(_middle >> 32), (uint)_middle, _low];
        Span<char> digits = stackalloc char[Base36Digits];
        for (int i = digits.Length - 1; i >= 0; i--)
        {
            ulong rest = 0;
            for (int w = 0; w < words.Length; w++)
            {
                ulong value = (rest << 32) | words[w];
                words[w] = (uint)(value / 36);
                rest = value % 36;
            }

            digits[i] = (char)(rest < 10 ? '0' + rest : 'a' + rest - 10);
        }

        return new string(digits);
    }

    /// <summary>The spelling of the API: 40 hexadecimal digits, lower case.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_high:x16}{_middle:x16}{_low:x8}");

    private static int DigitValue(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'a' and <= (byte)'z' => digit - 'a' + 10,
        >= (byte)'A' and <= (byte)'Z' => digit - 'A' + 10,
        _ => -1,
    };

    private static bool MultiplyAdd(Span<uint> words, uint factor, uint addend)
    {
        ulong carry = addend;
        for (int i = words.Length - 1; i >= 0; i--)
        {
            carry += (ulong)words[i] * factor;
            words[i] = (uint)carry;
            carry >>= 32;
        }

        return carry == 0;
    }
}
