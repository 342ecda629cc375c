namespace AntiStalinistLeft.Histories;

/// <summary>Opens files as sources of histories, each for what it is by its first bytes and not by its name.</summary>
internal static class HistorySources
{
    /// <summary>
    /// Opens files: XML exports, each a source of its own; and answers of the API saved as JSON, of which those that follow one
    /// another are one source, for a long history comes in many answers.
    /// </summary>
    /// <param name="inputs">The inputs in order, opened as they are asked for; each is disposed of together with its source.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <returns>The sources in the order of the inputs, one at a time: dispose of each before the next is asked for.</returns>
    public static IEnumerable<IHistorySource> Open(IEnumerable<HistoryInput> inputs, HistoryReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return Sources(inputs, options);
    }

    private static IEnumerable<IHistorySource> Sources(IEnumerable<HistoryInput> inputs, HistoryReadOptions? options)
    {
        var answers = new List<HistoryInput>();
        foreach (HistoryInput input in inputs)
        {
            if (input.IsJson())
            {
                answers.Add(input);
                continue;
            }

            if (answers.Count > 0) yield return new ApiJsonSource([.. answers], options);
            answers.Clear();
            yield return new MediaWikiXmlSource(input, options);
        }

        if (answers.Count > 0) yield return new ApiJsonSource(answers, options);
    }
}
