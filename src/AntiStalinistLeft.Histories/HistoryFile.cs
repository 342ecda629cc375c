namespace AntiStalinistLeft.Histories;

/// <summary>What one history file holds: the wiki, its pages with all their revisions, and what was odd.</summary>
/// <param name="Site">The wiki, as the file's head says.</param>
/// <param name="Pages">The pages in the file's order, each with its revisions in the order of time.</param>
/// <param name="Diagnostics">Warnings; a broken file of which the whole part was kept has its failure here.</param>
internal sealed record HistoryFile(WikiSite Site, IReadOnlyList<PageHistory> Pages, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Reads a MediaWiki XML export or saved answers of the API (JSON), packed or plain.</summary>
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

    /// <summary>Reads answers of the API that were saved in several files, each continuing the one before.</summary>
    /// <param name="paths">The files, in order.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <returns>The histories, or the failure.</returns>
    /// <exception cref="ArgumentException">There are no paths.</exception>
    public static Result<HistoryFile> ReadApiResponses(IReadOnlyList<string> paths, HistoryReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        if (paths.Count == 0) throw new ArgumentException("There is nothing to read.", nameof(paths));
        var inputs = new List<HistoryInput>();
        try
        {
            foreach (string path in paths)
            {
                Result<HistoryInput> input = HistoryInput.Open(path);
                if (!input.Succeeded) return Result<HistoryFile>.Fail(input.Failure);
                inputs.Add(input.Value);
            }

            options ??= new HistoryReadOptions();
            return Read(new PageHistoryReader(new ApiJsonReader(inputs, options), options), options);
        }
        finally
        {
            inputs.ForEach(input => input.Dispose());
        }
    }

    /// <summary>Reads a MediaWiki XML export or answers of the API from an open input, for instance standard input.</summary>
    /// <returns>The histories, or the failure.</returns>
    public static Result<HistoryFile> Read(HistoryInput input, HistoryReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        options ??= new HistoryReadOptions();
        return Read(new PageHistoryReader(input, options), options);
    }

    private static Result<HistoryFile> Read(PageHistoryReader reader, HistoryReadOptions options)
    {
        var pages = new List<PageHistory>();
        while (reader.Read() is { } page)
        {
            pages.Add(page);
        }

        Diagnostic? failure = reader.Failure;
        if (failure is not null && !options.KeepCompleteRevisions) return Result<HistoryFile>.Fail(failure);

        IEnumerable<Diagnostic> kept = failure is null ? [] : [failure with { Severity = Severity.Warning }];
        return Result<HistoryFile>.Success(new HistoryFile(reader.Site, pages, [.. reader.Warnings, .. kept]));
    }
}
