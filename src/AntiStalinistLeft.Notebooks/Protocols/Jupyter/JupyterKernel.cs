using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// A kernel that Jupyter front ends talk to: its five sockets, ZMTP 3.0 over TCP on a loopback address, and one session
/// behind them.
/// </summary>
internal sealed class JupyterKernel : IDisposable
{
    // Bytes of a message whose memory is given back to the system at once; below that the collector finds its own time.
    private const int LongMessage = 8 << 20;

    // Before a port is open that tells the front end of this kernel.
    private readonly int? _frontEnd = ParentProcess.Find();
    private readonly JupyterOptions _options;
    private readonly Action<string> _log;
    private readonly RequestSocket _shell;
    private readonly RequestSocket _control;
    private readonly RequestSocket _stdin;
    private readonly PublishSocket _published;
    private readonly HeartbeatSocket _heartbeat;
    private readonly ChartScript _charts;
    private readonly NotebookEnding _ending = new();
    private readonly KernelServer _server;
    private readonly KernelSession _session;
    private readonly string _id = Guid.NewGuid().ToString("n");
    private readonly TaskCompletionSource<int> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _abortedUpTo;

    /// <summary>Binds the sockets.</summary>
    /// <param name="connection">Where to listen, and the key.</param>
    /// <param name="composition">What the host puts into the kernels.</param>
    /// <param name="options">How to serve; null for the defaults.</param>
    /// <param name="log">Told, a line each, of messages that were dropped and connections that were closed; null for nobody.</param>
    /// <exception cref="SocketException">A port is taken.</exception>
    public JupyterKernel(ConnectionFile connection, KernelSetup composition, JupyterOptions? options = null, Action<string>? log = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(composition);
        _options = options ?? new JupyterOptions();
        _log = log ?? (static _ => { });
        SignedMessages messages = new(connection.Key, TimeProvider.System);
        IPEndPoint At(int port) => new(connection.Address, port);
        _shell = new RequestSocket(At(connection.ShellPort), ChannelNames.Shell, messages, _log);
        _control = new RequestSocket(At(connection.ControlPort), ChannelNames.Control, messages, _log);
        _stdin = new RequestSocket(At(connection.StdinPort), ChannelNames.Stdin, messages, _log);
        _published = new PublishSocket(At(connection.IoPubPort), messages, _log);
        _heartbeat = new HeartbeatSocket(At(connection.HeartbeatPort), _log);
        _charts = new ChartScript(_options.PlotlyScript);
        _session = new KernelSession(composition);
        _server = new KernelServer(_session, Send, _id);
    }

    /// <summary>
    /// Serves until a front end asks for a shutdown, until the front end's process is gone, or until a cell that does not
    /// stop when interrupted leaves no other way. Takes the console over and ends the process: it is meant to be all that
    /// its process does.
    /// </summary>
    public static async Task RunAsync(ConnectionFile connection, KernelSetup composition, JupyterOptions options, CancellationToken cancellationToken)
    {
        TextWriter errors = Console.Error;
        KernelProcess.RedirectConsole();

        // Cells may fill the pool's threads with work; the sockets must get their turn all the same.
        ThreadPool.GetMinThreads(out int workers, out int ports);
        ThreadPool.SetMinThreads(workers + 4, ports);
        using JupyterKernel kernel = new(connection, composition, options, text => errors.WriteLine($"asl kernel: {text}"));
        int code = await kernel.ServeAsync(cancellationToken);
        Environment.Exit(code);
    }

