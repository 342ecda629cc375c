using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// Answers the messages of Jupyter's protocol for one session, whatever carries them. Requests on the shell channel are
/// to be handed in one at a time; those on the control channel at any time.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The server lives as long as its process.")]
internal sealed class KernelServer
{
    private const string DidNotStop = "The cell did not stop when asked, so the kernel ended. What the cells had declared is gone: run them again from the top.";

    private const string MemoryFull = "What the cells hold fills all memory, so the kernel ended. What they had declared is gone: run them again from the top, and hold less at once.";

    private readonly KernelSession _session;
    private readonly Action<ProtocolMessage> _send;
    private readonly string _id;
    private readonly ConcurrentDictionary<CellMessages, bool> _unsent = new();
    private readonly ExecutionHistory _history = new();
    private readonly SemaphoreSlim _asking = new(1);
    private TaskCompletionSource<string>? _answer;
    private int _sent;
    private int _executed;
    private CancellationTokenSource? _runningCell;
    private ProtocolMessage? _running;

    /// <summary>A server for a session.</summary>
    /// <param name="session">The kernels.</param>
    /// <param name="send">Carries a message to the front end; may be called from any thread.</param>
    /// <param name="id">The session's id in the messages.</param>
    public KernelServer(KernelSession session, Action<ProtocolMessage> send, string id)
    {
        _session = session;
        _send = send;
        _id = id;
    }

    /// <summary>True once a cell was handed in.</summary>
    internal bool HasExecuted => Volatile.Read(ref _executed) > 0;

    /// <summary>Says that the kernel has started; for the first front end that listens.</summary>
    internal void Announce() => Publish(null, "status", new JsonObject { ["execution_state"] = "starting" });

    /// <summary>Answers a request to run a cell without running it, because a cell before it failed or the notebook has ended.</summary>
    /// <param name="request">The request.</param>
    /// <param name="reason">What the reader of the cell is told; null for nothing.</param>
    internal void Abort(ProtocolMessage request, string? reason = null)
    {
        Status(request, "busy");
        if (reason is not null) Publish(request, "stream", new JsonObject { ["name"] = "stdout", ["text"] = reason });
        Reply(request, new JsonObject { ["status"] = "aborted", ["execution_count"] = Volatile.Read(ref _executed) });
        Status(request, "idle");
    }

