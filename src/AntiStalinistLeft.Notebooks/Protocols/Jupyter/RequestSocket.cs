using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;

namespace AntiStalinistLeft.Notebooks;

/// <summary>A request that came in: the message, its number on this socket from 1, its length in bytes, and the way back.</summary>
internal sealed record IncomingRequest(ProtocolMessage Message, int Number, long Length, ZmtpPeer Peer, IReadOnlyList<ReadOnlyMemory<byte>> Ids);

/// <summary>A ROUTER socket: takes requests in from any number of front ends and sends each reply to the one that asked.</summary>
internal sealed class RequestSocket : IDisposable
{
    private readonly string _channel;
    private readonly SignedMessages _messages;
    private readonly Action<string> _log;
    private readonly ZmtpListener _listener;
    private readonly Channel<IncomingRequest> _arrivals = Channel.CreateUnbounded<IncomingRequest>();
    private readonly ConcurrentDictionary<ZmtpPeer, bool> _peers = new();
    private int _arrived;

    /// <summary>Binds the socket.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">The port is taken.</exception>
    public RequestSocket(IPEndPoint address, string channel, SignedMessages messages, Action<string> log)
    {
        _channel = channel;
        _messages = messages;
        _log = log;
        _listener = ZmtpListener.Bind(address, "ROUTER", text => log($"{channel}: {text}"));
    }

    /// <summary>The requests in the order they came; they wait here until taken.</summary>
    public ChannelReader<IncomingRequest> Requests => _arrivals.Reader;

    /// <summary>The number of the newest request, whether taken yet or not; 0 before the first.</summary>
    public int NewestNumber => Volatile.Read(ref _arrived);

    /// <summary>The request that is being answered; null between requests. Replies go to its sender.</summary>
    public IncomingRequest? Current { get; set; }

    /// <summary>Takes requests in until cancelled.</summary>
    public Task ServeAsync(CancellationToken cancellationToken) => _listener.ServeAsync(ReadAsync, cancellationToken);

    /// <summary>Sends a reply to the sender of the current request.</summary>
    public void Reply(ProtocolMessage reply)
    {
        if (Current is not { } request) return;

        try
        {
            request.Peer.Send(_messages.Encode(request.Ids, reply));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            _log($"{_channel}: a {reply.Header.Type} reached nobody: {e.Message}");
            request.Peer.Close();
        }
    }

    /// <summary>Sends a message to the front end that a request of another socket came from: to the peer of the same name, or to the only one there is.</summary>
    public void SendTo(ZmtpPeer asker, ProtocolMessage message)
    {
        ArgumentNullException.ThrowIfNull(asker);
        ZmtpPeer[] peers = [.. _peers.Keys];
        if (Array.Find(peers, peer => peer.Identity == asker.Identity) is not { } found || (asker.Identity.Length == 0 && peers.Length > 1))
        {
            _log($"{_channel}: a {message.Header.Type} reached nobody: no front end of that name listens.");
            return;
        }

        try
        {
            found.Send(_messages.Encode([], message));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            _log($"{_channel}: a {message.Header.Type} reached nobody: {e.Message}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private async Task ReadAsync(ZmtpPeer peer, CancellationToken cancellationToken)
    {
        _peers[peer] = true;
        try
        {
            await TakeAsync(peer, cancellationToken);
        }
        finally
        {
            _peers.TryRemove(peer, out _);
        }
    }

    private async Task TakeAsync(ZmtpPeer peer, CancellationToken cancellationToken)
    {
        while (await peer.ReceiveAsync(cancellationToken) is { } frames)
        {
            if (_messages.Decode(frames, _channel, out string? fault) is { } opened)
            {
                await _arrivals.Writer.WriteAsync(new IncomingRequest(opened.Message, Interlocked.Increment(ref _arrived), frames.Sum(frame => (long)frame.Length), peer, opened.Ids), cancellationToken);
            }
            else
            {
                _log($"{_channel}: a message was dropped: {fault}.");
            }
        }
    }
}
