using System.Text;

namespace AntiStalinistLeft.Notebooks.Tests;

public class ZmtpHandshakeTests
{
    /// <summary>What a peer sends: a greeting with its version and mechanism, then its READY.</summary>
    private static byte[] Peer(string type, byte version = 3, string mechanism = "NULL", byte signature = 0x7F)
    {
        byte[] greeting = new byte[64];
        greeting[0] = 0xFF;
        greeting[9] = signature;
        greeting[10] = version;
        Encoding.ASCII.GetBytes(mechanism).CopyTo(greeting, 12);
        return [.. greeting, .. ZmtpHandshake.Ready(type)];
    }

    private static async Task<string> ShakeAsync(byte[] theirs, string own = "ROUTER") =>
        (await ZmtpHandshake.PerformAsync(new TwoWayStream(theirs), own, TestContext.Current.CancellationToken)).Type;

    [Theory]
    [InlineData("ROUTER", "DEALER")]
    [InlineData("PUB", "SUB")]
    [InlineData("REP", "REQ")]
    public async Task Fitting_sockets_shake_hands(string own, string theirs) => Assert.Equal(theirs, await ShakeAsync(Peer(theirs), own));

    [Fact]
    public async Task What_is_sent_is_a_greeting_of_version_3_and_READY()
    {
        TwoWayStream stream = new(Peer("DEALER"));
        await ZmtpHandshake.PerformAsync(stream, "ROUTER", TestContext.Current.CancellationToken);
        byte[] sent = stream.Sent.ToArray();
        Assert.Equal((0xFF, 0x7F, 3, 0), (sent[0], sent[9], sent[10], sent[11]));
        Assert.Equal("NULL", Encoding.ASCII.GetString(sent, 12, 4));
        Assert.Equal("\u0004\u0029\u0005READY\u000bSocket-Type\0\0\0\u0006ROUTER\u0008Identity\0\0\0\0", Encoding.ASCII.GetString(sent, 64, sent.Length - 64));
    }

    [Fact]
    public async Task Peers_that_do_not_fit_are_told_apart()
    {
        async Task<string> FaultAsync(byte[] theirs) => (await Assert.ThrowsAsync<ZmtpProtocolException>(() => ShakeAsync(theirs))).Message;
        Assert.Contains("do not fit together", await FaultAsync(Peer("SUB")), StringComparison.Ordinal);
        Assert.Contains("ZMTP 1", await FaultAsync(Peer("DEALER", version: 1)), StringComparison.Ordinal);
        Assert.Contains("«CURVE»", await FaultAsync(Peer("DEALER", mechanism: "CURVE")), StringComparison.Ordinal);
        Assert.Contains("no ZMTP signature", await FaultAsync(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_READY_that_announces_more_than_4_KiB_is_refused_before_it_is_read()
    {
        byte[] announced = [.. Peer("DEALER")[..64], 0x06, 0, 0, 0, 0, 0x0F, 0, 0, 0];
        string fault = (await Assert.ThrowsAsync<ZmtpProtocolException>(() => ShakeAsync(announced))).Message;
        Assert.Contains("at most 4096 are taken", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_READY_that_is_none_or_breaks_off_is_a_fault()
    {
        byte[] whole = Peer("DEALER");
        byte[] other = [.. whole];
        other[67] = (byte)'S';
        Assert.Contains("not READY", (await Assert.ThrowsAsync<ZmtpProtocolException>(() => ShakeAsync(other))).Message, StringComparison.Ordinal);

        byte[] longer = [.. whole];
        longer[64 + 2 + 6 + 1 + "Socket-Type".Length] = 0x7F;
        Assert.Contains("breaks off", (await Assert.ThrowsAsync<ZmtpProtocolException>(() => ShakeAsync(longer))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<EndOfStreamException>(() => ShakeAsync(whole[..70]));
    }

    /// <summary>Reads what the peer is to say and keeps what is written.</summary>
    private sealed class TwoWayStream(byte[] theirs) : MemoryStream(theirs)
    {
        public MemoryStream Sent { get; } = new();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => Sent.WriteAsync(buffer, cancellationToken);
    }
}
