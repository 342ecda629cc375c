using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Histories;

/// <summary>
/// Distinct byte strings, each kept once and numbered from 0 in the order of first sight. Whether a string is known is
/// decided by its bytes; its hash only says where to look.
/// </summary>
internal sealed class ByteTable
{
    private const int ChunkBytes = 1 << 20;
    private readonly int _firstChunkBytes;
    private readonly List<byte[]> _chunks = [];
    private Entry[] _entries = new Entry[64];
    private int[] _slots;
    private int _used;

    /// <summary>Makes an empty table; <paramref name="expected"/> strings find room without a rebuild.</summary>
    public ByteTable(int expected = 64)
    {
        _slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, expected * 2))];
        _firstChunkBytes = Math.Clamp(expected * 16, 1 << 12, ChunkBytes);
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
            ref readonly Entry entry = ref _entries[Checked(number)];
            return _chunks[entry.Chunk].AsSpan(entry.Offset, entry.Length);
        }
    }

    /// <summary>The length of a string in bytes.</summary>
    public int GetLength(int number) => _entries[Checked(number)].Length;

    /// <summary>The hash of a string.</summary>
    public ulong GetHash(int number) => _entries[Checked(number)].Hash;

    /// <summary>The number of a string, which is added where it is new.</summary>
    public int Add(ReadOnlySpan<byte> bytes)
    {
        ulong hash = XxHash64.HashToUInt64(bytes);
        int slot = Find(bytes, hash);
        if (_slots[slot] != 0) return _slots[slot] - 1;

        int number = Append(bytes, hash);
        _slots[slot] = number + 1;
        if (Count * 2 > _slots.Length) Grow();

        return number;
    }

    /// <summary>The number of a known string; −1 where it is not known.</summary>
    public int IndexOf(ReadOnlySpan<byte> bytes) => _slots[Find(bytes, XxHash64.HashToUInt64(bytes))] - 1;

    private int Checked(int number) =>
        (uint)number < (uint)Count ? number : throw new ArgumentOutOfRangeException(nameof(number), number, "No string has this number.");

    private int Find(ReadOnlySpan<byte> bytes, ulong hash)
    {
        int mask = _slots.Length - 1;
        int slot = (int)(hash >> 20) & mask;
        while (_slots[slot] != 0)
        {
            ref readonly Entry entry = ref _entries[_slots[slot] - 1];
            if (entry.Hash == hash
                && entry.Length == bytes.Length
                && bytes.SequenceEqual(MemoryMarshal.CreateReadOnlySpan(ref _chunks[entry.Chunk][entry.Offset], entry.Length)))
            {
                break;
            }

            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private int Append(ReadOnlySpan<byte> bytes, ulong hash)
    {
        if (Count == _entries.Length) Array.Resize(ref _entries, 2 * _entries.Length);

        if (_chunks.Count == 0 || _chunks[^1].Length - _used <= bytes.Length)
        {
            int wanted = _chunks.Count == 0 ? _firstChunkBytes : Math.Min(ChunkBytes, 2 * _chunks[^1].Length);
            _chunks.Add(new byte[Math.Max(wanted, bytes.Length + 1)]);
            _used = 0;
        }

        bytes.CopyTo(_chunks[^1].AsSpan(_used));
        _entries[Count] = new Entry(hash, _chunks.Count - 1, _used, bytes.Length);
        _used += bytes.Length;
        TotalBytes += bytes.Length;
        return Count++;
    }

    private void Grow()
    {
        _slots = new int[2 * _slots.Length];
        int mask = _slots.Length - 1;
        for (int number = 0; number < Count; number++)
        {
            int slot = (int)(_entries[number].Hash >> 20) & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = number + 1;
        }
    }

    private readonly record struct Entry(ulong Hash, int Chunk, int Offset, int Length);
}
