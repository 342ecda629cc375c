namespace AntiStalinistLeft.Cli;

/// <summary>plotly.js, which the build takes from npm and which stands once beside the pages.</summary>
internal static class ChartLibrary
{
    /// <summary>Its name beside the pages.</summary>
    public const string FileName = "plotly.min.js";

    /// <summary>Where the build put it.</summary>
    public static string SourceFile => Path.Combine(AppContext.BaseDirectory, "assets", FileName);
}
