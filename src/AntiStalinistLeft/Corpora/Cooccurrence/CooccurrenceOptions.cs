namespace AntiStalinistLeft;

/// <summary>The context that two mentions must share to co-occur.</summary>
public enum CooccurrenceContext
{
    /// <summary>In one sentence.</summary>
    Sentence,

    /// <summary>In one block: a paragraph, a note.</summary>
    Block,

    /// <summary>In one section; what belongs to none, as notes do, shares none.</summary>
    Section,
}

/// <summary>What is paired, and how close it must be.</summary>
public sealed record CooccurrenceOptions
{
    /// <summary>Kind of the first entity. Default persons.</summary>
    public MentionKind Left { get; init; } = MentionKind.Person;

    /// <summary>Kind of the second entity. Default persons.</summary>
    public MentionKind Right { get; init; } = MentionKind.Person;

    /// <summary>The context in which entities co-occur. Default: one sentence.</summary>
    public CooccurrenceContext Context { get; init; } = CooccurrenceContext.Sentence;

    /// <summary>The zones to search; all where null. Default: the body.</summary>
    public IReadOnlyList<Zone>? Zones { get; init; } = [Zone.Body];

    /// <summary>The minimum number of shared contexts for NPMI to be given: a single chance co-occurrence would inflate it. Default 3.</summary>
    public int MinCooccurrences { get; init; } = 3;

    internal void Check(string parameter)
    {
        if (MinCooccurrences < 1) throw new ArgumentOutOfRangeException(parameter, MinCooccurrences, "CooccurrenceOptions.MinCooccurrences must be at least 1.");
    }

    internal bool Covers(Zone zone) => Zones is null || Zones.Contains(zone);
}
