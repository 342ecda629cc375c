namespace AntiStalinistLeft;

/// <summary>What happened to a work on a page.</summary>
public enum CitationEvent
{
    /// <summary>The page names it for the first time.</summary>
    Entered,

    /// <summary>The page names it no longer.</summary>
    Left,

    /// <summary>The page names it again.</summary>
    Returned,
}

/// <summary>A work that came into a page, or left it, with one revision.</summary>
public sealed record CitationEventRow(
    [property: Column("Title of the page.")] string Page,
    [property: Column("Key of the work; editions of one work share it.")] string Work,
    [property: Column("Entered, left or returned.")] CitationEvent Event,
    [property: Column("The revision with which it happened.")] long RevisionId,
    [property: Column("When that was saved; empty where the source is undated.")] DateTimeOffset? Timestamp,
    [property: Column("Account name or address; empty where hidden or unknown.")] string? Editor);
