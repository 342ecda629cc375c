namespace AntiStalinistLeft;

/// <summary>What became of a mention between two revisions.</summary>
public enum MentionFate
{
    /// <summary>The same words name the same entity in both.</summary>
    Kept,

    /// <summary>Other words or another spelling name the same entity at the same place of the sentence.</summary>
    Reworded,

    /// <summary>Only the newer revision has it.</summary>
    Added,

    /// <summary>Only the older revision has it.</summary>
    Removed,
}

/// <summary>Why an absence may come from how the text was extracted, not from an edit.</summary>
public enum ArtefactCause
{
    /// <summary>Nothing speaks for it.</summary>
    None,

    /// <summary>It stood in parentheses in the older revision, and the audit found the newer one without any.</summary>
    LostParentheses,

    /// <summary>Its paragraph is absent altogether, and the newer text is known to be incomplete.</summary>
    IncompleteText,
}

/// <summary>One mention of either revision, or the two that are the same; what is missing on one side is empty.</summary>
public sealed record MentionFateRow(
    [property: Column("The older revision.")] string Older,
    [property: Column("The newer revision.")] string Newer,
    [property: Column("What became of the mention.")] MentionFate Fate,
    MentionKind Kind,
    [property: Column("Its id in the lexicon.")] string Entity,
    Zone Zone,
    [property: Column("Block in the older revision.")] int? OlderBlock,
    [property: Column("Sentence in the older revision.")] int? OlderSentence,
    [property: Column("Heading of the section in the older revision.", Name = "older_section")] string? OlderSectionHeading,
    [property: Column("Voice in the older revision.")] Voice? OlderVoice,
    [property: Column("Start in the older original; empty in the text-free release.", Unit = "UTF-16 code units")] int? OlderOffset,
    [property: Column("Length in the older original.", Unit = "UTF-16 code units")] int? OlderLength,
    [property: Column("Block in the newer revision.")] int? NewerBlock,
    [property: Column("Sentence in the newer revision.")] int? NewerSentence,
    [property: Column("Heading of the section in the newer revision.", Name = "newer_section")] string? NewerSectionHeading,
    [property: Column("Voice in the newer revision.")] Voice? NewerVoice,
    [property: Column("Start in the newer original; empty in the text-free release.", Unit = "UTF-16 code units")] int? NewerOffset,
    [property: Column("Length in the newer original.", Unit = "UTF-16 code units")] int? NewerLength,
    [property: Column("True where it stood in parentheses in the older revision.")] bool InParentheses,
    [property: Column("Why its absence may come from extraction.")] ArtefactCause MayBeArtefact);
