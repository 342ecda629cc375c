using System.Numerics;
using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Histories;

/// <summary>How much of their ends two byte strings share, many bytes at a time.</summary>
internal static class CommonSuffix
{
    /// <summary>Compared at once by the runtime's own vectorised comparison, which is compiled ahead of time; a loop of ours would start slow.</summary>
    private const int Stride = 512;

    /// <summary>The number of equal last bytes, <paramref name="limit"/> at most.</summary>
    public static int Length(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, int limit)
    {
        left = left[^limit..];
        right = right[^limit..];
        int at = limit;
        while (at >= Stride && left.Slice(at - Stride, Stride).SequenceEqual(right.Slice(at - Stride, Stride)))
        {
            at -= Stride;
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
