namespace AntiStalinistLeft;

/// <summary>What happened to words between two revisions. Written in kebab case in tables.</summary>
public enum FlowFate
{
    /// <summary>They stand in both.</summary>
    Kept,

    /// <summary>They stand in the newer one only.</summary>
    Added,

    /// <summary>They stand in the older one only.</summary>
    Removed,

    /// <summary>They stand in the older one only, and may have been lost when the newer text was extracted.</summary>
    MayBeLost,
}

/// <summary>How many words went from one block or section of a revision to one of the next.</summary>
public sealed record TextFlowRow(
    [property: Column("The older revision.")] string Older,
    [property: Column("The newer revision.")] string Newer,
    [property: Column("What the words did.")] FlowFate Fate,
    [property: Column("Block or section of the older revision, by its number; empty where added.")] int? OlderUnit,
    [property: Column("Heading of its section.")] string? OlderSection,
    [property: Column("Block or section of the newer revision, by its number; empty where removed.")] int? NewerUnit,
    [property: Column("Heading of its section.")] string? NewerSection,
    [property: Column("Words by the white-space rule.", Unit = "words")] int Words);

/// <summary>Between what words flow.</summary>
public enum FlowUnit
{
    /// <summary>Blocks: paragraphs and quotations.</summary>
    Block,

    /// <summary>Sections.</summary>
    Section,
}
