namespace AntiStalinistLeft;

/// <summary>How near two works must be cited to be cited together.</summary>
public enum CoCitationUnit
{
    /// <summary>In one note.</summary>
    Note,

    /// <summary>In the notes of one section.</summary>
    Section,

    /// <summary>By one text (Small 1973).</summary>
    Text,
}

/// <summary>What citation networks are made of.</summary>
public sealed record CitationNetworkOptions
{
    /// <summary>How near works are cited together; for the network of co-citation only. Default one section.</summary>
    public CoCitationUnit Unit { get; init; } = CoCitationUnit.Section;

    /// <summary>True also counts works that are only named in passing, which is no citation. Default false.</summary>
    public bool IncludeMentions { get; init; }
}
