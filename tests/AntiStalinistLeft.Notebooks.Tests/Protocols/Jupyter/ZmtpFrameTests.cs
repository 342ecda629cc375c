using System.Buffers;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Notebooks.Tests;

public class ZmtpFrameTests
{
    private static readonly Gen<byte[]> Body =
        from length in Gen.Frequency((6, Gen.Choose(0, 20)), (2, Gen.Choose(250, 260)), (1, Gen.Choose(65_530, 200_000)))
        from seed in Gen.Choose(0, 255)
        select Enumerable.Range(seed, length).Select(static i => (byte)i).ToArray();

    [Fact]
    public void Messages_read_back_as_they_were_sent_however_the_bytes_arrive() =>
        Prop.ForAll(Gen.NonEmptyListOf(Gen.NonEmptyListOf(Body)).Resize(6).ToArbitrary(), Gen.Choose(1, 70_000).ToArbitrary(), static (messages, chunk) =>
        {
            using MemoryStream wire = new();
            ZmtpPeer sender = new(wire);
            foreach (IList<byte[]> message in messages) sender.Send([.. message.Select(static frame => (ReadOnlyMemory<byte>)frame)]);

            ZmtpPeer receiver = new(new ChunkedStream(wire.ToArray(), chunk));
            foreach (IList<byte[]> message in messages)
            {
                IReadOnlyList<byte[]> read = receiver.ReceiveAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult()!;
                Assert.Equal(message, read);
            }

            Assert.Null(receiver.ReceiveAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_are_messages_or_end_in_a_fault_and_never_in_anything_else() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Frequency((3, Gen.Choose(0, 8)), (1, Gen.Choose(0, 255)))).Resize(60).ToArbitrary(), static numbers =>
        {
            ZmtpPeer peer = new(new MemoryStream([.. numbers.Select(static n => (byte)n)]));
            try
            {
                while (peer.ReceiveAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult() is not null)
                {
                }
            }
            catch (Exception e) when (e is ZmtpProtocolException or EndOfStreamException)
            {
                Assert.NotEmpty(e.Message);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_wire_form_is_that_of_RFC_23()
    {
        ArrayBufferWriter<byte> wire = new();
        ZmtpFrame.Write(wire, "ab"u8, more: true);
        ZmtpFrame.Write(wire, new byte[256], more: false);
        Assert.Equal([1, 2, (byte)'a', (byte)'b', 2, 0, 0, 0, 0, 0, 0, 1, 0], wire.WrittenSpan[..13].ToArray());
    }

    [Theory]
    [InlineData("known three bits", (byte)0x08, (byte)0)]
    [InlineData("commands cannot", (byte)0x05, (byte)0)]
    [InlineData("were announced", (byte)0x02, (byte)0x7F, (byte)0xFF, (byte)0xFF, (byte)0xFF, (byte)0xFF, (byte)0xFF, (byte)0xFF, (byte)0xFF)]
    [InlineData("were announced", (byte)0x02, (byte)0xFF, (byte)0, (byte)0, (byte)0, (byte)0, (byte)0, (byte)0, (byte)0)]
    public async Task A_malformed_frame_is_a_fault_that_says_what_is_wrong(string words, params byte[] bytes)
    {
        ZmtpProtocolException fault = await Assert.ThrowsAsync<ZmtpProtocolException>(async () => await ZmtpFrame.ReadAsync(new MemoryStream(bytes), ZmtpFrame.MaxMessageLength, CancellationToken.None));
        Assert.Contains(words.Split(' ')[^1], fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frame_that_announces_much_and_brings_little_costs_little_memory()
    {
        byte[] bytes = [0x02, 0, 0, 0, 0, 0x03, 0xFF, 0xFF, 0xFF, 1, 2, 3];
        long before = GC.GetAllocatedBytesForCurrentThread();
        await Assert.ThrowsAsync<EndOfStreamException>(async () => await ZmtpFrame.ReadAsync(new MemoryStream(bytes), ZmtpFrame.MaxMessageLength, CancellationToken.None));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1 << 20);
    }

    /// <summary>Gives its bytes in pieces, as a network does.</summary>
    private sealed class ChunkedStream(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, chunk)], cancellationToken);
    }
}
