namespace AntiStalinistLeft.Histories.Tests;

/// <summary>What a file holds, read whole.</summary>
internal sealed record HistoryFile(WikiSite Site, IReadOnlyList<PageHistory> Pages, IReadOnlyList<Diagnostic> Diagnostics)
{
    public static Result<HistoryFile> Read(string path)
    {
        Result<HistoryInput> input = HistoryInput.Open(path);
        return input.Succeeded ? Read(input.Value) : Result<HistoryFile>.Fail(input.Failure);
    }

    public static Result<HistoryFile> Read(HistoryInput input) => Read(HistorySources.Open([input]).Single());

    /// <summary>Reads from a source, which is disposed of.</summary>
    public static Result<HistoryFile> Read(IHistorySource opened)
    {
        using IHistorySource source = opened;
        WikiSite site = WikiSite.Unknown;
        var pages = new List<PageHistory>();
        Diagnostic? failure = source.ReadInto(new PageHistorySink((wiki, page) =>
        {
            site = wiki;
            pages.Add(page);
        }));
        return failure is null ? Result<HistoryFile>.Success(new HistoryFile(site, pages, source.Warnings)) : Result<HistoryFile>.Fail(failure);
    }
}
