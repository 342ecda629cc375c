using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AntiStalinistLeft.Papers;

namespace AntiStalinistLeft.Rendering.Tests;

/// <summary>One run of the program over good and bad figures, looked at by several tests.</summary>
public sealed class DrawnFigures : IAsyncLifetime
{
    private static readonly string Label = string.Concat(Enumerable.Repeat("long label ", 200))[..2000];

    // A server that a figure asks for a picture; that it is asked must never happen.
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);

    private TestFigures? _figures;

    internal TestFigures Figures => _figures!;

    internal IReadOnlyList<RenderReport> Reports { get; private set; } = [];

    internal int ExitCode { get; private set; }

    internal bool ServerWasAsked { get; private set; }

    internal static string LongLabel => Label;

    public async ValueTask InitializeAsync()
    {
        if (!TestFigures.CanDraw) return;
        _server.Start();
        string points = string.Join(',', Enumerable.Range(0, 100_000).Select(i => Math.Round(Math.Sin(i * 7.1), 4).ToString(CultureInfo.InvariantCulture)));
        _figures = new TestFigures(
            ("line", TestFigures.Line),
            ("nothing", """{"data":[{"type":"bar","name":"gaps","x":["a"],"y":[null]}],"layout":{}}"""),
            ("broken", "{"),
            ("asks", """{"data":[{"type":"bar","x":["a"],"y":[1]}],"layout":{"images":[{"source":"http://ADDRESS/picture.png","x":0,"y":1,"sizex":1,"sizey":1}]}}""".Replace("ADDRESS", _server.LocalEndpoint.ToString(), StringComparison.Ordinal)),
            ("points", """{"data":[{"type":"scatter","mode":"markers","y":[POINTS]}],"layout":{}}""".Replace("POINTS", points, StringComparison.Ordinal)),
            ("label", """{"data":[{"type":"bar","name":"LABEL","x":["LABEL","b"],"y":[1,2]}],"layout":{"xaxis":{"title":"LABEL"}}}""".Replace("LABEL", Label, StringComparison.Ordinal)));
        RenderJob job = _figures.Job(RenderFormat.Svg) with { SecondsPerFigure = 300 };
        RenderFormat[] all = [RenderFormat.Svg, RenderFormat.Pdf, RenderFormat.Png];
        RenderRequest line = job.Figures[0] with { Formats = all, Height = new PaperLength(60) };
        RenderRequest[] sizes = [.. new[] { "one-and-a-half", "double", "slide" }.Select(style => line with { Name = style, Style = style, Formats = [RenderFormat.Pdf], Height = new PaperLength(77.7) })];
        IEnumerable<RenderRequest> others = job.Figures.Skip(1).Select(figure => figure.Name == "asks" ? figure with { Formats = all } : figure);
        using RendererProcess renderer = RendererProcess.Start(RenderJson.Write(job with { Figures = [.. others, .. sizes, line] }));
        ExitCode = await renderer.EndAsync();
        Reports = renderer.Reports;
        ServerWasAsked = _server.Pending();
    }

    public ValueTask DisposeAsync()
    {
        _server.Dispose();
        _figures?.Dispose();
        return ValueTask.CompletedTask;
    }
}
