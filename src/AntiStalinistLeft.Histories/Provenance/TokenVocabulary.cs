using System.Buffers.Binary;
using System.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>
/// Numbers the distinct tokens of a page. Most tokens are eight bytes long at most; these are compared as one number, which is
/// several times faster than looking their bytes up.
/// </summary>
internal sealed class TokenVocabulary
{
    private const int ShortToken = 8;
    private readonly ByteTable _words = new(1 << 12);
    private ulong[] _keys = new ulong[1 << 13];
    private int[] _numbers = new int[1 << 13];
    private int _shortTokens;

    /// <summary>How many distinct tokens there are.</summary>
    public int Count => _words.Count;

    /// <summary>A token's bytes by its number.</summary>
    public ReadOnlySpan<byte> this[int number] => _words[number];

    /// <summary>A token by its number.</summary>
    public string GetString(int number) => Encoding.UTF8.GetString(_words[number]);

    /// <summary>The number of a token, which is added where it is new.</summary>
    /// <param name="text">The text that the token stands in.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">Its length in bytes, one at least.</param>
    public int Add(ReadOnlySpan<byte> text, int start, int length)
    {
        if (length > ShortToken) return _words.Add(text.Slice(start, length));

        // A zero byte is a token by itself at most, so the bytes alone tell tokens of different lengths apart.
        ulong key = start + ShortToken <= text.Length
            ? BinaryPrimitives.ReadUInt64LittleEndian(text[start..]) & (ulong.MaxValue >> (64 - (8 * length)))
            : ReadAtEnd(text.Slice(start, length));
        if (key == 0) return _words.Add(text.Slice(start, length));

        int mask = _keys.Length - 1;
        int slot = (int)((key * 0x9E3779B97F4A7C15) >> 40) & mask;
        while (_keys[slot] != key)
        {
            if (_keys[slot] == 0) return AddShort(slot, key, text.Slice(start, length));

            slot = (slot + 1) & mask;
        }

        return _numbers[slot];
    }

    private static ulong ReadAtEnd(ReadOnlySpan<byte> token)
    {
        ulong key = 0;
        for (int i = token.Length - 1; i >= 0; i--)
        {
            key = (key << 8) | token[i];
        }

        return key;
    }

    private int AddShort(int slot, ulong key, ReadOnlySpan<byte> token)
    {
        int number = _words.Add(token);
        _keys[slot] = key;
        _numbers[slot] = number;
        if (++_shortTokens * 2 > _keys.Length) Grow();

        return number;
    }

    private void Grow()
    {
        (ulong[] oldKeys, int[] oldNumbers) = (_keys, _numbers);
        _keys = new ulong[2 * oldKeys.Length];
        _numbers = new int[_keys.Length];
        int mask = _keys.Length - 1;
        for (int i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] == 0) continue;

            int slot = (int)((oldKeys[i] * 0x9E3779B97F4A7C15) >> 40) & mask;
            while (_keys[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _keys[slot] = oldKeys[i];
            _numbers[slot] = oldNumbers[i];
        }
    }
}
