namespace AntiStalinistLeft.Histories;

/// <summary>Keeps the histories that a source gives in memory. A page that comes back is a history of its own.</summary>
internal sealed class PageHistoryCollector : IEscapedHistorySink
{
    private readonly List<PageHistory> _pages = [];
    private PageHistoryBuilder? _builder;

    /// <summary>The wiki of the page begun last.</summary>
    public WikiSite Site { get; private set; } = WikiSite.Unknown;

    /// <summary>The pages that were ended, in the source's order.</summary>
    public IReadOnlyList<PageHistory> Pages => _pages;

    /// <inheritdoc/>
    public Diagnostic? BeginPage(WikiSite site, WikiPage page)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(page);
        Site = site;
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
    Diagnostic? IEscapedHistorySink.AddEscaped(Revision revision, ReadOnlySpan<byte> escaped, out TextProblem? problem)
    {
        problem = Begun().Add(revision, escaped, isEscaped: true);
        return null;
    }

    /// <inheritdoc/>
    public Diagnostic? EndPage()
    {
        _pages.Add(Begun().Build());
        _builder = null;
        return null;
    }

    private PageHistoryBuilder Begun() => _builder ?? throw new InvalidOperationException("No page was begun.");
}
