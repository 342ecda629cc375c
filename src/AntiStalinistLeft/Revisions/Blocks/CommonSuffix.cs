using System.Numerics;
using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Revisions.Blocks;

/// <summary>How much of their ends two byte strings share, many bytes at a time.</summary>
internal static class CommonSuffix
{
    /// <summary>The number of equal last bytes, <paramref name="limit"/> at most.</summary>
    public static int Length(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, int limit)
    {
        left = left[^limit..];
        right = right[^limit..];
        int at = limit;
        int width = Vector<byte>.Count;
        while (at >= width && new Vector<byte>(left.Slice(at - width, width)) == new Vector<byte>(right.Slice(at - width, width)))
        {
            at -= width;
        }

        while (at >= sizeof(ulong))
        {
            ulong difference = MemoryMarshal.Read<ulong>(left[(at - sizeof(ulong))..]) ^ MemoryMarshal.Read<ulong>(right[(at - sizeof(ulong))..]);
            if (difference != 0)
            {
                int equal = BitConverter.IsLittleEndian ? BitOperations.LeadingZeroCount(difference) : BitOperations.TrailingZeroCount(difference);
                return limit - at + (equal / 8);
            }

            at -= sizeof(ulong);
        }

        while (at > 0 && left[at - 1] == right[at - 1])
        {
            at--;
        }

        return limit - at;
    }
}
