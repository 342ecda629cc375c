using System.Runtime.Loader;
using System.Text.Json;

namespace AntiStalinistLeft.Tests.Core;

/// <summary>Tables and figures, shown by the real formatter of .NET Interactive, which knows nothing of them.</summary>
public class InteractiveDisplayTests
{
    private static readonly Type Formatter = AssemblyLoadContext.Default
        .LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "interactive", "Microsoft.DotNet.Interactive.Formatting.dll"))
        .GetType("Microsoft.DotNet.Interactive.Formatting.Formatter", throwOnError: true)!;

    private static readonly Table<Lamp> Lamps = new[] { new Lamp("<Ada>", 2), new Lamp("Bela", null) }.ToTable("lamps");

    private static string Show(object value, string mimeType) =>
        (string)Formatter.GetMethod("ToDisplayString", [typeof(object), typeof(string)])!.Invoke(null, [value, mimeType])!;

    private static IEnumerable<string> Preferred(object value) =>
        (IEnumerable<string>)Formatter.GetMethod("GetPreferredMimeTypesFor", [typeof(Type)])!.Invoke(null, [value.GetType()])!;

    private static CaptionedFigure LampFigure() =>
        CaptionedFigure.FromPlotlyJson("""{"data":[{"type":"bar","x":["Ada"],"y":[2]}],"layout":{"title":{"text":"Lamps"}}}""", "Lamps by owner.", "One bar.", "lamps").GetOrThrow();

    [Fact]
    public void A_table_shows_itself_as_a_table_with_its_words_encoded()
    {
        string html = Show(Lamps, "text/html");
        Assert.Contains("<table", html, StringComparison.Ordinal);
        Assert.Contains("&lt;Ada&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<Ada>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_shows_itself_as_plain_text() =>
        Assert.Contains("Bela", Show(Lamps, "text/plain"), StringComparison.Ordinal);

    [Fact]
    public void A_figure_is_preferred_as_plotly_json_with_html_beside_it() =>
        Assert.Equal(["application/vnd.plotly.v1+json", "text/html"], Preferred(LampFigure()));

    [Fact]
    public void A_figure_is_written_as_the_json_that_plotly_draws()
    {
        using JsonDocument json = JsonDocument.Parse(Show(LampFigure(), "application/vnd.plotly.v1+json"));
        Assert.Equal("bar", json.RootElement.GetProperty("data")[0].GetProperty("type").GetString());
        Assert.Equal("One bar.", json.RootElement.GetProperty("layout").GetProperty("meta").GetProperty("altText").GetString());
    }

    [Fact]
    public void A_figure_as_html_carries_caption_and_table() =>
        Assert.Contains("Lamps by owner.", Show(LampFigure(), "text/html"), StringComparison.Ordinal);

    private sealed record Lamp(string Owner, int? Count);
}
