using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace AntiStalinistLeft.Notebooks.Tests;

/// <summary>A front end of a few lines: one connection to one socket of the kernel.</summary>
internal sealed class JupyterClient(NetworkStream stream, SignedMessages messages) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ZmtpPeer _peer = new(stream);

    /// <summary>Connects as a socket type.</summary>
    public static async Task<JupyterClient> ConnectAsync(int port, string type, byte[] key)
    {
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port);
        NetworkStream stream = new(socket, ownsSocket: true);
        byte[] greeting = new byte[64];
        (greeting[0], greeting[9], greeting[10]) = (0xFF, 0x7F, 3);
        "NULL"u8.CopyTo(greeting.AsSpan(12));
        await stream.WriteAsync(greeting);
        await stream.ReadExactlyAsync(new byte[64]);
        await stream.WriteAsync(ZmtpHandshake.Ready(type));
        await ZmtpFrame.ReadAsync(stream, ZmtpFrame.MaxMessageLength, CancellationToken.None);
        return new JupyterClient(stream, new SignedMessages(key, TimeProvider.System));
    }

    /// <summary>Sends frames as they are.</summary>
    public void Send(params byte[][] frames) => _peer.Send([.. frames.Select(static frame => (ReadOnlyMemory<byte>)frame)]);

    /// <summary>Sends a signed request.</summary>
    public void Ask(string id, string type, object content) =>
        _peer.Send(messages.Encode([], new ProtocolMessage("shell", new MessageHeader(id, type, "test"), JsonSerializer.SerializeToElement(content))));

    /// <summary>The next frames.</summary>
    public async Task<IReadOnlyList<byte[]>> FramesAsync() =>
        await _peer.ReceiveAsync(CancellationToken.None).AsTask().WaitAsync(Patience) ?? throw new Xunit.Sdk.XunitException("The kernel closed the connection.");

    /// <summary>The next message.</summary>
    public async Task<ProtocolMessage> MessageAsync() =>
        messages.Decode(await FramesAsync(), "iopub", out string? fault)?.Message ?? throw new Xunit.Sdk.XunitException(fault!);

    /// <summary>The messages up to and with the first that fits.</summary>
    public async Task<List<ProtocolMessage>> UntilAsync(Func<ProtocolMessage, bool> last)
    {
        List<ProtocolMessage> read = [];
        do read.Add(await MessageAsync());
        while (!last(read[^1]));
        return read;
    }

    public void Dispose() => stream.Dispose();
}
