using System.Threading.Channels;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// The process that runs the cells of one notebook: Jupyter's messages come in as lines of JSON and go out likewise. What
/// cells print goes into messages, never between them.
/// </summary>
internal static class KernelProcess
{
    private static readonly TimeSpan InterruptPatience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan IdleBeforeWarmUp = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// Answers messages on the standard streams until told to shut down, or until the front end is gone (the input ends).
    /// Takes the console over, and ends the process when there is no more to answer, whatever threads a cell has left
    /// behind: it is meant to be all that its process does.
    /// </summary>
    /// <param name="composition">What the host puts into the kernels.</param>
    /// <param name="cancellationToken">Ends the process's work.</param>
    public static async Task RunAsync(KernelSetup composition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(composition);
        await using Stream input = StandardStreams.OpenInput();
        await using Stream output = StandardStreams.OpenOutput();
        await ServeAsync(input, output, composition, cancellationToken);

        // A thread that a cell started would keep the process alive for nobody.
        Environment.Exit(0);
    }

    private static async Task ServeAsync(Stream input, Stream output, KernelSetup composition, CancellationToken cancellationToken)
    {
        RedirectConsole();
        Lock gate = new();
        ConsecutiveSessions sessions = new(composition, message => Send(output, gate, message));
        Channel<ProtocolMessage> requests = Channel.CreateUnbounded<ProtocolMessage>();
        _ = WarmUpWhileIdleAsync(sessions.Session, sessions.Server);
        CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task answering = AnswerAsync(requests.Reader, sessions, ended);
        Channel<ProtocolMessage> questions = Channel.CreateUnbounded<ProtocolMessage>();
        Task helping = HelpAsync(questions.Reader, sessions, ended.Token);
        Task reading = ReadAsync(new LineReader(input), requests.Writer, questions.Writer, sessions, ended);
        await Task.WhenAny(answering, helping, reading);
        requests.Writer.TryComplete();
        questions.Writer.TryComplete();

        // Told to shut down, or the front end is gone: what a cell still does is for nobody.
        await ended.CancelAsync();
    }

    /// <summary>A front end that waits for its user leaves time to make the compiler ready; one that sends a cell at once does not.</summary>
    internal static async Task WarmUpWhileIdleAsync(KernelSession session, KernelServer server)
    {
        await Task.Delay(IdleBeforeWarmUp);
        if (!server.HasExecuted) session.WarmUp();
    }

    /// <summary>What cells print and ask goes into messages; nothing reads the terminal.</summary>
    internal static void RedirectConsole()
    {
        Console.SetIn(TextReader.Synchronized(new CellInput()));
        Console.SetOut(TextWriter.Synchronized(new CapturedConsole("stdout", TextWriter.Null)));
        Console.SetError(TextWriter.Synchronized(new CapturedConsole("stderr", Console.Error)));
    }

    private static void Send(Stream output, Lock gate, ProtocolMessage message)
    {
        byte[] line = MessageJson.ToLine(message);
        lock (gate)
        {
            try
            {
                output.Write(line);
                output.Flush();
            }
            catch (IOException)
            {
                // The front end is gone; the reading side notices and ends the process.
                return;
            }
        }
    }

    /// <summary>Ends the process when a cell does not stop; its front end, which was told so, starts another.</summary>
    private static async Task EndUnlessStoppedAsync(KernelServer server, CancellationToken cancellationToken)
    {
        if (!await server.WaitUntilStoppedAsync(InterruptPatience, cancellationToken)) Environment.Exit(1);
    }

    private static async Task ReadAsync(LineReader reader, ChannelWriter<ProtocolMessage> requests, ChannelWriter<ProtocolMessage> questions, ConsecutiveSessions sessions, CancellationTokenSource ended)
    {
        try
        {
            while (await reader.ReadAsync(ended.Token) is { } line)
            {
                if (MessageJson.FromLine(line) is not { } request) continue;

                if (request.Channel == ChannelNames.Stdin)
                {
                    sessions.Server.TakeInput(request);
                }
                else if (HelpMessages.IsHelp(request.Header.Type))
                {
                    await questions.WriteAsync(request, ended.Token);
                }
                else if (request.Channel == ChannelNames.Control)
                {
                    KernelServer server = sessions.Server;
                    if (!await server.HandleAsync(request, ended.Token))
                    {
                        await ended.CancelAsync();
                        return;
                    }

                    if (request.Header.Type == "interrupt_request") _ = EndUnlessStoppedAsync(server, ended.Token);
                }
                else
                {
                    await requests.WriteAsync(request, ended.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Told to end, here or by a shutdown on the shell channel.
            return;
        }
    }

    /// <summary>Answers who writes a cell, also while another runs.</summary>
    private static async Task HelpAsync(ChannelReader<ProtocolMessage> questions, ConsecutiveSessions sessions, CancellationToken cancellationToken)
    {
        await foreach (ProtocolMessage question in questions.ReadAllAsync(CancellationToken.None))
        {
            await sessions.Server.HandleAsync(question, cancellationToken);
        }
    }

    private static async Task AnswerAsync(ChannelReader<ProtocolMessage> requests, ConsecutiveSessions sessions, CancellationTokenSource ended)
    {
        await foreach (ProtocolMessage request in requests.ReadAllAsync(CancellationToken.None))
        {
            if (ended.IsCancellationRequested) return;

            if (request.Header.Type == ConsecutiveSessions.Request)
            {
                sessions.Renew(request);
            }
            else if (!await sessions.Server.HandleAsync(request, ended.Token))
            {
                await ended.CancelAsync();
                return;
            }
        }
    }
}
