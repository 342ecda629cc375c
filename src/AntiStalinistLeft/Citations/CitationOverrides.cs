namespace AntiStalinistLeft;

/// <summary>A person's decisions about citations; each beats every rule. Immutable.</summary>
/// <param name="Decisions">The decisions in the order of the file.</param>
/// <param name="File">The file's name, for messages.</param>
public sealed record CitationOverrides(IReadOnlyList<CitationDecision> Decisions, string? File = null)
{
    /// <summary>No decisions.</summary>
    public static CitationOverrides None { get; } = new([]);
}

/// <summary>What a person decided about one citation.</summary>
public sealed record CitationDecision
{
    /// <summary>The document's id.</summary>
    public required string Document { get; init; }

    /// <summary>Number of the note.</summary>
    public required int Note { get; init; }

    /// <summary>The citation's words. A decision applies only while they stand there.</summary>
    public required string Raw { get; init; }

    /// <summary>Key of the work it means; null to leave it unresolved on purpose.</summary>
    public string? Work { get; init; }

    /// <summary>The relation, where the parser's is wrong; null to keep it.</summary>
    public CitationRelation? Relation { get; init; }

    /// <summary>Why; shown beside the link.</summary>
    public required string Why { get; init; }

    /// <summary>Line of the file, from 1.</summary>
    public int Line { get; init; }
}
