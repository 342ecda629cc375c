namespace AntiStalinistLeft.Cli;

/// <summary>The scripts that the build takes from npm and that stand once beside the pages: plotly.js and mermaid (its build without mind maps, architecture diagrams and formulas, which is half the size).</summary>
internal static class ChartLibrary
{
    /// <summary>plotly.js' name beside the pages.</summary>
    public const string FileName = "plotly.min.js";

    /// <summary>mermaid's name beside the pages; only pages with a diagram need it.</summary>
    public const string MermaidFileName = "mermaid.tiny.js";

    /// <summary>Where the build put plotly.js.</summary>
    public static string SourceFile => Asset(FileName);

    /// <summary>Where the build put mermaid.</summary>
    public static string MermaidSourceFile => Asset(MermaidFileName);

    private static string Asset(string name) => Path.Combine(AppContext.BaseDirectory, "assets", name);
}
