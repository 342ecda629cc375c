using System.Diagnostics.CodeAnalysis;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Charts;

/// <summary>Shows a figure as plotly's JSON for front ends that draw it themselves, as a piece of a page, and as words.</summary>
internal sealed class FigureFormatterSource
{
    /// <summary>The kind of output by which front ends know plotly's JSON.</summary>
    public const string PlotlyMimeType = "application/vnd.plotly.v1+json";

    /// <summary>The formatters, best first.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Engines call it on an instance.")]
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new ConventionFormatter<CaptionedFigure>(PlotlyMimeType, (figure, writer) => writer.Write(figure.ToPlotlyJson()));
        yield return new ConventionFormatter<CaptionedFigure>(FigureRecord.MimeType, (figure, writer) => writer.Write(FigureRecord.FromFigure(figure).ToJson()));
        yield return new ConventionFormatter<CaptionedFigure>("text/html", (figure, writer) => writer.Write(FigureHtml.Write(figure)));
        yield return new ConventionFormatter<CaptionedFigure>("text/plain", (figure, writer) => writer.Write($"{figure.Finding} {figure.AltText}"));
    }
}
