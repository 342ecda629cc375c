using System.Globalization;
using AntiStalinistLeft.Exports.Papers.Jobs;
using AntiStalinistLeft.Figures.Styles;

namespace AntiStalinistLeft.Rendering.Tests.Running;

/// <summary>One run of the program over good and bad figures, looked at by several tests.</summary>
public sealed class DrawnFigures : IAsyncLifetime
{
    private static readonly string Label = string.Concat(Enumerable.Repeat("long label ", 200))[..2000];

    private TestFigures? _figures;

    internal TestFigures Figures => _figures!;

    internal IReadOnlyList<RenderReport> Reports { get; private set; } = [];

    internal int ExitCode { get; private set; }

    internal static string LongLabel => Label;

    public async ValueTask InitializeAsync()
    {
        if (!TestFigures.CanDraw) return;
        string points = string.Join(',', Enumerable.Range(0, 100_000).Select(i => Math.Round(Math.Sin(i * 7.1), 4).ToString(CultureInfo.InvariantCulture)));
        _figures = new TestFigures(
            ("line", TestFigures.Line),
            ("nothing", """{"data":[{"type":"bar","name":"gaps","x":["a"],"y":[null]}],"layout":{}}"""),
            ("broken", "{"),
            ("points", """{"data":[{"type":"scatter","mode":"markers","y":[POINTS]}],"layout":{}}""".Replace("POINTS", points, StringComparison.Ordinal)),
            ("label", """{"data":[{"type":"bar","name":"LABEL","x":["LABEL","b"],"y":[1,2]}],"layout":{"xaxis":{"title":"LABEL"}}}""".Replace("LABEL", Label, StringComparison.Ordinal)));
        RenderJob job = _figures.Job(RenderFormat.Svg) with { SecondsPerFigure = 300 };
        RenderRequest line = job.Figures[0] with { Formats = [RenderFormat.Svg, RenderFormat.Pdf, RenderFormat.Png], Height = new PaperLength(60) };
        RenderRequest[] sizes = [.. new[] { "one-and-a-half", "double", "slide" }.Select(style => line with { Name = style, Style = style, Formats = [RenderFormat.Pdf], Height = new PaperLength(77.7) })];
        using RendererProcess renderer = RendererProcess.Start(RenderJson.Write(job with { Figures = [.. job.Figures.Skip(1), .. sizes, line] }));
        ExitCode = await renderer.EndAsync();
        Reports = renderer.Reports;
    }

    public ValueTask DisposeAsync()
    {
        _figures?.Dispose();
        return ValueTask.CompletedTask;
    }
}
