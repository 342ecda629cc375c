using AntiStalinistLeft.Revisions.Reading;
using AntiStalinistLeft.Revisions.Reading.ApiJson;

namespace AntiStalinistLeft.Revisions;

/// <summary>Opens files as sources of histories, each for what it is by its first bytes and not by its name.</summary>
public static class HistorySources
{
    /// <summary>
    /// Opens files: XML exports, each a source of its own; and answers of the API saved as JSON, of which those that follow one
    /// another are one source, for a long history comes in many answers.
    /// </summary>
    /// <param name="inputs">The inputs in order; they are disposed of together with the sources.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <returns>The sources, in the order of the inputs.</returns>
    public static IReadOnlyList<IHistorySource> Of(IEnumerable<HistoryInput> inputs, HistoryReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var sources = new List<IHistorySource>();
        var answers = new List<HistoryInput>();
        foreach (HistoryInput input in inputs)
        {
            if (input.IsJson())
            {
                answers.Add(input);
                continue;
            }

            TakeAnswers();
            sources.Add(new MediaWikiXmlSource(input, options));
        }

        TakeAnswers();
        return sources;

        void TakeAnswers()
        {
            if (answers.Count > 0) sources.Add(new ApiJsonSource([.. answers], options));
            answers.Clear();
        }
    }
}
