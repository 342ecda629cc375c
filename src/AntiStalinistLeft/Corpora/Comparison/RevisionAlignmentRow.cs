namespace AntiStalinistLeft;

/// <summary>What became of a sentence between two revisions. Written in kebab case in tables.</summary>
public enum TextChange
{
    /// <summary>The same sentence, verbatim.</summary>
    Verbatim,

    /// <summary>The same sentence in other words, spelling or signs.</summary>
    Edited,

    /// <summary>A run of words reused from a sentence that otherwise differs.</summary>
    Fragment,

    /// <summary>Words that only the newer revision has, in a sentence without a counterpart.</summary>
    Added,

    /// <summary>Words that only the older revision has, in a sentence without a counterpart.</summary>
    Removed,
}

/// <summary>
/// One link between a sentence of the older and a sentence of the newer revision, or a sentence that has no counterpart.
/// Kept and removed words of all rows add up to the words of the older revision, kept and added to those of the newer.
/// </summary>
public sealed record RevisionAlignmentRow(
    [property: Column("The older revision.")] string Older,
    [property: Column("The newer revision.")] string Newer,
    Zone Zone,
    [property: Column("What became of the sentence.")] TextChange Change,
    [property: Column("True where the sentence stands in another order than most.")] bool Moved,
    [property: Column("Block in the older revision.")] int? OlderBlock,
    [property: Column("Sentence in the older revision.")] int? OlderSentence,
    [property: Column("Number of the section in the older revision.", Name = "older_section_number")] int? OlderSection,
    [property: Column("Heading of the section in the older revision.", Name = "older_section")] string? OlderSectionHeading,
    [property: Column("Block in the newer revision.")] int? NewerBlock,
    [property: Column("Sentence in the newer revision.")] int? NewerSentence,
    [property: Column("Number of the section in the newer revision.", Name = "newer_section_number")] int? NewerSection,
    [property: Column("Heading of the section in the newer revision.", Name = "newer_section")] string? NewerSectionHeading,
    [property: Column("Words that both have, by the white-space rule.", Unit = "words")] int WordsKept,
    [property: Column("Words that only the newer has.", Unit = "words")] int WordsAdded,
    [property: Column("Words that only the older has.", Unit = "words")] int WordsRemoved,
    [property: Column("Removed words that may have been lost in extraction: in parentheses, where the newer revision has none at all, or with their whole paragraph, where it is known to be incomplete.", Unit = "words")] int WordsRemovedMayBeArtefact);
