using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AntiStalinistLeft.Charts;
using Plotly.NET;

namespace AntiStalinistLeft.PlotlyNet;

/// <summary>Shows a chart of Plotly.NET that is the value of a cell as any figure is shown, and hands it to the export of figures.</summary>
internal sealed partial class GenericChartFormatterSource
{
    /// <summary>The forms in which a chart is shown, best first.</summary>
    public static IReadOnlyList<string> PreferredMimeTypes { get; } = [FigureFormatterSource.PlotlyMimeType, "text/html"];

    /// <summary>The formatters, best first.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822", Justification = "Engines call it on an instance.")]
    public IEnumerable<object> CreateTypeFormatters() => new FigureFormatterSource().CreateTypeFormatters()
        .Cast<Core.ConventionFormatter<CaptionedFigure>>()
        .Select(formatter => new Core.ConventionFormatter<GenericChart>(formatter.MimeType, (chart, writer) => formatter.Format(Describe(chart), writer)));

    /// <summary>The chart as a figure: named and captioned by its title, told by the number of its series and their points.</summary>
    internal static CaptionedFigure Describe(GenericChart chart)
    {
        string json = PlotlyObjects.WriteChart(chart);
        CaptionedFigure figure = CaptionedFigure.FromPlotlyJson(json, "Chart", "Chart").GetOrThrow();
        bool isTitled = figure.Title != "Chart";
        string title = isTitled ? figure.Title : "A chart without a title";
        return figure with
        {
            Name = GetName(isTitled ? title : string.Empty, json),
            Title = title,
            Finding = title,
            Caption = "A chart of a notebook's own, without a caption.",
            AltText = GetAltText(chart, figure.Data.RowCount),
        };
    }

    private static string GetAltText(GenericChart chart, int points)
    {
        string[] kinds = [.. GenericChart.getTraces(chart).Select(trace => trace.type).Distinct(StringComparer.Ordinal)];
        int series = GenericChart.getTraces(chart).Length;
        return FormattableString.Invariant($"{series} series ({string.Join(", ", kinds)}) of {points} points in all; the table has their values.");
    }

    private static string GetName(string title, string json)
    {
        string name = NotInName().Replace(title.ToLowerInvariant(), "-").Trim('-');
        return name.Length > 0 ? name : "chart-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)).AsSpan(0, 4));
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NotInName();
}
