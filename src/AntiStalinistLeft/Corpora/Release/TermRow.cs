namespace AntiStalinistLeft.Corpora;

/// <summary>How often a word stands in a pool of sections, without saying where.</summary>
internal sealed record TermRow(
    string Document,
    [property: Column("Number of the first section of the pool.")] int FirstSection,
    [property: Column("Number of the last section of the pool.")] int LastSection,
    [property: Column("The word in lower case.")] string Term,
    [property: Column("How often it stands in the body of these sections.")] int Count);
