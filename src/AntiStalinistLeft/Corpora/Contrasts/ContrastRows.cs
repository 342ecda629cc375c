namespace AntiStalinistLeft;

/// <summary>Where something stands, of two selections.</summary>
public enum ContrastSide
{
    /// <summary>In both.</summary>
    Both,

    /// <summary>In the first only.</summary>
    TargetOnly,

    /// <summary>In the second only.</summary>
    ReferenceOnly,
}

/// <summary>An entity that at least one of two selections names.</summary>
public sealed record EntityContrastRow(
    [property: Column("What kind of thing is named.")] MentionKind Kind,
    [property: Column("Its id in the lexicon.")] string Entity,
    [property: Column("Which of the two name it.")] ContrastSide Named,
    [property: Column("Mentions in the first.")] int TargetMentions,
    [property: Column("Words of the first, by the white-space rule.", Unit = "words")] int TargetWords,
    [property: Column("Mentions in the second.")] int ReferenceMentions,
    [property: Column("Words of the second, by the white-space rule.", Unit = "words")] int ReferenceWords,
    [property: Column("Log Ratio of the two rates; a count of zero is taken for one half.", Unit = "doublings")] double? LogRatio,
    [property: Column("Why the Log Ratio is missing.")] string? Note);

/// <summary>A work that the notes of at least one of two selections cite.</summary>
public sealed record WorkContrastRow(
    [property: Column("Key of the work.")] string Work,
    [property: Column("Which of the two cite it.")] ContrastSide Cited,
    [property: Column("Citations in the first.")] int TargetCitations,
    [property: Column("Citations in the second.")] int ReferenceCitations);

/// <summary>Words of one voice in two selections.</summary>
public sealed record VoiceContrastRow(
    [property: Column("Whose words they are.")] Voice Voice,
    [property: Column("Words in the first, by the white-space rule.", Unit = "words")] int TargetWords,
    [property: Column("As a share of all its words; empty where it has none.", Unit = "proportion")] double? TargetShare,
    [property: Column("Words in the second.", Unit = "words")] int ReferenceWords,
    [property: Column("As a share of all its words; empty where it has none.", Unit = "proportion")] double? ReferenceShare);
