namespace AntiStalinistLeft.Notebooks;

/// <summary>How much a cell may put out before the rest goes into a file.</summary>
internal sealed record OutputLimits
{
    /// <summary>UTF-16 code units that a cell may print. Default: 2,000,000.</summary>
    public int PrintedLength { get; init; } = 2_000_000;

    /// <summary>UTF-16 code units of one form of something shown. Default: 20,000,000.</summary>
    public int ShownLength { get; init; } = 20_000_000;

    /// <summary>UTF-16 code units beyond that which a file keeps. Default: <see cref="Limits.SpillLength"/>.</summary>
    public int SpillLength { get; init; } = Limits.SpillLength;

    /// <summary>
    /// Where the files go. Default null: a folder of the process's own that nobody else can read, which is removed with the process.
    /// </summary>
    public string? Folder { get; init; }
}
