namespace AntiStalinistLeft;

/// <summary>What a text is and where it comes from: one entry of the manifest.</summary>
public sealed record Source
{
    /// <summary>Short name used in tables and on the command line; lower case with hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>The title as printed, or the inferred one.</summary>
    public required string Title { get; init; }

    /// <summary>The author; null where the text has many or names none.</summary>
    public string? Author { get; init; }

    /// <summary>The body that the author writes for; null where none is named.</summary>
    public string? Affiliation { get; init; }

    /// <summary>The date as far as it is known, in words or ISO 8601; null where nothing is known.</summary>
    public string? Date { get; init; }

    /// <summary>How the date is known: <c>stated</c>, <c>inferred</c> or <c>unknown</c>, with the reason.</summary>
    public required string DateCertainty { get; init; }

    /// <summary>The kind of text, for instance <c>encyclopedia-revision</c>, <c>web-article</c>, <c>essay</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The language as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The licence of the text, or the words <c>all rights reserved</c>.</summary>
    public required string Licence { get; init; }

    /// <summary>The credit line of the text.</summary>
    public required string Attribution { get; init; }

    /// <summary>Where it can be fetched; null where the address is not known.</summary>
    public Uri? Address { get; init; }

    /// <summary>Name of the reader that understands it (see <c>Readers</c>).</summary>
    public required string Reader { get; init; }

    /// <summary>File name in the corpus' folder.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the original file in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The series of revisions that the text belongs to; null where it stands alone.</summary>
    public string? Series { get; init; }

    /// <summary>Place in the series, from 1; null where it stands alone.</summary>
    public int? Revision { get; init; }
}
