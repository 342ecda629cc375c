using System.ComponentModel;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// Runs notebooks, each in a kernel session of its own. A cell that fails, takes too long or kills its process ends that
/// notebook's run; the outputs so far are kept. Knows no console and no front end.
/// </summary>
internal sealed class NotebookRunner
{
    private readonly KernelPool _kernels;
    private readonly RunOptions _options;
    private readonly TimeProvider _clock;

    /// <summary>A runner that starts a kernel process for each notebook.</summary>
    /// <param name="start">How a kernel process is started.</param>
    /// <param name="options">Parameters and limits; null for the defaults.</param>
    /// <param name="clock">Measures time; null for the machine's.</param>
    public NotebookRunner(KernelProcessStartInfo start, RunOptions? options = null, TimeProvider? clock = null)
        : this(new KernelPool(start), options, clock)
    {
    }

    /// <summary>A runner that uses kernel processes again.</summary>
    /// <param name="kernels">Where they wait.</param>
    /// <param name="options">Parameters and limits; null for the defaults.</param>
    /// <param name="clock">Measures time; null for the machine's.</param>
    public NotebookRunner(KernelPool kernels, RunOptions? options = null, TimeProvider? clock = null)
    {
        _kernels = kernels ?? throw new ArgumentNullException(nameof(kernels));
        _options = options ?? new RunOptions();
        _clock = clock ?? TimeProvider.System;
    }

    /// <summary>Runs a notebook.</summary>
    /// <param name="document">The notebook; outputs that it has already are dropped.</param>
    /// <param name="progress">Told how far it is; null for nobody. Called from any thread.</param>
    /// <param name="cancellationToken">Ends the run; what ran so far is in the result.</param>
    public async Task<RunResult> RunAsync(NotebookDocument document, IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        long started = _clock.GetTimestamp();
        (ParameterCell.Injection? injection, RunFailure? wrong) = ParameterCell.Inject(document, _options.Parameters);
        if (injection is null) return new RunResult(document, [wrong!], _clock.GetElapsedTime(started));

        KernelClient client;
        try
        {
            client = await _kernels.RentAsync(document.Folder);
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            RunFailure failure = new(RunFailureKind.KernelNotStarted, document.Name, $"The kernel process «{_kernels.Start.FileName}» could not be started: {(e is Win32Exception ? "the system does not take it for a program that it may run." : FileFailures.Explain(e))}");
            return new RunResult(document, [failure], _clock.GetElapsedTime(started));
        }

        bool isWhole = false;
        try
        {
            using CancellationTokenSource whole = Limit(_options.NotebookTimeLimit);
            using CancellationTokenSource linked = CancellationTokenSource.CreateLinkedTokenSource(whole.Token, cancellationToken);
            NotebookRun run = new(injection, client, _options, _clock, started, progress);
            RunResult result = await run.RunAsync(linked.Token, cancellationToken);
            isWhole = result.Succeeded;
            return result;
        }
        finally
        {
            await _kernels.ReturnAsync(client, isWhole);
        }
    }

    private CancellationTokenSource Limit(TimeSpan limit) =>
        limit > TimeSpan.Zero ? new CancellationTokenSource(limit, _clock) : new CancellationTokenSource();
}
