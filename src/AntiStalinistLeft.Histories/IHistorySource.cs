namespace AntiStalinistLeft.Histories;

/// <summary>A source from which histories are read once, from beginning to end: an export, extracts, an answer of an API.</summary>
internal interface IHistorySource : IDisposable
{
    /// <summary>The name used in messages and stores: the path as given.</summary>
    string Name { get; }

    /// <summary>Warnings: anomalies that did not stop the reading.</summary>
    IReadOnlyList<Diagnostic> Warnings { get; }

    /// <summary>Reads everything into a sink.</summary>
    /// <param name="sink">Receives pages and revisions in the source's order.</param>
    /// <param name="cancellation">Stops between two revisions.</param>
    /// <returns>Null when all was read; else why not, from the source or the sink.</returns>
    /// <exception cref="OperationCanceledException">It was asked to stop; what the sink took in is whole.</exception>
    Diagnostic? ReadInto(IHistorySink sink, CancellationToken cancellation = default);
}
