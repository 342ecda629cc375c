namespace AntiStalinistLeft.Revisions;

/// <summary>Something that histories are read from once, from beginning to end: an export, extracts, an answer of an API.</summary>
public interface IHistorySource : IDisposable
{
    /// <summary>How messages and stores call it: the path as given.</summary>
    string Name { get; }

    /// <summary>What was odd and did not stop the reading.</summary>
    IReadOnlyList<Diagnostic> Warnings { get; }

    /// <summary>Reads everything into a sink.</summary>
    /// <param name="sink">Receives pages and revisions in the source's order.</param>
    /// <param name="cancellation">Stops between two revisions.</param>
    /// <returns>Null when all was read; else why not, from the source or the sink.</returns>
    /// <exception cref="OperationCanceledException">It was asked to stop; what the sink took in is whole.</exception>
    Diagnostic? ReadInto(IHistorySink sink, CancellationToken cancellation = default);
}
