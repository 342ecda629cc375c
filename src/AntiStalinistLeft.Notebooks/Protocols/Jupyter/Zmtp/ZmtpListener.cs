using System.Net;
using System.Net.Sockets;

namespace AntiStalinistLeft.Notebooks;

/// <summary>A bound socket of one type: takes connections in and gives each to a handler once it has shaken hands.</summary>
internal sealed class ZmtpListener : IDisposable
{
    private static readonly TimeSpan HandshakePatience = TimeSpan.FromSeconds(10);

    /// <summary>How long a peer may take nothing before it counts as gone.</summary>
    private static readonly TimeSpan SendPatience = TimeSpan.FromSeconds(30);

    private readonly Socket _socket;
    private readonly string _type;
    private readonly Action<string> _log;

    private ZmtpListener(Socket socket, string type, Action<string> log)
    {
        _socket = socket;
        _type = type;
        _log = log;
    }

    /// <summary>Listens.</summary>
    /// <param name="address">The address and port.</param>
    /// <param name="type">The socket type, for instance <c>ROUTER</c>.</param>
    /// <param name="log">Told of connections that were closed for a fault.</param>
    /// <exception cref="SocketException">The port is taken.</exception>
    public static ZmtpListener Bind(IPEndPoint address, string type, Action<string> log)
    {
        Socket socket = new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(address);
            socket.Listen();
            return new ZmtpListener(socket, type, log);
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Takes connections in until cancelled.</summary>
    /// <param name="serve">Serves one peer until it leaves; its faults close that peer's connection only.</param>
    /// <param name="cancellationToken">Ends listening and all connections.</param>
    public async Task ServeAsync(Func<ZmtpPeer, CancellationToken, Task> serve, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                Socket accepted = await _socket.AcceptAsync(cancellationToken);
                _ = ServeOneAsync(accepted, serve, cancellationToken);
            }
            catch (SocketException e)
            {
                // The peer was gone before it was taken in; others may come.
                _log($"{_type}: a connection was not taken in: {e.Message}");
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private async Task ServeOneAsync(Socket socket, Func<ZmtpPeer, CancellationToken, Task> serve, CancellationToken cancellationToken)
    {
        socket.NoDelay = true;
        socket.SendTimeout = (int)SendPatience.TotalMilliseconds;
        await using NetworkStream stream = new(socket, ownsSocket: true);
        try
        {
            string identity;
            using (CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken))
            {
                patience.CancelAfter(HandshakePatience);
                (_, identity) = await ZmtpHandshake.PerformAsync(stream, _type, patience.Token);
            }

            await serve(new ZmtpPeer(stream, identity), cancellationToken);
        }
        catch (ZmtpProtocolException fault)
        {
            _log($"{_type}: a connection was closed: {fault.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            _log($"{_type}: a connection was closed: its handshake did not come.");
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The peer is gone, or everything ends: nobody is left to tell.
            return;
        }
    }
}
