using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace AntiStalinistLeft.Notebooks;

/// <summary>A PUB socket: sends to every front end what it has subscribed to.</summary>
internal sealed class PublishSocket : IDisposable
{
    private const byte Subscribe = 1;
    private const byte Cancel = 0;

    private readonly SignedMessages _messages;
    private readonly Action<string> _log;
    private readonly ZmtpListener _listener;
    private readonly ConcurrentDictionary<ZmtpPeer, ImmutableList<byte[]>> _topics = new();
    private readonly TaskCompletionSource _firstSubscription = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Binds the socket.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">The port is taken.</exception>
    public PublishSocket(IPEndPoint address, SignedMessages messages, Action<string> log)
    {
        _messages = messages;
        _log = log;
        _listener = ZmtpListener.Bind(address, "PUB", text => log($"iopub: {text}"));
    }

    /// <summary>Ends when the first front end listens; what is published before reaches nobody.</summary>
    public Task FirstSubscription => _firstSubscription.Task;

    /// <summary>Takes subscribers in until cancelled.</summary>
    public Task ServeAsync(CancellationToken cancellationToken) => _listener.ServeAsync(ReadAsync, cancellationToken);

    /// <summary>Sends a message to all who have subscribed to its topic or to a beginning of it.</summary>
    public void Send(string topic, ProtocolMessage message)
    {
        byte[] name = Encoding.UTF8.GetBytes(topic);
        IReadOnlyList<ReadOnlyMemory<byte>>? frames = null;
        foreach ((ZmtpPeer peer, ImmutableList<byte[]> topics) in _topics)
        {
            if (!topics.Exists(wanted => name.AsSpan().StartsWith(wanted))) continue;

            frames ??= _messages.Encode([name], message);
            try
            {
                peer.Send(frames);
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException)
            {
                _log($"iopub: a front end takes nothing any more and is let go: {e.Message}");
                _topics.TryRemove(peer, out _);
                peer.Close();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private async Task ReadAsync(ZmtpPeer peer, CancellationToken cancellationToken)
    {
        _topics[peer] = [];
        try
        {
            while (await peer.ReceiveAsync(cancellationToken) is { } frames)
            {
                if (frames is not [[Subscribe or Cancel, .. byte[] topic]]) throw new ZmtpProtocolException("A subscriber sent something else than a subscription.");

                ImmutableList<byte[]> topics = _topics.GetValueOrDefault(peer, []);
                _topics[peer] = frames[0][0] == Subscribe ? topics.Add(topic) : Without(topics, topic);
                _firstSubscription.TrySetResult();
            }
        }
        finally
        {
            _topics.TryRemove(peer, out _);
        }
    }

    /// <summary>A topic counts as often as it was subscribed to; one cancellation takes one away.</summary>
    private static ImmutableList<byte[]> Without(ImmutableList<byte[]> topics, byte[] topic) =>
        topics.FindIndex(own => own.AsSpan().SequenceEqual(topic)) is >= 0 and int at ? topics.RemoveAt(at) : topics;
}
