using System.CommandLine;
using AntiStalinistLeft.Notebooks;

namespace AntiStalinistLeft.Cli;

/// <summary>Runs notebooks side by side, each with its own parameters.</summary>
internal static class ParallelRuns
{
    /// <summary>Runs all for a command: shows how far they are, and tells on the error stream which of them failed and where.</summary>
    /// <returns>The results in the order of the notebooks.</returns>
    public static async Task<IReadOnlyList<RunResult>> RunAsync(
        ParseResult call,
        IReadOnlyList<NotebookDocument> notebooks,
        ParameterSet parameters,
        KernelProcessStartInfo start,
        RunOptions options,
        CancellationToken cancellation)
    {
        await using var kernels = new KernelPool(start, options.Parallelism);
        IReadOnlyList<RunResult> results = await RunProgressDisplay.ShowAsync(
            call.InvocationConfiguration.Output,
            notebooks,
            progress => RunAsync(notebooks, notebook => new NotebookRunner(kernels, options with { Parameters = parameters.GetValuesFor(notebook) }), options.Parallelism, progress, cancellation));
        foreach (RunFailure failure in results.SelectMany(result => result.Failures)) await call.InvocationConfiguration.Error.WriteLineAsync($"\nasl: {failure}");
        return results;
    }

    /// <summary>Runs all; one notebook's failure does not end the others.</summary>
    /// <returns>The results in the order of the notebooks.</returns>
    private static async Task<IReadOnlyList<RunResult>> RunAsync(
        IReadOnlyList<NotebookDocument> notebooks,
        Func<NotebookDocument, NotebookRunner> runnerFor,
        int atOnce,
        IProgress<RunProgress> progress,
        CancellationToken cancellation)
    {
        using var places = new SemaphoreSlim(atOnce);
        return await Task.WhenAll(notebooks.Select(async notebook =>
        {
            await places.WaitAsync(CancellationToken.None);
            try
            {
                return await runnerFor(notebook).RunAsync(notebook, progress, cancellation);
            }
            finally
            {
                places.Release();
            }
        }));
    }
}
