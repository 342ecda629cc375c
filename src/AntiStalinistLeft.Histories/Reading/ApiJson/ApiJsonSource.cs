namespace AntiStalinistLeft.Histories;

/// <summary>
/// Answers of a MediaWiki Action API (<c>action=query&amp;prop=revisions</c>, format version 1 or 2) as a source of histories:
/// one file or several in order, each with one answer, several one after another, or a list of them.
/// </summary>
/// <remarks>
/// Answers that continue one another are one history. They are read strictly: an answer that holds something else than it must,
/// an error that was saved in place of an answer, a page that does not exist, is a failure.
/// </remarks>
internal sealed class ApiJsonSource : IHistorySource
{
    private readonly IReadOnlyList<HistoryInput> _inputs;
    private readonly ApiJsonReader _reader;

    /// <summary>Reads from inputs, which are disposed of together with the source.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public ApiJsonSource(IReadOnlyList<HistoryInput> inputs, HistoryReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.Count == 0) throw new ArgumentException("There is nothing to read from.", nameof(inputs));
        _inputs = inputs;
        _reader = new ApiJsonReader(inputs, options);
    }

    /// <inheritdoc/>
    public string Name => string.Join(", ", _inputs.Select(input => input.Name ?? "standard input"));

    /// <inheritdoc/>
    public IReadOnlyList<Diagnostic> Warnings => _reader.Warnings;

    /// <inheritdoc/>
    public Diagnostic? ReadInto(IHistorySink sink, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sink);
        return _reader.ReadInto(sink, cancellation);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (HistoryInput input in _inputs) input.Dispose();
    }
}
