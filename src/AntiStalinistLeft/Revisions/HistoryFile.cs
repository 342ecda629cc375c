using AntiStalinistLeft.Revisions.Reading;

namespace AntiStalinistLeft.Revisions;

/// <summary>What one history file holds: the wiki, its pages with all their revisions, and what was odd.</summary>
/// <param name="Site">The wiki, as the file's head says.</param>
/// <param name="Pages">The pages in the file's order, each with its revisions in the order of time.</param>
/// <param name="Diagnostics">Warnings; a broken file of which the whole part was kept has its failure here.</param>
public sealed record HistoryFile(WikiSite Site, IReadOnlyList<PageHistory> Pages, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Reads a MediaWiki XML export, packed or plain.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <returns>The histories, or the failure: where the file breaks off or is malformed, and the last whole revision before that.</returns>
    public static Result<HistoryFile> Read(string path, HistoryReadOptions? options = null)
    {
        Result<HistoryInput> input = HistoryInput.Open(path);
        if (!input.Succeeded) return Result<HistoryFile>.Fail(input.Failure);

        using HistoryInput opened = input.Value;
        return Read(opened, options);
    }

    /// <summary>Reads a MediaWiki XML export from an open input, for instance standard input.</summary>
    /// <returns>The histories, or the failure.</returns>
    public static Result<HistoryFile> Read(HistoryInput input, HistoryReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        options ??= new HistoryReadOptions();
        var pages = new List<PageHistory>();
        var reader = new PageHistoryReader(input, options);
        while (reader.Read() is { } page)
        {
            pages.Add(page);
        }

        Diagnostic? failure = reader.Failure;
        if (failure is not null && !options.KeepWholePart) return Result<HistoryFile>.Fail(failure);

        IEnumerable<Diagnostic> kept = failure is null ? [] : [failure with { Severity = Severity.Warning }];
        return Result<HistoryFile>.Success(new HistoryFile(reader.Site, pages, [.. reader.Warnings, .. kept]));
    }
}
