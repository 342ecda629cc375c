using System.Buffers;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// One connection after the handshake. Messages are read by one reader; they may be sent from any thread, each whole.
/// Sending waits while the peer is slow: what a cell prints must neither be lost nor pile up in this process.
/// </summary>
internal sealed class ZmtpPeer(Stream stream, string identity = "")
{
    /// <summary>The most frames that a message may have; Jupyter's have six and those that extensions add.</summary>
    private const int MaxFrames = 1024;

    private readonly Lock _gate = new();

    /// <summary>What the peer calls itself on all its connections to one kernel; empty where it has no name.</summary>
    public string Identity => identity;

    /// <summary>The next message.</summary>
    /// <returns>Null when the peer has closed the connection.</returns>
    /// <exception cref="ZmtpProtocolException">The peer broke the protocol.</exception>
    /// <exception cref="IOException">The connection broke.</exception>
    public async ValueTask<IReadOnlyList<byte[]>?> ReceiveAsync(CancellationToken cancellationToken)
    {
        List<byte[]> message = [];
        long length = 0;
        while (await ZmtpFrame.ReadAsync(stream, ZmtpFrame.MaxMessageLength - length, cancellationToken) is { } frame)
        {
            // Version 3.0 has no commands after the handshake; those of later ones ask for nothing that must be answered.
            if (frame.IsCommand) continue;

            message.Add(frame.Body);
            length += frame.Body.Length;
            if (!frame.More) return message;
            if (message.Count == MaxFrames) throw new ZmtpProtocolException("A message has too many frames.");
        }

        return message.Count == 0 ? null : throw new EndOfStreamException("The connection broke off inside a message.");
    }

    /// <summary>Sends a message of one frame or more.</summary>
    /// <exception cref="IOException">The connection broke, or the peer has taken nothing for longer than the connection allows.</exception>
    public void Send(IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        ArrayBufferWriter<byte> buffer = new();
        for (int i = 0; i < frames.Count; i++)
        {
            ZmtpFrame.Write(buffer, frames[i].Span, more: i < frames.Count - 1);
        }

        lock (_gate)
        {
            stream.Write(buffer.WrittenSpan);
        }
    }

    /// <summary>Closes the connection; its reader ends.</summary>
    public void Close() => stream.Dispose();
}
