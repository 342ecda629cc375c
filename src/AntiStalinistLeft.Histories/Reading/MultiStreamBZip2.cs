using ICSharpCode.SharpZipLib;
using ICSharpCode.SharpZipLib.BZip2;

namespace AntiStalinistLeft.Histories;

/// <summary>Unpacks bzip2 files of any number of streams one behind the other, as Wikimedia publishes its dumps.</summary>
/// <remarks>The unpacker underneath stops without a word behind the first stream; this one goes on until the file ends.</remarks>
internal sealed class MultiStreamBZip2 : Stream
{
    private readonly BufferedStream _packed;
    private BZip2InputStream? _current;

    /// <summary>Unpacks what <paramref name="packed"/> holds, and disposes of it in the end.</summary>
    public MultiStreamBZip2(Stream packed) => _packed = new BufferedStream(packed, 1 << 16);

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
            while (true)
            {
                if (_current is null && !BeginStream()) return 0;

                int read = _current!.Read(buffer, offset, count);
                if (read > 0) return read;

                _current.Dispose();
                _current = null;
            }
        }
        catch (Exception failure) when (failure is SharpZipBaseException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"The bzip2 data is broken: {failure.Message}", failure);
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
            _packed.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool BeginStream()
    {
        int next = _packed.ReadByte();
        if (next < 0) return false;

        _current = new BZip2InputStream(new PrefixedStream(new[] { (byte)next }, _packed)) { IsStreamOwner = false };
        return true;
    }
}
