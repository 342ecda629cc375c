namespace AntiStalinistLeft.Annotations;

/// <summary>
/// Kinds that compete for the same words. Within a layer the longest mention wins and none overlaps another; between layers
/// mentions may overlap, because a name may hold another: a person in «Durruti Column», a tendency in a title.
/// </summary>
internal enum MentionLayer
{
    /// <summary>Tendencies and organisations, the codebook's and others.</summary>
    Tendency,

    /// <summary>Persons.</summary>
    Person,

    /// <summary>Newspapers and journals.</summary>
    Publication,

    /// <summary>Events.</summary>
    Event,

    /// <summary>Works by title.</summary>
    Work,

    /// <summary>Places; one that lies inside a name in another layer (works apart) gives way.</summary>
    Place,
}

/// <summary>Which layer a kind belongs to.</summary>
internal static class MentionLayers
{
    /// <summary>Number of layers.</summary>
    public const int Count = 6;

    /// <summary>The layer of a kind.</summary>
    public static MentionLayer ForKind(MentionKind kind) => kind switch
    {
        MentionKind.Tendency or MentionKind.Organisation => MentionLayer.Tendency,
        MentionKind.Person => MentionLayer.Person,
        MentionKind.Publication => MentionLayer.Publication,
        MentionKind.Event => MentionLayer.Event,
        MentionKind.Work => MentionLayer.Work,
        MentionKind.Place => MentionLayer.Place,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind."),
    };
}
