namespace AntiStalinistLeft.Notebooks.Tests;

/// <summary>A type that shows itself by the convention, as a library would declare it.</summary>
[TypeFormatterSource(typeof(PosterFormatterSource))]
public record Poster(string Slogan);

/// <summary>Inherits how it is shown.</summary>
public sealed record SignedPoster(string Slogan, string By) : Poster(Slogan);

/// <summary>Prefers one media type.</summary>
[TypeFormatterSource(typeof(ChartFormatterSource), PreferredMimeTypes = ["application/vnd.plotly.v1+json"])]
public sealed record TestChart(int Height);

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[]? PreferredMimeTypes { get; set; }
}

internal sealed class PosterFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters() =>
        [new PosterFormatter("text/html", "<b>{0}</b>"), new PosterFormatter("text/plain", "POSTER {0}")];
}

internal sealed class PosterFormatter(string mimeType, string pattern)
{
    public string MimeType { get; } = mimeType;

    public bool Format(object instance, TextWriter writer)
    {
        if (((Poster)instance).Slogan.Length == 0)
        {
            return false;
        }

        writer.Write(pattern.Replace("{0}", ((Poster)instance).Slogan, StringComparison.Ordinal));
        return true;
    }
}

internal sealed class ChartFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters() => [new ChartFormatter()];
}

internal sealed class ChartFormatter
{
    public string MimeType => "application/vnd.plotly.v1+json";

    public bool Format(object instance, TextWriter writer)
    {
        writer.Write($$"""{"data":[{"type":"bar","x":["a"],"y":[{{((TestChart)instance).Height}}]}],"layout":{"title":{"text":"Test"} } }""");
        return true;
    }
}
