namespace AntiStalinistLeft.Revisions.Reading;

/// <summary>
/// A sliding view of a stream of bytes. Everything from <see cref="Keep"/> on stays in memory; what lies before may be
/// dropped when more is read, so that a file of any size is read with a buffer as long as its longest text.
/// </summary>
internal sealed class ByteWindow
{
    private const int InitialBytes = 1 << 19;
    private readonly Stream source;
    private readonly int mostBytes;
    private byte[] buffer = new byte[InitialBytes];
    private int end;
    private long bufferOffset;
    private long linesDropped;
    private bool ended;

    /// <summary>Reads from a stream, keeping no more than <paramref name="mostBytes"/> at a time.</summary>
    public ByteWindow(Stream source, int mostBytes)
    {
        this.source = source;
        this.mostBytes = Math.Max(mostBytes, InitialBytes);
    }

    /// <summary>Offset in the stream of the next byte to look at.</summary>
    public long Position { get; private set; }

    /// <summary>Offset of the first byte that must stay in memory; <see cref="long.MaxValue"/> keeps from <see cref="Position"/> on.</summary>
    public long Keep { get; set; } = long.MaxValue;

    /// <summary>True when the last <see cref="Fill"/> gave up because what must be kept outgrew the bound.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The bytes in memory from <see cref="Position"/> on. Valid until the next <see cref="Fill"/>.</summary>
    public ReadOnlySpan<byte> Ahead => buffer.AsSpan((int)(Position - bufferOffset), end - (int)(Position - bufferOffset));

    /// <summary>Goes on by <paramref name="count"/> bytes of <see cref="Ahead"/>.</summary>
    public void Advance(int count) => Position += count;

    /// <summary>Bytes in memory, by their offset in the stream. Valid until the next <see cref="Fill"/>.</summary>
    public ReadOnlySpan<byte> Slice(long offset, int length) => buffer.AsSpan((int)(offset - bufferOffset), length);

    /// <summary>Reads more behind <see cref="Ahead"/>; false at the end of the stream or at the bound.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public bool Fill()
    {
        if (ended)
        {
            return false;
        }

        if (end == buffer.Length && !MakeRoom())
        {
            IsTooLong = true;
            return false;
        }

        int read = source.Read(buffer, end, buffer.Length - end);
        ended = read == 0;
        end += read;
        return read > 0;
    }

    /// <summary>The line, from 1, on which a byte in memory stands.</summary>
    public long LineOf(long offset) =>
        1 + linesDropped + buffer.AsSpan(0, (int)Math.Clamp(offset - bufferOffset, 0, end)).Count((byte)'\n');

    private bool MakeRoom()
    {
        int drop = (int)(Math.Min(Keep, Position) - bufferOffset);
        if (drop < buffer.Length / 2)
        {
            if (buffer.Length >= mostBytes)
            {
                return drop > 0 && Drop(drop);
            }

            Array.Resize(ref buffer, (int)Math.Min(mostBytes, 2L * buffer.Length));
            return true;
        }

        return Drop(drop);
    }

    private bool Drop(int count)
    {
        linesDropped += buffer.AsSpan(0, count).Count((byte)'\n');
        buffer.AsSpan(count, end - count).CopyTo(buffer);
        end -= count;
        bufferOffset += count;
        return true;
    }
}
