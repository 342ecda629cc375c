using System.Buffers;
using System.Buffers.Binary;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// A frame on the wire: one octet of flags, the size in one octet or in eight (big endian), the body. A message is one
/// frame or more, all but the last marked with <see cref="More"/>. After ZeroMQ's RFC 23 (ZMTP 3.0).
/// </summary>
/// <param name="Body">The content.</param>
/// <param name="More">True when frames of the same message follow.</param>
/// <param name="IsCommand">True for a command, which belongs to the connection and to no message.</param>
internal readonly record struct ZmtpFrame(byte[] Body, bool More = false, bool IsCommand = false)
{
    /// <summary>The most bytes of a message, all its frames together: no notebook's cell is longer, and a peer must not fill the memory.</summary>
    public const long MaxMessageLength = 64L << 20;

    private const byte MoreFlag = 0x01;
    private const byte LongFlag = 0x02;
    private const byte CommandFlag = 0x04;
    private const int FirstChunk = 1 << 16;

    /// <summary>Writes the frame behind what the buffer holds.</summary>
    public static void Write(IBufferWriter<byte> buffer, ReadOnlySpan<byte> body, bool more, bool isCommand = false)
    {
        bool isLong = body.Length > byte.MaxValue;
        byte flags = (byte)((more ? MoreFlag : 0) | (isLong ? LongFlag : 0) | (isCommand ? CommandFlag : 0));
        int headLength = isLong ? 9 : 2;
        Span<byte> head = buffer.GetSpan(headLength);
        head[0] = flags;
        if (isLong) BinaryPrimitives.WriteInt64BigEndian(head[1..], body.Length);
        else head[1] = (byte)body.Length;
        buffer.Advance(headLength);
        buffer.Write(body);
    }

    /// <summary>Reads the next frame.</summary>
    /// <param name="stream">The connection.</param>
    /// <param name="longest">The most bytes that its body may have.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Null when the peer closed the connection between two frames.</returns>
    /// <exception cref="ZmtpProtocolException">The frame is not as ZMTP 3.0 has it, or too long.</exception>
    /// <exception cref="EndOfStreamException">The connection broke off inside the frame.</exception>
    public static async ValueTask<ZmtpFrame?> ReadAsync(Stream stream, long longest, CancellationToken cancellationToken)
    {
        byte[] head = new byte[9];
        if (await stream.ReadAsync(head.AsMemory(0, 1), cancellationToken) == 0) return null;

        byte flags = head[0];
        bool command = (flags & CommandFlag) != 0;
        if ((flags & ~(MoreFlag | LongFlag | CommandFlag)) != 0) throw new ZmtpProtocolException($"A frame begins with the flags 0x{flags:x2}, of which ZMTP 3.0 knows three bits only.");
        if (command && (flags & MoreFlag) != 0) throw new ZmtpProtocolException("A command says that more of it follows, which commands cannot.");

        int sizeLength = (flags & LongFlag) != 0 ? 8 : 1;
        await stream.ReadExactlyAsync(head.AsMemory(1, sizeLength), cancellationToken);
        long length = sizeLength == 8 ? BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(1)) : head[1];
        if (length < 0 || length > longest) throw new ZmtpProtocolException(FormattableString.Invariant($"A frame of {(ulong)length} bytes was announced; at most {longest} are taken here."));
        return new ZmtpFrame(await ReadBodyAsync(stream, length, cancellationToken), (flags & MoreFlag) != 0, command);
    }

    /// <summary>Reads a body into memory that grows with what has arrived, not with what was announced.</summary>
    private static async ValueTask<byte[]> ReadBodyAsync(Stream stream, long length, CancellationToken cancellationToken)
    {
        byte[] body = new byte[Math.Min(length, FirstChunk)];
        int filled = 0;
        while (true)
        {
            await stream.ReadExactlyAsync(body.AsMemory(filled), cancellationToken);
            filled = body.Length;
            if (filled == length) return body;

            Array.Resize(ref body, (int)Math.Min(length, body.Length * 2L));
        }
    }
}
