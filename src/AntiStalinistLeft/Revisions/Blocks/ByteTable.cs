using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Revisions.Blocks;

/// <summary>
/// Distinct byte strings, each kept once and numbered from 0 in the order of first sight. Whether a string is known is
/// decided by its bytes; its hash only says where to look.
/// </summary>
internal sealed class ByteTable
{
    private const int ChunkBytes = 1 << 20;
    private readonly int firstChunkBytes;
    private readonly List<byte[]> chunks = [];
    private Entry[] entries = new Entry[64];
    private int[] slots;
    private int used;

    /// <summary>Makes an empty table; <paramref name="expected"/> strings find room without a rebuild.</summary>
    public ByteTable(int expected = 64)
    {
        slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, expected * 2))];
        firstChunkBytes = Math.Clamp(expected * 16, 1 << 12, ChunkBytes);
    }

    /// <summary>How many distinct strings there are.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes of all distinct strings together.</summary>
    public long TotalBytes { get; private set; }

    /// <summary>A string by number. Its bytes never move.</summary>
    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            ref readonly Entry entry = ref entries[Checked(number)];
            return chunks[entry.Chunk].AsSpan(entry.Offset, entry.Length);
        }
    }

    /// <summary>The length of a string in bytes.</summary>
    public int LengthOf(int number) => entries[Checked(number)].Length;

    /// <summary>The hash of a string.</summary>
    public ulong HashOf(int number) => entries[Checked(number)].Hash;

    /// <summary>The number of a string, which is added where it is new.</summary>
    public int Add(ReadOnlySpan<byte> bytes)
    {
        ulong hash = ByteHash.Of(bytes);
        int slot = Find(bytes, hash);
        if (slots[slot] != 0)
        {
            return slots[slot] - 1;
        }

        int number = Append(bytes, hash);
        slots[slot] = number + 1;
        if (Count * 2 > slots.Length)
        {
            Grow();
        }

        return number;
    }

    /// <summary>The number of a known string; −1 where it is not known.</summary>
    public int IndexOf(ReadOnlySpan<byte> bytes) => slots[Find(bytes, ByteHash.Of(bytes))] - 1;

    private int Checked(int number) =>
        (uint)number < (uint)Count ? number : throw new ArgumentOutOfRangeException(nameof(number), number, "No string has this number.");

    private int Find(ReadOnlySpan<byte> bytes, ulong hash)
    {
        int mask = slots.Length - 1;
        int slot = (int)(hash >> 20) & mask;
        while (slots[slot] != 0)
        {
            ref readonly Entry entry = ref entries[slots[slot] - 1];
            if (entry.Hash == hash
                && entry.Length == bytes.Length
                && bytes.SequenceEqual(MemoryMarshal.CreateReadOnlySpan(ref chunks[entry.Chunk][entry.Offset], entry.Length)))
            {
                break;
            }

            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private int Append(ReadOnlySpan<byte> bytes, ulong hash)
    {
        if (Count == entries.Length)
        {
            Array.Resize(ref entries, 2 * entries.Length);
        }

        if (chunks.Count == 0 || chunks[^1].Length - used <= bytes.Length)
        {
            int wanted = chunks.Count == 0 ? firstChunkBytes : Math.Min(ChunkBytes, 2 * chunks[^1].Length);
            chunks.Add(new byte[Math.Max(wanted, bytes.Length + 1)]);
            used = 0;
        }

        bytes.CopyTo(chunks[^1].AsSpan(used));
        entries[Count] = new Entry(hash, chunks.Count - 1, used, bytes.Length);
        used += bytes.Length;
        TotalBytes += bytes.Length;
        return Count++;
    }

    private void Grow()
    {
        slots = new int[2 * slots.Length];
        int mask = slots.Length - 1;
        for (int number = 0; number < Count; number++)
        {
            int slot = (int)(entries[number].Hash >> 20) & mask;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = number + 1;
        }
    }

    private readonly record struct Entry(ulong Hash, int Chunk, int Offset, int Length);
}
