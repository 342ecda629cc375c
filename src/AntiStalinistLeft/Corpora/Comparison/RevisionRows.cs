namespace AntiStalinistLeft;

/// <summary>Words kept, added and removed between two revisions in one zone.</summary>
public sealed record WordChangeRow(
    string Older,
    string Newer,
    Zone Zone,
    [property: Column("Words of the older revision.", Unit = "words")] int OlderWords,
    [property: Column("Words of the newer revision.", Unit = "words")] int NewerWords,
    [property: Column("Words that both have.", Unit = "words")] int Kept,
    [property: Column("Words that only the newer has.", Unit = "words")] int Added,
    [property: Column("Words that only the older has.", Unit = "words")] int Removed,
    [property: Column("Removed words that may have been lost in extraction.", Unit = "words")] int RemovedMayBeArtefact);

/// <summary>Mentions of one entity kept, added and removed between two revisions.</summary>
public sealed record MentionChangeRow(
    string Older,
    string Newer,
    [property: Column("«entity», or the name of the relation by which entities are grouped.")] string Grouping,
    [property: Column("Id of the entity in the lexicon, or name of the family.")] string Entity,
    [property: Column("Mentions in the older revision: kept, reworded and removed.")] int OlderMentions,
    [property: Column("Mentions in the newer revision: kept, reworded and added.")] int NewerMentions,
    [property: Column("Mentions that both have in the same words.")] int Kept,
    [property: Column("Mentions that both have in other words.")] int Reworded,
    [property: Column("Mentions that only the newer has.")] int Added,
    [property: Column("Mentions that only the older has.")] int Removed,
    [property: Column("Removed mentions that may have been lost in extraction, not by an edit.")] int RemovedMayBeArtefact);

/// <summary>Removed mentions of all entities between two revisions that have one cause, or none that is known.</summary>
public sealed record RemovalRow(
    string Older,
    string Newer,
    [property: Column("Why their absence may come from extraction.")] ArtefactCause MayBeArtefact,
    [property: Column("Mentions that only the older has.", Name = "removed_mentions")] int Mentions,
    [property: Column("Different entities among them.")] int Entities);

/// <summary>What a block of the newer revision is to the older one.</summary>
public enum BlockOrigin
{
    /// <summary>All its sentences occur verbatim in one block of the older revision, in the same order.</summary>
    Verbatim,

    /// <summary>Enough of it has a source in the older revision.</summary>
    Edited,

    /// <summary>It has no source, even where a clause was reused.</summary>
    New,
}

/// <summary>One block of the newer revision and where it comes from.</summary>
public sealed record BlockOriginRow(
    string Older,
    string Newer,
    Zone Zone,
    [property: Column("Block in the newer revision.")] int NewerBlock,
    [property: Column("Heading of its section.", Name = "newer_section")] string? NewerSectionHeading,
    [property: Column("What it is to the older revision.")] BlockOrigin Origin,
    [property: Column("True where it stands under another heading than its main source; empty where the older text has no headings or it has no source.")] bool? SectionChanged,
    [property: Column("Blocks of the older revision that it draws on, the one that gave most first.")] string OlderBlocks,
    [property: Column("Words of the block.", Unit = "words")] int Words,
    [property: Column("Words that its sources have too.", Unit = "words")] int WordsKept,
    [property: Column("Words in sentences that have a source, as a share of its words.", Unit = "proportion")] double SourceShare);

/// <summary>The difference of an entity's rate between two revisions, split into parts that add up to it.</summary>
public sealed record RateDifferenceRow(
    string Older,
    string Newer,
    [property: Column("«entity», or the name of the relation by which entities are grouped.")] string Grouping,
    [property: Column("Id of the entity in the lexicon, or name of the family.")] string Entity,
    [property: Column("Of how many words the rates are told.", Unit = "words")] int Per,
    int OlderMentions,
    [property: Column("Words of the older revision in the same zones.", Unit = "words")] int OlderWords,
    [property: Column("Rate in the older revision; empty where it has no words in these zones.", Unit = "mentions per words")] double? OlderRate,
    int NewerMentions,
    [property: Column("Words of the newer revision in the same zones.", Unit = "words")] int NewerWords,
    [property: Column("Rate in the newer revision; empty where it has no words in these zones.", Unit = "mentions per words")] double? NewerRate,
    [property: Column("Newer less older rate; the three parts that follow add up to it.", Unit = "mentions per words")] double? Difference,
    [property: Column("Part due to mentions added or removed within sections that stay.", Unit = "mentions per words")] double? MentionsEdited,
    [property: Column("Part due to sections that stay becoming longer or shorter.", Unit = "mentions per words")] double? LengthChanged,
    [property: Column("Part due to whole sections and stretches of text that come or go, with the mentions in them, and to sections changing their share of the text.", Unit = "mentions per words")] double? SectionMix,
    [property: Column("Sections or stretches of text that both revisions have.")] int SharedStrata,
    [property: Column("Those that only one has.")] int OtherStrata,
    [property: Column("Blocks of the newer revision with a counterpart in the older.")] int AlignedBlocks,
    [property: Column("Lower end of the paired block bootstrap's interval for the difference.", Unit = "mentions per words")] double? Low,
    [property: Column("Upper end of the paired block bootstrap's interval for the difference.", Unit = "mentions per words")] double? High,
    [property: Column("Why the interval, or the difference itself, is missing.")] string? IntervalNote,
    [property: Column("Removed mentions that may have been lost in extraction.")] int RemovedMayBeArtefact);
