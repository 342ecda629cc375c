using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AntiStalinistLeft.Benchmarks.History;

/// <summary>
/// From a file to four charts in plotly's JSON: load, provenance, the whole lexicon, the figures. The charts that need no lexicon are made on
/// the other core meanwhile.
/// </summary>
internal static class ChartJob
{
    /// <summary>Makes the charts of a history; what each stage took.</summary>
    /// <param name="path">The export.</param>
    /// <param name="data">The folder that holds the lexicon.</param>
    public static string Run(string path, string data)
    {
        long start = Stopwatch.GetTimestamp();
        ArticleHistory history = ArticleHistory.Open(new HistoryOptions { Path = path, DataFolder = data }).GetOrThrow();
        TimeSpan open = Stopwatch.GetElapsedTime(start);
        _ = history.Provenance;
        TimeSpan follow = Stopwatch.GetElapsedTime(start);
        Task<int> others = Task.Run(() => Lengths(Others(history)));
        _ = history.Tendencies;
        TimeSpan mentions = Stopwatch.GetElapsedTime(start);
        int length = Lengths([history.Charts.Tendencies(includeReverted: true)]);
        TimeSpan series = Stopwatch.GetElapsedTime(start);
        length += others.Result;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"four charts, {length >> 10} KB; until open {open.TotalMilliseconds:F0}, provenance {follow.TotalMilliseconds:F0}, mentions {mentions.TotalMilliseconds:F0}, time series {series.TotalMilliseconds:F0} ms");
    }

    private static CaptionedFigure[] Others(ArticleHistory history) =>
    [
        history.Charts.Flow(),
        history.Charts.Reverts(),
        history.Charts.Definition(top: 10),
    ];

    private static int Lengths(CaptionedFigure[] figures) => figures.Sum(figure => Encoding.UTF8.GetByteCount(figure.ToPlotlyJson()));
}
