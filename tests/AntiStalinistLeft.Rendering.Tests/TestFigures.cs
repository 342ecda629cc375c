using System.Text.Json;
using AntiStalinistLeft.Papers;

namespace AntiStalinistLeft.Rendering.Tests;

/// <summary>A folder with figures, and jobs that draw them.</summary>
internal sealed class TestFigures : IDisposable
{
    public const string Line = """
        {"data":[{"type":"scatter","mode":"lines+markers","name":"First & second","x":[1,2,3],"y":[1,3,2]},
                 {"type":"scatter","mode":"lines+markers","name":"Третья","x":[1,2,3],"y":[2,1,3]}],
         "layout":{"xaxis":{"title":{"text":"Ἔτος"}},"yaxis":{"title":{"text":"Mentions per 1,000 words"}},
                   "meta":{"name":"line","caption":"Two series","altText":"The first rises, then falls < the second."}}}
        """;

    public const string Bar = """
        {"data":[{"type":"bar","name":"a","x":["Body","Notes"],"y":[3,5]}],"layout":{}}
        """;

    public static bool CanDraw => RendererProcess.Plotly is not null && ChromiumFinder.OfThisMachine.Find().Succeeded;

    public TestFigures(params (string Name, string Json)[] figures)
    {
        Assert.SkipWhen(RendererProcess.Plotly is null, "plotly.js is not installed: run npm ci at the root.");
        Assert.SkipUnless(ChromiumFinder.OfThisMachine.Find().Succeeded, "No Chromium is installed.");
        Folder = Directory.CreateTempSubdirectory("asl-rendering-").FullName;
        foreach ((string name, string json) in figures) File.WriteAllText(Path.Combine(Folder, name + ".json"), json);
        Names = [.. figures.Select(figure => figure.Name)];
    }

    public string Folder { get; }

    public IReadOnlyList<string> Names { get; }

    public RenderJob Job(params IEnumerable<RenderFormat> formats) => new()
    {
        Plotly = RendererProcess.Plotly!,
        Output = Path.Combine(Folder, "out"),
        Figures = [.. Names.Select(name => new RenderRequest { Name = name, Json = Path.Combine(Folder, name + ".json"), Formats = [.. formats] })],
    };

    public string Text(string file) => File.ReadAllText(Path.Combine(Folder, "out", file));

    public byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, "out", file));

    /// <summary>A figure that takes long enough to reach the browser while it draws.</summary>
    public static string Slow()
    {
        double[] numbers = [.. Enumerable.Range(0, 15_000).Select(i => Math.Sin(i))];
        return JsonSerializer.Serialize(new { data = new[] { new { type = "scatter", mode = "markers", y = numbers } }, layout = new { } });
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
