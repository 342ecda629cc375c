namespace AntiStalinistLeft.Notebooks;

/// <summary>How much of a long or deep value is shown.</summary>
internal sealed record FormatLimits
{
    /// <summary>Items of a sequence in plain text. Default: 20.</summary>
    public int SequenceItems { get; init; } = 20;

    /// <summary>Rows of a table in HTML. Default: 200.</summary>
    public int TableRows { get; init; } = 200;

    /// <summary>Levels of objects inside objects. Default: 5.</summary>
    public int Depth { get; init; } = 5;

    /// <summary>UTF-16 code units of one plain text. Default: 100,000.</summary>
    public int TextLength { get; init; } = 100_000;
}
