namespace AntiStalinistLeft.Histories;

/// <summary>Opens files as sources of histories, each for what it is by its first bytes and not by its name.</summary>
internal static class HistorySources
{
    /// <summary>The longest text of a single revision that is taken in, in bytes: 64 MiB; MediaWiki's own bound is 2 MiB.</summary>
    public const int MaxTextBytes = 64 << 20;

    /// <summary>
    /// Opens files: XML exports, each a source of its own; and answers of the API saved as JSON, of which those that follow one
    /// another are one source, for a long history comes in many answers.
    /// </summary>
    /// <param name="inputs">The inputs in order, opened as they are asked for; each is disposed of together with its source.</param>
    /// <returns>The sources in the order of the inputs, one at a time: dispose of each before the next is asked for.</returns>
    public static IEnumerable<IHistorySource> Open(IEnumerable<HistoryInput> inputs)
    {
        var answers = new List<HistoryInput>();
        foreach (HistoryInput input in inputs)
        {
            if (input.IsJson())
            {
                answers.Add(input);
                continue;
            }

            if (answers.Count > 0) yield return new ApiJsonSource([.. answers]);
            answers.Clear();
            yield return new MediaWikiXmlSource(input);
        }

        if (answers.Count > 0) yield return new ApiJsonSource(answers);
    }

    /// <summary>Reads the pages of one file into memory, one at a time.</summary>
    /// <param name="input">The file, which is disposed of in the end.</param>
    /// <param name="take">Receives each page with its wiki. Pages before the place where the file is broken are given.</param>
    /// <returns>What was odd and did not stop the reading; or the failure, where the file is broken.</returns>
    public static Result<IReadOnlyList<Diagnostic>> ReadPages(HistoryInput input, Action<WikiSite, PageHistory> take)
    {
        using IHistorySource source = Open([input]).Single();
        return source.ReadInto(new PageHistorySink(take)) is { } failure
            ? Result<IReadOnlyList<Diagnostic>>.Fail(failure)
            : Result<IReadOnlyList<Diagnostic>>.Success(source.Warnings);
    }
}
