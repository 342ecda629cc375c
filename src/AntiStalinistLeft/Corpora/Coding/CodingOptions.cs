namespace AntiStalinistLeft;

/// <summary>Which mentions people are to code.</summary>
public sealed record CodingOptions
{
    /// <summary>The kinds of entity. Default tendencies.</summary>
    public IReadOnlyList<MentionKind> Kinds { get; init; } = [MentionKind.Tendency];

    /// <summary>Ids of the entities; all of those kinds where null. Default null.</summary>
    public IReadOnlyList<string>? Entities { get; init; }

    /// <summary>Id of an entity that the sentence must also name, for instance the concept that the others are held to belong to; any sentence where null. Default null.</summary>
    public string? With { get; init; }

    /// <summary>Which texts, sections, zones and voices. Default: the running text of all texts.</summary>
    public WordSelection Selection { get; init; } = new();

    /// <summary>How many mentions are drawn at random; all where 0. Default 100.</summary>
    public int Count { get; init; } = 100;

    /// <summary>Seed of the draw. Default 1905.</summary>
    public int Seed { get; init; } = 1905;

    internal void Check(string parameter)
    {
        if (Count < 0) throw new ArgumentOutOfRangeException(parameter, Count, "CodingOptions.Count must be 0 or above.");
        if (Selection.NotIn is not null) throw new ArgumentException("What a revision added or removed is not drawn from; take whole texts.", parameter);
    }
}
