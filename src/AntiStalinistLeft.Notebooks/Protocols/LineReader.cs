using System.Buffers;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Reads lines of any length from a stream, as bytes without the line end.</summary>
internal sealed class LineReader(Stream stream)
{
    private const int ChunkLength = 1 << 16;

    private readonly ArrayBufferWriter<byte> _rest = new();
    private readonly byte[] _chunk = new byte[ChunkLength];
    private int _from;
    private int _filled;

    /// <summary>The next line; null at the end of the stream.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellationToken)
    {
        _rest.ResetWrittenCount();
        while (true)
        {
            int lf = _chunk.AsSpan(_from, _filled - _from).IndexOf((byte)'\n');
            if (lf >= 0)
            {
                _rest.Write(_chunk.AsSpan(_from, lf));
                _from += lf + 1;
                return new ReadOnlyMemory<byte>(_rest.WrittenMemory.ToArray());
            }

            _rest.Write(_chunk.AsSpan(_from, _filled - _from));
            _from = 0;
            _filled = await stream.ReadAsync(_chunk, cancellationToken);
            if (_filled == 0)
            {
                return _rest.WrittenCount > 0 ? new ReadOnlyMemory<byte>(_rest.WrittenMemory.ToArray()) : (ReadOnlyMemory<byte>?)null;
            }
        }
    }
}
