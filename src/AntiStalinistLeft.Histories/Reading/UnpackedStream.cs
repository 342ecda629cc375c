namespace AntiStalinistLeft.Histories;

/// <summary>
/// What packed parts hold, one part after the other. What an unpacker throws at broken data comes out as an
/// <see cref="InvalidDataException"/>.
/// </summary>
/// <param name="format">How the packing is called in messages.</param>
/// <param name="parts">The unpacked parts, each opened when the one before has ended.</param>
internal sealed class UnpackedStream(string format, IEnumerable<Stream> parts) : Stream
{
    private readonly IEnumerator<Stream> _parts = parts.GetEnumerator();
    private Stream? _current;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            while (_current is not null || _parts.MoveNext())
            {
                _current ??= _parts.Current;
                int read = _current.Read(buffer, offset, count);
                if (read > 0) return read;
                _current.Dispose();
                _current = null;
            }

            return 0;
        }
        catch (Exception failure) when (failure is not IOException)
        {
            // The unpackers document none of their exceptions: damaged data runs some of them out of an array's bounds.
            throw new InvalidDataException($"The {format} data is broken or cut off.", failure);
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _current?.Dispose();
            _parts.Dispose();
        }

        base.Dispose(disposing);
    }
}
