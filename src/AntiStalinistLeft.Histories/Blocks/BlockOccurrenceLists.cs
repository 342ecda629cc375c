using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Histories;

/// <summary>Appends lists of blocks of which only the whole is known.</summary>
internal static class BlockOccurrenceLists
{
    /// <summary>
    /// Appends a list; what it keeps of the one before is the longest common beginning, then the longest common end. A block
    /// behind which only the gap changed is not left to the common end: it is the same block still, and one that was copied
    /// behind it is the new one.
    /// </summary>
    /// <remarks>So the change is a matter of the two lists alone, however they came to be.</remarks>
    public static void Append(this DeltaLog<BlockOccurrence> log, ReadOnlySpan<BlockOccurrence> list)
    {
        ReadOnlySpan<byte> now = MemoryMarshal.AsBytes(list);
        ReadOnlySpan<byte> before = MemoryMarshal.AsBytes(log.Current);
        int prefix = now.CommonPrefixLength(before) / Unsafe.SizeOf<BlockOccurrence>();
        int most = Math.Min(list.Length, log.Current.Length) - prefix;
        if (most > 0 && list[prefix].Block == log.Current[prefix].Block) most--;
        int suffix = CommonSuffix.Length(now, before, most * Unsafe.SizeOf<BlockOccurrence>()) / Unsafe.SizeOf<BlockOccurrence>();
        log.Append(prefix, suffix, list[prefix..(list.Length - suffix)]);
    }
}
