namespace AntiStalinistLeft.Notebooks;

/// <summary>Media types that outputs come in.</summary>
internal static class MimeTypes
{
    /// <summary>Plain text.</summary>
    public const string PlainText = "text/plain";

    /// <summary>A fragment of HTML.</summary>
    public const string Html = "text/html";

    /// <summary>Markdown.</summary>
    public const string Markdown = "text/markdown";

    /// <summary>A Plotly figure: an object with <c>data</c> and <c>layout</c>.</summary>
    public const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>The source of a Mermaid diagram.</summary>
    public const string Mermaid = "text/vnd.mermaid";

    /// <summary>An SVG image.</summary>
    public const string Svg = "image/svg+xml";

    /// <summary>A PNG image in Base64.</summary>
    public const string Png = "image/png";

    /// <summary>A JPEG image in Base64.</summary>
    public const string Jpeg = "image/jpeg";

    /// <summary>True for a media type whose content is JSON rather than text.</summary>
    public static bool IsJson(string mimeType)
    {
        ArgumentNullException.ThrowIfNull(mimeType);
        return mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal);
    }
}
