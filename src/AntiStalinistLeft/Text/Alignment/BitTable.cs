using System.Numerics;

namespace AntiStalinistLeft.Text;

/// <summary>
/// The table of a longest common subsequence as rows of bits; a zero bit says that the length grows there. The bits run along
/// the longer sequence, the rows along the shorter, so a word or two against a whole text costs next to nothing.
/// </summary>
internal sealed class BitTable
{
    private ulong[] _masks = [];
    private ulong[] _rows = [];
    private int[] _keys = [];
    private int[] _slots = [];
    private int _slotMask;

    /// <summary>Sets the partners of <paramref name="right"/> along one longest common subsequence; others are left as they are.</summary>
    public void Align(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<int> partners, int offset)
    {
        bool isTransposed = left.Length < right.Length;
        ReadOnlySpan<int> along = isTransposed ? right : left;
        ReadOnlySpan<int> down = isTransposed ? left : right;
        int words = (along.Length + 63) / 64;
        SetMasks(along, down, words);
        FillRows(down, words);
        TraceBack(along.Length, down.Length, words, partners, offset, isTransposed);
    }

    private static void Ensure<T>(ref T[] array, int length)
    {
        if (array.Length < length) array = new T[(int)BitOperations.RoundUpToPowerOf2((uint)length)];
    }

    private void SetMasks(ReadOnlySpan<int> along, ReadOnlySpan<int> down, int words)
    {
        int capacity = (int)BitOperations.RoundUpToPowerOf2((uint)(2 * down.Length) + 2);
        Ensure(ref _keys, capacity);
        Ensure(ref _slots, capacity);
        Ensure(ref _masks, down.Length * words);
        _keys.AsSpan(0, capacity).Fill(-1);
        _masks.AsSpan(0, down.Length * words).Clear();
        _slotMask = capacity - 1;
        int distinct = 0;
        foreach (int key in down)
        {
            int slot = Find(key);
            if (_keys[slot] < 0)
            {
                _keys[slot] = key;
                _slots[slot] = distinct++ * words;
            }
        }

        for (int i = 0; i < along.Length; i++)
        {
            int slot = Find(along[i]);
            if (_keys[slot] >= 0) _masks[_slots[slot] + (i >> 6)] |= 1UL << (i & 63);
        }
    }

    private int Find(int key)
    {
        int slot = (int)(((uint)key * 2654435769u) >> 7) & _slotMask;
        while (_keys[slot] >= 0 && _keys[slot] != key)
        {
            slot = (slot + 1) & _slotMask;
        }

        return slot;
    }

    private void FillRows(ReadOnlySpan<int> down, int words)
    {
        Ensure(ref _rows, (down.Length + 1) * words);
        _rows.AsSpan(0, words).Fill(ulong.MaxValue);
        for (int r = 0; r < down.Length; r++)
        {
            ReadOnlySpan<ulong> above = _rows.AsSpan(r * words, words);
            Span<ulong> row = _rows.AsSpan((r + 1) * words, words);
            ReadOnlySpan<ulong> matches = _masks.AsSpan(_slots[Find(down[r])], words);
            ulong carry = 0;
            for (int w = 0; w < row.Length; w++)
            {
                ulong value = above[w];
                ulong sum = value + (value & matches[w]);
                ulong overflow = sum < value ? 1UL : 0;
                sum += carry;
                overflow |= sum < carry ? 1UL : 0;
                row[w] = sum | (value & ~matches[w]);
                carry = overflow;
            }
        }
    }

    private void TraceBack(int column, int row, int words, Span<int> partners, int offset, bool isTransposed)
    {
        while (row > 0 && column > 0)
        {
            int word = (column - 1) >> 6;
            ulong bit = 1UL << ((column - 1) & 63);
            if ((_rows[(row * words) + word] & bit) != 0)
            {
                column--;
            }
            else if ((_rows[((row - 1) * words) + word] & bit) == 0)
            {
                row--;
            }
            else
            {
                row--;
                column--;
                partners[isTransposed ? column : row] = offset + (isTransposed ? row : column);
            }
        }
    }
}
