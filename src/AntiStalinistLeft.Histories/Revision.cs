namespace AntiStalinistLeft;

/// <summary>Whether the words of a revision are there to be read.</summary>
public enum TextState
{
    /// <summary>The text is there; it may be empty.</summary>
    Present,

    /// <summary>The wiki hides the text.</summary>
    Hidden,

    /// <summary>The file names the revision without its text, as a stub dump does.</summary>
    Absent,
}

/// <summary>One saved state of a page: everything that the source says of it but its words.</summary>
/// <remarks>The words are asked of the <see cref="PageHistory"/> that holds the revision.</remarks>
public sealed record Revision
{
    /// <summary>The number that the wiki gave it.</summary>
    public required long Id { get; init; }

    /// <summary>The revision that it was made from; null for the first, and where the source does not say.</summary>
    public long? ParentId { get; init; }

    /// <summary>When it was saved, in UTC; null where the source is undated.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Who saved it.</summary>
    public Contributor Contributor { get; init; } = Contributor.Unknown;

    /// <summary>True when the editor marked it as minor.</summary>
    public bool IsMinor { get; init; }

    /// <summary>The edit summary; empty where the editor left none, null where the wiki hides it.</summary>
    public string? Comment { get; init; } = string.Empty;

    /// <summary>The content model, <c>wikitext</c> for articles; null where the source does not say.</summary>
    public string? Model { get; init; }

    /// <summary>The MIME type of the text as saved; null where the source does not say.</summary>
    public string? Format { get; init; }

    /// <summary>SHA-1 of the text as the source states it; null where it does not.</summary>
    public Sha1Digest? Sha1 { get; init; }

    /// <summary>Size of the text in bytes as the source states it; null where it does not.</summary>
    public long? DeclaredBytes { get; init; }

    /// <summary>The revision that first held this content, as the wiki's own storage has it; null where the source does not say.</summary>
    public long? OriginId { get; init; }

    /// <summary>Whether the words are there.</summary>
    public TextState Text { get; init; }

    /// <summary>True when the source says that the revision is withheld even from administrators.</summary>
    public bool IsSuppressed { get; init; }

    /// <summary>The change tags; empty in XML exports, which do not carry them.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
