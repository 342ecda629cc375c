namespace AntiStalinistLeft;

/// <summary>What is a document of a document–feature matrix, and what a feature.</summary>
public sealed record TermOptions
{
    /// <summary>Which words. Default: the running text of all texts.</summary>
    public WordSelection Selection { get; init; } = new();

    /// <summary>Sections are the documents instead of texts; without the full texts, the release's pools of sections. Default false.</summary>
    public bool BySection { get; init; }

    /// <summary>How often a term must stand in all documents together. Default 2.</summary>
    public int MinCount { get; init; } = 2;

    /// <summary>In how many documents it must stand. Default 1.</summary>
    public int MinDocuments { get; init; } = 1;

    internal void Check(string parameter)
    {
        if (MinCount < 1) throw new ArgumentOutOfRangeException(parameter, MinCount, "TermOptions.MinCount must be at least 1.");
        if (MinDocuments < 1) throw new ArgumentOutOfRangeException(parameter, MinDocuments, "TermOptions.MinDocuments must be at least 1.");
    }
}
