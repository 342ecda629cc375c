namespace AntiStalinistLeft.Citations;

/// <summary>A work as bibliographic software writes it down: one edition, or one part with the volume that holds it.</summary>
internal sealed record BibliographyEntry
{
    /// <summary>The citekey; empty where the file gives none.</summary>
    public required string Key { get; init; }
    public required WorkType Type { get; init; }
    public required string Title { get; init; }

    /// <summary>Authors; a body that acts as one has its whole name as the family name.</summary>
    public IReadOnlyList<PersonName> Authors { get; init; } = [];
    public IReadOnlyList<PersonName> Editors { get; init; } = [];
    public IReadOnlyList<PersonName> Translators { get; init; } = [];

    /// <summary>Title of the volume or periodical that holds it.</summary>
    public string? ContainerTitle { get; init; }

    /// <summary>Authors of that volume, where a part has others or the same; RIS cannot hold them.</summary>
    public IReadOnlyList<PersonName> ContainerAuthors { get; init; } = [];
    public string? Place { get; init; }
    public string? Publisher { get; init; }
    public PublicationDate? Issued { get; init; }

    /// <summary>The first year in which it appeared, in four digits.</summary>
    public string? Year => Issued is { } issued ? FormattableString.Invariant($"{issued.Year:0000}") : null;
    public int? OriginalYear { get; init; }
    public string? Volume { get; init; }
    public string? Issue { get; init; }

    /// <summary>Pages that it fills, ranges with an en dash.</summary>
    public string? Pages { get; init; }
    public string? Edition { get; init; }
    public string? Series { get; init; }
    public string? Address { get; init; }

    /// <summary>Identifiers by scheme: <c>doi</c>, <c>isbn</c>, <c>oclc</c>, <c>wikidata</c>.</summary>
    public IReadOnlyDictionary<string, string> Identifiers { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Identifiers for which formats have no field, as Zotero and others keep them in notes: «OCLC: 12».</summary>
    public IEnumerable<string> ExtraFields =>
        from named in ((string Scheme, string Name)[])[("oclc", "OCLC"), ("wikidata", "QID")] where Identifiers.ContainsKey(named.Scheme) select $"{named.Name}: {Identifiers[named.Scheme]}";

    /// <summary>Line of the file at which it begins, from 1; 0 where it comes from no file.</summary>
    public int Line { get; init; }
}

/// <summary>What a bibliography holds.</summary>
/// <param name="Entries">Its works, in the order of the file.</param>
/// <param name="Diagnostics">What was left out or read with a doubt, each with its line.</param>
internal sealed record Bibliography(IReadOnlyList<BibliographyEntry> Entries, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>The formats in which bibliographic software exchanges works.</summary>
internal enum BibliographyFormat
{
    CslJson,

    Bibtex,

    Ris,
}
