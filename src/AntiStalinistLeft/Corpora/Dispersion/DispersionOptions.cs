namespace AntiStalinistLeft;

/// <summary>The parts over which something may be spread.</summary>
public enum DispersionPart
{
    /// <summary>Paragraphs, notes and the like.</summary>
    Blocks,

    /// <summary>Sections under a heading.</summary>
    Sections,
}

/// <summary>Where dispersion is measured, and over what parts.</summary>
public sealed record DispersionOptions
{
    /// <summary>Where to look. Default: the running text of all texts.</summary>
    public WordSelection Selection { get; init; } = new();

    /// <summary>The parts of each text. Default: sections.</summary>
    public DispersionPart Parts { get; init; } = DispersionPart.Sections;
}
