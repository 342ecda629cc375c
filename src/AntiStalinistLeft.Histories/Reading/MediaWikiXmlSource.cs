namespace AntiStalinistLeft.Histories;

/// <summary>A MediaWiki XML export as a source of histories.</summary>
internal sealed class MediaWikiXmlSource : IHistorySource
{
    private readonly HistoryInput _input;
    private readonly MediaWikiXmlReader _reader;

    /// <summary>Reads from an input, which is disposed of together with the source.</summary>
    /// <param name="input">The export.</param>
    /// <param name="maxTextBytes">The longest text of a single revision that is taken in, in bytes of the file.</param>
    public MediaWikiXmlSource(HistoryInput input, int maxTextBytes = HistorySources.MaxTextBytes)
    {
        ArgumentNullException.ThrowIfNull(input);
        _input = input;
        _reader = new MediaWikiXmlReader(input, maxTextBytes);
    }

    /// <inheritdoc/>
    public string Name => _input.Name ?? "standard input";

    /// <inheritdoc/>
    public IReadOnlyList<Diagnostic> Warnings => _reader.Warnings;

    /// <inheritdoc/>
    public Diagnostic? ReadInto(IHistorySink sink, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sink);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            HistoryEvent next = _reader.Read();
            Diagnostic? failure = next switch
            {
                HistoryEvent.Page => sink.BeginPage(_reader.Site, _reader.Page!),
                HistoryEvent.Revision => Add(sink),
                HistoryEvent.EndOfPage => sink.EndPage(),
                HistoryEvent.Failure => _reader.Failure,
                _ => null,
            };
            if (failure is not null || next == HistoryEvent.EndOfFile) return failure;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _input.Dispose();

    private Diagnostic? Add(IHistorySink sink)
    {
        Revision revision = _reader.Revision!;
        Diagnostic? failure = sink.AddEscaped(revision, _reader.EscapedText, out TextProblem? problem);
        return problem is null ? failure : _reader.Reject(problem);
    }
}
