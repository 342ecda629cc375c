using System.Reflection;

namespace AntiStalinistLeft.Papers;

/// <summary>Where a figure comes from: from which texts, by which code, with which parameters.</summary>
internal sealed record FigureProvenance
{
    /// <summary>The texts, in the order of the manifest.</summary>
    public IReadOnlyList<FigureSource> Sources { get; init; } = [];

    /// <summary>The fingerprint of the corpus; null where the figure is of no corpus.</summary>
    public string? CorpusFingerprint { get; init; }

    /// <summary>With what the analysis was made, by name.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The kit's version. Default: that of this library.</summary>
    public string KitVersion { get; init; } = typeof(CaptionedFigure).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The notebook's file name; null where the figure was made without one.</summary>
    public string? Notebook { get; init; }

    /// <summary>The number of the notebook's cell, from 1; null where none is known.</summary>
    public int? Cell { get; init; }

    /// <summary>The line that stands under a figure: texts, kit, notebook and cell.</summary>
    /// <remarks>Checksums are cut to eight digits here; the file of the provenance has them whole.</remarks>
    public string FormatLine()
    {
        var parts = new List<string>();
        if (Sources.Count > 0) parts.Add("Source: " + string.Join("; ", Sources.Select(source => $"{source.Title} (SHA-256 {Short(source.Sha256)})")));
        else if (CorpusFingerprint is not null) parts.Add($"Source: corpus {Short(CorpusFingerprint)}");
        string code = $"AntiStalinistLeft {KitVersion}";
        if (Notebook is not null) code += Cell is { } cell ? FormattableString.Invariant($", {Notebook}, cell {cell}") : $", {Notebook}";
        parts.Add($"Made with {code}");
        return string.Join(". ", parts) + ".";
    }

    private static string Short(string digits) => digits.Length > 8 ? digits[..8] : digits;
}
