using System.Net;

namespace AntiStalinistLeft.Notebooks;

/// <summary>A REP socket that sends back what it gets, whatever a cell is doing.</summary>
internal sealed class HeartbeatSocket(IPEndPoint address, Action<string> log) : IDisposable
{
    private readonly ZmtpListener _listener = ZmtpListener.Bind(address, "REP", text => log($"heartbeat: {text}"));

    /// <summary>Echoes until cancelled.</summary>
    public Task ServeAsync(CancellationToken cancellationToken) => _listener.ServeAsync(EchoAsync, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private static async Task EchoAsync(ZmtpPeer peer, CancellationToken cancellationToken)
    {
        while (await peer.ReceiveAsync(cancellationToken) is { } frames)
        {
            peer.Send([.. frames.Select(static frame => (ReadOnlyMemory<byte>)frame)]);
        }
    }
}
