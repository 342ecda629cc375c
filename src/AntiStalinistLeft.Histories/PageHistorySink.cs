namespace AntiStalinistLeft.Histories;

/// <summary>
/// Puts the histories that a source gives together in memory, one page at a time, so that a file of many pages needs the memory
/// of its largest only. A page that comes back is a history of its own.
/// </summary>
/// <param name="take">Receives each page with its wiki when it ends, in the source's order.</param>
internal sealed class PageHistorySink(Action<WikiSite, PageHistory> take) : IHistorySink
{
    private WikiSite _site = WikiSite.Unknown;
    private PageHistoryBuilder? _builder;

    /// <inheritdoc/>
    public Diagnostic? BeginPage(WikiSite site, WikiPage page)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(page);
        _site = site;
        _builder = new PageHistoryBuilder(page);
        return null;
    }

    /// <inheritdoc/>
    public Diagnostic? Add(Revision revision, ReadOnlySpan<byte> text)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return Begun().Add(revision, text, isEscaped: false) is { } problem ? problem.ToDiagnostic(revision) : null;
    }

    /// <inheritdoc/>
    public Diagnostic? AddEscaped(Revision revision, ReadOnlySpan<byte> escaped, out TextProblem? problem)
    {
        problem = Begun().Add(revision, escaped, isEscaped: true);
        return null;
    }

    /// <inheritdoc/>
    public Diagnostic? EndPage()
    {
        PageHistory page = Begun().Build();
        _builder = null;
        take(_site, page);
        return null;
    }

    private PageHistoryBuilder Begun() => _builder ?? throw new InvalidOperationException("No page was begun.");
}
