using AntiStalinistLeft.Notebooks;
using AntiStalinistLeft.Notebooks.Running;

namespace AntiStalinistLeft.Cli.Running;

/// <summary>Runs notebooks side by side, each with its own parameters.</summary>
internal static class ParallelRuns
{
    /// <summary>Runs all; one notebook's failure does not end the others.</summary>
    /// <returns>The results in the order of the notebooks.</returns>
    public static async Task<IReadOnlyList<RunResult>> RunAsync(
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
