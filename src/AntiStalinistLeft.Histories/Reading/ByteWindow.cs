namespace AntiStalinistLeft.Histories;

/// <summary>
/// A sliding view of a stream of bytes. Everything from <see cref="Keep"/> on stays in memory; what lies before may be
/// dropped when more is read, so that a file of any size is read with a buffer as long as its longest text.
/// </summary>
internal sealed class ByteWindow
{
    private const int InitialBytes = 1 << 19;
    private readonly Stream _source;
    private readonly int _mostBytes;
    private byte[] _buffer = new byte[InitialBytes];
    private int _end;
    private long _bufferOffset;
    private long _linesDropped;
    private bool _ended;

    /// <summary>Reads from a stream, keeping no more than <paramref name="mostBytes"/> at a time.</summary>
    public ByteWindow(Stream source, int mostBytes)
    {
        _source = source;
        _mostBytes = Math.Max(mostBytes, InitialBytes);
    }

    /// <summary>Offset in the stream of the next byte to look at.</summary>
    public long Position { get; private set; }

    /// <summary>Offset of the first byte that must stay in memory; <see cref="long.MaxValue"/> keeps from <see cref="Position"/> on.</summary>
    public long Keep { get; set; } = long.MaxValue;

    /// <summary>True when the last <see cref="Fill"/> gave up because what must be kept outgrew the bound.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>True when the stream has come to its end.</summary>
    public bool HasEnded => _ended;

    /// <summary>The bytes in memory from <see cref="Position"/> on. Valid until the next <see cref="Fill"/>.</summary>
    public ReadOnlySpan<byte> Ahead => _buffer.AsSpan((int)(Position - _bufferOffset), _end - (int)(Position - _bufferOffset));

    /// <summary>Goes on by <paramref name="count"/> bytes of <see cref="Ahead"/>.</summary>
    public void Advance(int count) => Position += count;

    /// <summary>Bytes in memory, by their offset in the stream. Valid until the next <see cref="Fill"/>.</summary>
    public ReadOnlySpan<byte> Slice(long offset, int length) => _buffer.AsSpan((int)(offset - _bufferOffset), length);

    /// <summary>Reads more behind <see cref="Ahead"/>; false at the end of the stream or at the bound.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public bool Fill()
    {
        if (_ended) return false;

        if (_end == _buffer.Length && !MakeRoom())
        {
            IsTooLong = true;
            return false;
        }

        int read = _source.Read(_buffer, _end, _buffer.Length - _end);
        _ended = read == 0;
        _end += read;
        return read > 0;
    }

    /// <summary>The line, from 1, on which a byte in memory stands.</summary>
    public long LineOf(long offset) =>
        1 + _linesDropped + _buffer.AsSpan(0, (int)Math.Clamp(offset - _bufferOffset, 0, _end)).Count((byte)'\n');

    private bool MakeRoom()
    {
        int drop = (int)(Math.Min(Keep, Position) - _bufferOffset);
        if (drop < _buffer.Length / 2)
        {
            if (_buffer.Length >= _mostBytes) return drop > 0 && Drop(drop);

            Array.Resize(ref _buffer, (int)Math.Min(_mostBytes, 2L * _buffer.Length));
            return true;
        }

        return Drop(drop);
    }

    private bool Drop(int count)
    {
        _linesDropped += _buffer.AsSpan(0, count).Count((byte)'\n');
        _buffer.AsSpan(count, _end - count).CopyTo(_buffer);
        _end -= count;
        _bufferOffset += count;
        return true;
    }
}
