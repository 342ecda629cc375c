using System.IO.Compression;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Charts;

/// <summary>The file of plotly.js, which draws figures.</summary>
internal static class PlotlyFile
{
    /// <summary>The environment variable that names it.</summary>
    public const string Variable = "ASL_PLOTLY";

    private static readonly Lazy<string?> Text = new(static () => Find() is { } file ? Pack(file) : null);

    /// <summary>Its script, gzip in Base64, for figures that bring it along; null where there is none.</summary>
    public static string? Packed => Text.Value;

    /// <summary>The file that the environment names, else that of the package, else that of the clone; null where there is none.</summary>
    public static string? Find() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named && File.Exists(named)
            ? named
            : KitFile.Find(Path.Combine("assets", "plotly.min.js"), Environment.CurrentDirectory)
              ?? KitFile.Find(Path.Combine("node_modules", "plotly.js-dist-min", "plotly.min.js"), Environment.CurrentDirectory);

    private static string Pack(string file)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(file));
        }

        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }
}
