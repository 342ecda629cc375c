using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Histories;

/// <summary>
/// A 64-bit hash of bytes, for finding equal ones fast. Two independent lanes fold 128-bit products; equal hashes are a
/// hint only, and whoever finds one compares the bytes.
/// </summary>
/// <remarks>It is kept in stores, so its values must never change.</remarks>
internal static class ByteHash
{
    // Digits of the square roots of 2, 3 and 5: odd numbers without a pattern of their own.
    private const ulong KeyA = 0x6A09E667F3BCC909;
    private const ulong KeyB = 0xBB67AE8584CAA73B;
    private const ulong KeyC = 0x3C6EF372FE94F82B;

    /// <summary>The hash of <paramref name="bytes"/>.</summary>
    public static ulong Compute(ReadOnlySpan<byte> bytes)
    {
        ref byte start = ref MemoryMarshal.GetReference(bytes);
        // The length is spread over all bits: added as it is, it could cancel a difference of the bytes.
        ulong one = KeyA + ((ulong)bytes.Length * KeyC);
        if (bytes.Length <= 16)
        {
            (ulong head, ulong tail) = ReadShort(bytes);
            return Fold(Fold(head ^ KeyA, tail ^ one), KeyB ^ one);
        }

        ulong two = KeyB;
        int at = 0;
        for (; at <= bytes.Length - 32; at += 32)
        {
            one = Fold(Read(ref start, at) ^ KeyB, Read(ref start, at + 8) ^ one);
            two = Fold(Read(ref start, at + 16) ^ KeyC, Read(ref start, at + 24) ^ two);
        }

        if (at <= bytes.Length - 16) one = Fold(Read(ref start, at) ^ KeyA, Read(ref start, at + 8) ^ one);

        int last = bytes.Length - 16;
        two = Fold(Read(ref start, last) ^ KeyA, Read(ref start, last + 8) ^ two);
        return Fold(one ^ KeyC, two ^ KeyB);
    }

    /// <summary>Joins two hashes, order being part of the result.</summary>
    public static ulong Combine(ulong left, ulong right) => Fold(left ^ KeyB, right ^ KeyC);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong a, ulong b)
    {
        ulong high = Math.BigMul(a, b, out ulong low);
        return high ^ low;
    }

    private static ulong Read(ref byte start, int at)
    {
        ulong value = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, at));
        return BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value);
    }

    private static (ulong Head, ulong Tail) ReadShort(ReadOnlySpan<byte> bytes)
    {
        switch (bytes.Length)
        {
            case >= 8:
                return (BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[^8..]));
            case >= 4:
                return (BinaryPrimitives.ReadUInt32LittleEndian(bytes), BinaryPrimitives.ReadUInt32LittleEndian(bytes[^4..]));
            case > 0:
                return (((ulong)bytes[0] << 16) | ((ulong)bytes[bytes.Length / 2] << 8) | bytes[^1], 0);
            default:
                return (0, 0);
        }
    }
}
