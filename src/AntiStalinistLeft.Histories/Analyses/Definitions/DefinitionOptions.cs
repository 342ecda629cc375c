namespace AntiStalinistLeft;

/// <summary>Which sentence is followed.</summary>
public sealed record DefinitionOptions
{
    /// <summary>How many sentences. Default 1.</summary>
    public int Sentences { get; init; } = 1;

    /// <summary>
    /// Id of the entity whose first mention the sentence holds; with more than one sentence those that follow it within the
    /// paragraph. Default null: the sentences that open the article, before its first heading.
    /// </summary>
    public string? Entity { get; init; }

    internal void Check(string parameter)
    {
        if (Sentences < 1) throw new ArgumentOutOfRangeException(parameter, Sentences, "DefinitionOptions.Sentences must be at least 1.");
    }
}
