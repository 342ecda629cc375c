using System.Buffers;

namespace AntiStalinistLeft.Notebooks.Protocols;

/// <summary>Reads lines of any length from a stream, as bytes without the line end.</summary>
internal sealed class LineReader(Stream stream)
{
    private const int ChunkLength = 1 << 16;

    private readonly ArrayBufferWriter<byte> rest = new();
    private readonly byte[] chunk = new byte[ChunkLength];
    private int from;
    private int filled;

    /// <summary>The next line; null at the end of the stream.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellationToken)
    {
        rest.ResetWrittenCount();
        while (true)
        {
            int lf = chunk.AsSpan(from, filled - from).IndexOf((byte)'\n');
            if (lf >= 0)
            {
                rest.Write(chunk.AsSpan(from, lf));
                from += lf + 1;
                return new ReadOnlyMemory<byte>(rest.WrittenMemory.ToArray());
            }

            rest.Write(chunk.AsSpan(from, filled - from));
            from = 0;
            filled = await stream.ReadAsync(chunk, cancellationToken);
            if (filled == 0)
            {
                return rest.WrittenCount > 0 ? new ReadOnlyMemory<byte>(rest.WrittenMemory.ToArray()) : (ReadOnlyMemory<byte>?)null;
            }
        }
    }
}
