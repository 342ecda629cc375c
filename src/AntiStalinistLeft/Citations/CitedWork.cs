namespace AntiStalinistLeft;

/// <summary>An edition or a part as it is cited. Editions of one work share <see cref="Work"/>; networks join there.</summary>
public sealed record CitedWork
{
    /// <summary>Key of the edition, or of the part: author, year of the edition, short title.</summary>
    public required string Key { get; init; }

    /// <summary>Key of the work of which this is an edition; its own key where no other edition is known.</summary>
    public required string Work { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public required WorkType Type { get; init; }

    /// <summary>Authors by canonical name; empty where neither the notes nor the body name one.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The title as printed where it is cited in full.</summary>
    public required string Title { get; init; }

    /// <summary>Key of the volume or periodical that holds it; null for a whole volume.</summary>
    public string? Container { get; init; }

    /// <summary>Title of that volume or periodical.</summary>
    public string? ContainerTitle { get; init; }

    /// <summary>Editors.</summary>
    public IReadOnlyList<string> Editors { get; init; } = [];

    /// <summary>Translators.</summary>
    public IReadOnlyList<string> Translators { get; init; } = [];

    /// <summary>Place of publication; a part has that of its volume.</summary>
    public string? Place { get; init; }

    /// <summary>Publisher; a part has that of its volume.</summary>
    public string? Publisher { get; init; }

    /// <summary>Year of the edition cited.</summary>
    public string? Year { get; init; }

    /// <summary>Year in which the work first appeared, from the authority file.</summary>
    public string? OriginalYear { get; init; }

    /// <summary>Volume of a set or a periodical, where all citations are to one.</summary>
    public string? Volume { get; init; }

    /// <summary>Issue of a periodical.</summary>
    public string? Issue { get; init; }

    /// <summary>Date of the issue as printed.</summary>
    public string? Date { get; init; }

    /// <summary>Month of that date, from 1.</summary>
    public int? Month { get; init; }

    /// <summary>The edition's own words.</summary>
    public string? Edition { get; init; }

    /// <summary>The series.</summary>
    public string? Series { get; init; }

    /// <summary>The pages that a part fills, or that a volume has; null where unknown.</summary>
    public Locator? Pages { get; init; }

    /// <summary>An address on the web.</summary>
    public string? Address { get; init; }

    /// <summary>Identifiers by scheme (<c>wikidata</c>, <c>isbn</c>, <c>oclc</c>, <c>doi</c>), from the authority file.</summary>
    public IReadOnlyDictionary<string, string> Identifiers { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>True for a work that is only the container of others.</summary>
    public bool IsContainerOnly { get; init; }
}
