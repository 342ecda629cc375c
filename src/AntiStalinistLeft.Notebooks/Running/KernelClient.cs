using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>The runner's side of a kernel process.</summary>
internal sealed class KernelClient : IAsyncDisposable
{
    private const int MaxErrorTailLength = 2000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly Task _listening;
    private readonly Task<KernelDiedException> _ended;
    private readonly ConcurrentDictionary<string, PendingRequest> _asked = new(StringComparer.Ordinal);
    private readonly StringBuilder _lastWords = new();
    private Action<string> _strayText = static _ => { };
    private int _sent;

    private KernelClient(Process process)
    {
        _process = process;
        _listening = Task.Run(ListenToErrorsAsync);
        _ended = Task.Run(async () =>
        {
            await Task.WhenAny(ReadAsync(), WaitForExitAsync());
            return await DescribeDeathAsync();
        });
    }

    /// <summary>Starts the process.</summary>
    /// <param name="start">The program.</param>
    /// <param name="folder">The folder that it starts in, and that relative paths in cells mean.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    public static KernelClient Start(KernelProcessStartInfo start, string folder)
    {
        ProcessStartInfo info = new(start.FileName, start.Arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach ((string name, string value) in start.Environment)
        {
            info.Environment[name] = value;
        }

        return new KernelClient(Process.Start(info)!);
    }

    /// <summary>Asks for a fresh session in the same process.</summary>
    /// <param name="folder">The folder that relative paths in cells mean from then on.</param>
    /// <returns>False where the process can have none, or has ended.</returns>
    public async Task<bool> RenewAsync(string folder)
    {
        try
        {
            ProtocolMessage reply = await AskAsync(ConsecutiveSessions.Request, JsonSerializer.SerializeToElement(new { folder }), null, static _ => { }, CancellationToken.None);
            return reply.GetText("status") == "ok";
        }
        catch (KernelDiedException)
        {
            // It was kept and has ended meanwhile; another is started.
            return false;
        }
    }

    /// <summary>Sends a cell and waits for the reply.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="onMessage">Told of every message that belongs to the cell, in order.</param>
    /// <param name="onStrayText">Told of text that something wrote past the protocol.</param>
    /// <param name="cancellationToken">Ends the waiting, not the cell.</param>
    /// <exception cref="KernelDiedException">The process ended before it answered.</exception>
    public Task<ProtocolMessage> ExecuteAsync(CellRequest cell, Action<ProtocolMessage> onMessage, Action<string> onStrayText, CancellationToken cancellationToken)
    {
        _strayText = onStrayText;
        return AskAsync("execute_request", cell.Content, cell.Metadata, onMessage, cancellationToken);
    }

    private async Task<ProtocolMessage> AskAsync(string type, JsonElement content, JsonElement? metadata, Action<ProtocolMessage> onMessage, CancellationToken cancellationToken)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"runner-{++_sent}");
        TaskCompletionSource<ProtocolMessage> reply = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[id] = new PendingRequest(reply, onMessage);
        ProtocolMessage request = new(ChannelNames.Shell, new MessageHeader(id, type, "runner"), content) { Metadata = metadata };
        try
        {
            await _process.StandardInput.BaseStream.WriteAsync(MessageJson.ToLine(request), cancellationToken);
            await _process.StandardInput.BaseStream.FlushAsync(cancellationToken);
        }
        catch (IOException)
        {
            throw await _ended.WaitAsync(cancellationToken);
        }

        await Task.WhenAny(reply.Task, _ended).WaitAsync(cancellationToken);
        return reply.Task.IsCompleted ? await reply.Task : throw await _ended;
    }

    /// <summary>Ends the process and those it started, and waits until what it had sent before has been read.</summary>
    public async Task EndAsync()
    {
        Kill();
        await Task.WhenAny(_ended, Task.Delay(Patience));
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
            return;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            ProtocolMessage request = new("control", new MessageHeader("runner-end", "shutdown_request", "runner"), JsonSerializer.SerializeToElement(new { restart = false }));
            await _process.StandardInput.BaseStream.WriteAsync(MessageJson.ToLine(request));
            _process.StandardInput.Close();
            await _process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or TimeoutException or ObjectDisposedException)
        {
            Kill();
        }

        await Task.WhenAny(Task.WhenAll(_ended, _listening), Task.Delay(Patience));
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        LineReader lines = new(_process.StandardOutput.BaseStream);
        try
        {
            while (await lines.ReadAsync(CancellationToken.None) is { } line)
            {
                Take(line);
            }
        }
        catch (IOException)
        {
            // A broken pipe is an end like any other.
            Kill();
        }
    }

    /// <summary>The process has ended, and what it wrote has had time to arrive, even if a child of its own holds the pipe.</summary>
    private async Task WaitForExitAsync()
    {
        await _process.WaitForExitAsync();
        await Task.Delay(Patience);
    }

    private void Take(ReadOnlyMemory<byte> line)
    {
        int start = line.Span.IndexOf(MessageJson.Start);
        ProtocolMessage? message = start < 0 ? null : MessageJson.FromLine(line[start..]);
        if (message is null || start > 0)
        {
            _strayText(Encoding.UTF8.GetString((message is null ? line : line[..start]).Span) + (message is null ? "\n" : string.Empty));
        }

        if (message?.Parent is not { } parent || !_asked.TryGetValue(parent.Id, out PendingRequest? pending)) return;

        if (message.Header.Type is "execute_reply" or "session_reply")
        {
            pending.Reply.TrySetResult(message);
        }
        else
        {
            // What a task of the cell still prints after the reply belongs to the cell, too.
            pending.OnMessage(message);
        }
    }

    private async Task ListenToErrorsAsync()
    {
        char[] buffer = new char[1024];
        int read;
        while ((read = await _process.StandardError.ReadAsync(buffer)) > 0)
        {
            lock (_lastWords)
            {
                // The first words name the cause; a stack overflow goes on for a long time after.
                _lastWords.Append(buffer, 0, Math.Min(read, Math.Max(MaxErrorTailLength - _lastWords.Length, 0)));
            }
        }
    }

    private async Task<KernelDiedException> DescribeDeathAsync()
    {
        int? exitCode = null;
        try
        {
            await _process.WaitForExitAsync().WaitAsync(Patience);
            exitCode = _process.ExitCode;
            await _listening.WaitAsync(Patience);
        }
        catch (Exception e) when (e is TimeoutException or InvalidOperationException)
        {
            Kill();
        }

        string words;
        lock (_lastWords)
        {
            words = _lastWords.ToString().Trim();
        }

        return new KernelDiedException(exitCode, words);
    }

    private sealed record PendingRequest(TaskCompletionSource<ProtocolMessage> Reply, Action<ProtocolMessage> OnMessage);
}
