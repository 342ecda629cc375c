namespace AntiStalinistLeft.Notebooks;

/// <summary>How much a cell may put out before the rest goes into a file.</summary>
internal sealed record OutputLimits
{
    /// <summary>UTF-16 code units that a cell may print. Default: 2,000,000.</summary>
    public int PrintedLength { get; init; } = 2_000_000;

    /// <summary>UTF-16 code units of one form of something shown. Default: 20,000,000.</summary>
    public int ShownLength { get; init; } = 20_000_000;

    /// <summary>Where the files go. Default: a folder of the engine's under the machine's temporary files.</summary>
    public string Folder { get; init; } = Path.Combine(Path.GetTempPath(), "AntiStalinistLeft.Notebooks", "output");
}