    /// <summary>Serves until the end.</summary>
    /// <returns>0 when told to end or left alone, 1 when a cell did not stop.</returns>
    public async Task<int> ServeAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _ = _published.ServeAsync(stop.Token);
        _ = _heartbeat.ServeAsync(stop.Token);
        _ = _stdin.ServeAsync(stop.Token);
        _ = _control.ServeAsync(stop.Token);
        _ = _shell.ServeAsync(stop.Token);
        Task shell = AnswerShellAsync(stop.Token);
        Task control = AnswerControlAsync(stop.Token);
        _ = TakeInputAsync(stop.Token);
        Task parent = ParentProcess.WaitForExitAsync(_frontEnd, stop.Token);
        _ = KernelProcess.WarmUpWhileIdleAsync(_session, _server);
        await Task.WhenAny(_ended.Task, shell, control, parent, Task.Delay(Timeout.InfiniteTimeSpan, stop.Token));
        await stop.CancelAsync();
        if ((shell.Exception ?? control.Exception) is { } fault) _log($"this should not happen: {fault.InnerException}");
        return _ended.Task.IsCompletedSuccessfully ? await _ended.Task : shell.IsFaulted || control.IsFaulted ? 1 : 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _shell.Dispose();
        _control.Dispose();
        _stdin.Dispose();
        _published.Dispose();
        _heartbeat.Dispose();
    }

    private async Task AnswerShellAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            // No name for the request lives on behind its answer, so that its memory can be given back.
            (bool goesOn, long length) = await AnswerNextAsync(cancellationToken);
            if (!goesOn) return;
            if (length > LongMessage) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    private async Task<(bool GoesOn, long Length)> AnswerNextAsync(CancellationToken cancellationToken)
    {
        IncomingRequest arrival = await _shell.Requests.ReadAsync(cancellationToken);
        if (arrival.Number == 1)
        {
            await Task.WhenAny(_published.FirstSubscription, Task.Delay(_options.SubscriptionTimeout, cancellationToken));
            _server.Announce();
        }

        _shell.Current = arrival;
        bool goesOn = true;
        if (arrival.Message.Header.Type != "execute_request")
        {
            goesOn = await _server.HandleAsync(arrival.Message, cancellationToken);
        }
        else if (arrival.Number <= Volatile.Read(ref _abortedUpTo))
        {
            _server.Abort(arrival.Message);
        }
        else if (_ending.Skips(arrival.Message, out string? reason))
        {
            _server.Abort(arrival.Message, reason);
        }
        else
        {
            _charts.BeginCell(arrival.Message.GetText("code") ?? string.Empty);
            await _server.HandleAsync(arrival.Message, cancellationToken);
        }

        if (goesOn) _shell.Current = null;
        return (goesOn, arrival.Length);
    }

    private async Task AnswerControlAsync(CancellationToken cancellationToken)
    {
        await foreach (IncomingRequest arrival in _control.Requests.ReadAllAsync(cancellationToken))
        {
            _control.Current = arrival;
            if (!await _server.HandleAsync(arrival.Message, cancellationToken)) return;

            _control.Current = null;
            if (arrival.Message.Header.Type == "interrupt_request") _ = EndUnlessStoppedAsync(cancellationToken);
        }
    }

    private async Task TakeInputAsync(CancellationToken cancellationToken)
    {
        await foreach (IncomingRequest arrival in _stdin.Requests.ReadAllAsync(cancellationToken)) _server.TakeInput(arrival.Message);
    }

    private async Task EndUnlessStoppedAsync(CancellationToken cancellationToken)
    {
        if (!await _server.WaitUntilStoppedAsync(_options.InterruptTimeout, cancellationToken)) _ended.TrySetResult(1);
    }

    /// <summary>Carries a message of the server; called from any thread.</summary>
    private void Send(ProtocolMessage message)
    {
        switch (message.Channel)
        {
            case ChannelNames.Shell:
                NoteFailure(message);
                _shell.Reply(_ending.Translate(message));
                break;
            case ChannelNames.Control:
                _control.Reply(message);
                break;
            case ChannelNames.Stdin:
                if (_shell.Current is { } asking) _stdin.SendTo(asking.Peer, message);
                break;
            default:
                if (_charts.GetScriptBefore(message) is { } script) Publish(message with { Header = message.Header with { Id = message.Header.Id + "-script", Type = "display_data" }, Content = script });
                Publish(_ending.Translate(message));
                break;
        }
    }

    private void Publish(ProtocolMessage message)
    {
        bool shows = message.Header.Type is "display_data" or "execute_result" or "update_display_data";
        _published.Send($"kernel.{_id}.{message.Header.Type}", shows ? message with { Content = TableScript.AttachTo(message.Content) } : message);
    }

    /// <summary>When a cell fails, those that were sent behind it are not run unless the front end wants them to be.</summary>
    private void NoteFailure(ProtocolMessage reply)
    {
        if (reply.Header.Type != "execute_reply" || reply.GetText("status") != "error" || _shell.Current is not { } failed) return;

        bool goOn = failed.Message.Content is { ValueKind: JsonValueKind.Object } content && content.TryGetProperty("stop_on_error", out JsonElement stop) && stop.ValueKind == JsonValueKind.False;
        if (!goOn) Volatile.Write(ref _abortedUpTo, _shell.NewestNumber);
    }
}
