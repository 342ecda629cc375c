namespace AntiStalinistLeft.Histories.Tests;

/// <summary>Bytes that come as through a pipe: a few at a time, never again.</summary>
internal sealed class OneWayStream(byte[] bytes) : MemoryStream(bytes)
{
    private const int MostAtOnce = 1000;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, MostAtOnce));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, MostAtOnce)]);

    public override long Seek(long offset, SeekOrigin loc) => throw new NotSupportedException();
}