    /// <summary>
    /// Waits for the running cell to stop after it was interrupted. A loop that asks nobody cannot be stopped within a
    /// process; such a cell is answered for here, and its process has to end.
    /// </summary>
    /// <returns>False when the cell did not stop.</returns>
    internal async Task<bool> WaitUntilStoppedAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _running) is not { } running) return true;

        await Task.Delay(patience, cancellationToken);
        if (Interlocked.CompareExchange(ref _running, null, running) != running) return true;

        Fail(running, new CellError("Interrupted", DidNotStop) { Location = WithLocation(CellRequest.From(running), Volatile.Read(ref _executed)).Location }, Volatile.Read(ref _executed));
        Status(running, "idle");
        return false;
    }

    /// <summary>Answers a request.</summary>
    /// <returns>False when the request was to shut down, or when a cell filled all memory: no more can be answered.</returns>
    public async Task<bool> HandleAsync(ProtocolMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        Status(request, "busy");
        switch (request.Header.Type)
        {
            case "execute_request":
                bool goesOn = await ExecuteAsync(request, cancellationToken);
                Status(request, "idle");
                return goesOn;
            case var type when HelpMessages.IsHelp(type):
                Reply(request, await HelpMessages.AnswerAsync(_session, request, cancellationToken));
                break;
            case "history_request":
                Reply(request, _history.Answer(request));
                break;
            case "parameters_request":
                Reply(request, ParameterMessages.Answer(_session, request));
                break;
            case "kernel_info_request":
                Reply(request, ReplyContents.CreateKernelInfo(_session));
                break;
            case "interrupt_request":
                Interrupt();
                Reply(request, ReplyContents.CreateOk());
                break;
            case "shutdown_request":
                JsonObject farewell = ReplyContents.CreateOk();
                farewell["restart"] = request.Content.ValueKind == JsonValueKind.Object && request.Content.TryGetProperty("restart", out JsonElement restart) && restart.ValueKind == JsonValueKind.True;
                Reply(request, farewell);
                Status(request, "idle");
                return false;
            case "comm_open":
                // Nothing here talks to widgets; a front end that waits for its comm is told so.
                Publish(request, "comm_close", new JsonObject { ["comm_id"] = request.GetText("comm_id"), ["data"] = new JsonObject() });
                break;
            case "comm_msg" or "comm_close":
                break;
            default:
                Reply(request, EmptyReplies.CreateReply(request) ?? ReplyContents.CreateFailure("NotSupported", $"This kernel does not answer {request.Header.Type}."));
                break;
        }

        Status(request, "idle");
        return true;
    }

    /// <summary>Takes what somebody typed for the cell that asked.</summary>
    public void TakeInput(ProtocolMessage reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        if (reply.Header.Type == "input_reply") Volatile.Read(ref _answer)?.TrySetResult(reply.GetText("value") ?? string.Empty);
    }

    /// <summary>The answer given beforehand, or what somebody at the front end types; two questions at once are asked one after the other.</summary>
    private async Task<string> AskAsync(ProtocolMessage request, CellRequest cell, CellQuestion question, CancellationToken cancellationToken)
    {
        if (question.Name is { } name && cell.Answers.TryGetValue(name, out string? given)) return given;
        if (!cell.AllowsInput) throw new InputUnavailableException(question);

        await _asking.WaitAsync(cancellationToken);
        try
        {
            TaskCompletionSource<string> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
            Volatile.Write(ref _answer, answer);
            Send(ChannelNames.Stdin, request, "input_request", new JsonObject { ["prompt"] = question.Prompt, ["password"] = question.IsSecret }, null);
            return await answer.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            Volatile.Write(ref _answer, null);
            _asking.Release();
        }
    }

    private void Interrupt()
    {
        try
        {
            _runningCell?.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The cell ended in this very moment; there is nothing to interrupt.
            return;
        }
    }

    private async Task<bool> ExecuteAsync(ProtocolMessage request, CancellationToken cancellationToken)
    {
        CellRequest cell = CellRequest.From(request);
        int count = cell.IsSilent ? Volatile.Read(ref _executed) : Interlocked.Increment(ref _executed);
        cell = WithLocation(cell, count);
        if (cell.UpcomingKernels.Count > 0) _ = Task.Run(() => _session.WarmUp(cell.UpcomingKernels), CancellationToken.None);
        if (!cell.IsSilent) Publish(request, "execute_input", new JsonObject { ["code"] = cell.Source, ["execution_count"] = count });
        if (request.Content.ValueKind == JsonValueKind.Object && !cell.IsSilent && !(request.Content.TryGetProperty("store_history", out JsonElement stored) && stored.ValueKind == JsonValueKind.False)) _history.Add(count, cell.Source);
        CellMessages output = new((type, content) => Publish(request, type, content), (question, stop) => AskAsync(request, cell, question, stop), count, new OutputLimiter(_session.Setup.Output, cell.Location), _unsent);
        Volatile.Write(ref _running, request);
        CellError? error = await RunAsync(cell, output, cancellationToken);
        if (Interlocked.Exchange(ref _running, null) is null) return true;

        foreach (CellMessages earlier in _unsent.Keys)
        {
            // Tasks of earlier cells may have printed, too: nobody waits for their moment when this is the last cell.
            earlier.Flush();
        }

        if (error is null)
        {
            JsonObject ok = ReplyContents.CreateOk();
            ok["execution_count"] = count;
            ok["user_expressions"] = new JsonObject();
            Reply(request, ok);
            return true;
        }

        bool isFull = error.Name == typeof(OutOfMemoryException).FullName && MemoryIsFull();
        Fail(request, isFull ? error with { Message = MemoryFull } : error, count);
        return !isFull;
    }

    /// <summary>An array that is too large fills nothing; a list that grew until nothing was left stays, for later cells could use it.</summary>
    private static bool MemoryIsFull() =>
        GC.GetTotalMemory(forceFullCollection: true) > GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2;

    /// <summary>Jupyter does not say which cell it is; its readers know cells by the number of their run.</summary>
    private static CellRequest WithLocation(CellRequest cell, int count) =>
        cell.Location.CellNumber == 0 ? cell with { Location = cell.Location with { CellNumber = count } } : cell;

    private void Fail(ProtocolMessage request, CellError error, int count)
    {
        Publish(request, "error", ReplyContents.CreateError(error), ReplyContents.CreateErrorMetadata(error));
        JsonObject reply = ReplyContents.CreateError(error);
        reply["status"] = "error";
        reply["execution_count"] = count;
        Reply(request, reply);
    }

    private async Task<CellError?> RunAsync(CellRequest cell, CellMessages output, CancellationToken cancellationToken)
    {
        if (cell.Source.Length > Limits.CellLength)
        {
            return new CellError("CellTooLong", FormattableString.Invariant($"The cell has {cell.Source.Length} characters; {Limits.CellLength} are the limit. Put data into a file and read it.")) { Location = cell.Location };
        }

        using CancellationTokenSource cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _runningCell = cancellation;
        try
        {
            return await Task.Run(() => _session.ExecuteAsync(cell.Language, cell.Source, cell.Location, output, cancellation.Token), CancellationToken.None);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new CellError("Cancelled", "The cell was cancelled.") { Location = cell.Location };
        }
        catch (Exception e)
        {
            // Whatever a kernel does not catch itself ends the cell, not the process: the session goes on.
            return new CellError(e.GetType().FullName!, e.Message) { Location = cell.Location, Stack = [.. (e.StackTrace ?? string.Empty).Split('\n')] };
        }
        finally
        {
            _runningCell = null;
        }
    }

    private void Status(ProtocolMessage request, string state) => Publish(request, "status", new JsonObject { ["execution_state"] = state });

    private void Publish(ProtocolMessage? request, string type, JsonObject content, JsonObject? metadata = null) =>
        Send(ChannelNames.IoPub, request, type, content, metadata);

    internal void Reply(ProtocolMessage request, JsonObject content)
    {
        string type = request.Header.Type.Replace("_request", "_reply", StringComparison.Ordinal);
        Send(request.Channel, request, type, content, null);
    }

    private void Send(string channel, ProtocolMessage? request, string type, JsonObject content, JsonObject? metadata)
    {
        string messageId = string.Create(CultureInfo.InvariantCulture, $"{_id}-{Interlocked.Increment(ref _sent)}");
        _send(new ProtocolMessage(channel, new MessageHeader(messageId, type, _id), JsonSerializer.SerializeToElement(content))
        {
            Parent = request?.Header,
            Metadata = metadata is null ? null : JsonSerializer.SerializeToElement(metadata),
        });
    }
}
