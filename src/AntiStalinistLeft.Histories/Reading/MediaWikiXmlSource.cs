namespace AntiStalinistLeft.Histories;

/// <summary>A MediaWiki XML export as a source of histories.</summary>
internal sealed class MediaWikiXmlSource : IHistorySource
{
    private readonly HistoryInput _input;
    private readonly MediaWikiXmlReader _reader;

    /// <summary>Reads from an input, which is disposed of together with the source.</summary>
    public MediaWikiXmlSource(HistoryInput input, HistoryReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        _input = input;
        _reader = new MediaWikiXmlReader(input, options);
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
        if (sink is not IEscapedHistorySink escaped) return AddDecoded(sink, revision);
        Diagnostic? failure = escaped.AddEscaped(revision, _reader.EscapedText, out TextProblem? problem);
        return problem is null ? failure : Reject(problem);
    }

    private Diagnostic? AddDecoded(IHistorySink sink, Revision revision)
    {
        ReadOnlySpan<byte> escaped = _reader.EscapedText;
        int bad = XmlEntities.FirstBadByte(escaped);
        if (bad >= 0) return Reject(new TextProblem("not-xml-text", "a byte that text in UTF-8 cannot hold", bad));
        byte[] canonical = CanonicalText.IsNeededFor(escaped) ? CanonicalText.Canonicalize(escaped) : escaped.ToArray();
        byte[] text = new byte[canonical.Length];
        int unknown = XmlEntities.Decode(canonical, text, out int written);
        return unknown < 0
            ? sink.Add(revision, text.AsSpan(0, written))
            : Reject(new TextProblem("unknown-entity", "an & that begins none of XML's own entities", unknown));
    }

    private Diagnostic Reject(TextProblem problem)
    {
        _reader.Reject(problem.Code, problem.Found, _reader.TextOffset + problem.Offset);
        return _reader.Failure!;
    }
}
