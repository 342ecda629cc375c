namespace AntiStalinistLeft.Citations;

/// <summary>A work while citations are being resolved: what is known of it so far, and where it was cited.</summary>
internal sealed class WorkEntry(string key, string title, WorkType type)
{
    private const int MinPieceLength = 4;

    public string Key { get; } = key;

    public string Work { get; set; } = key;

    public string Title { get; } = title;

    public WorkType Type { get; } = type;
    public List<TitleForm> Forms { get; } = [TitleForm.Parse(title)];

    public List<string> Authors { get; set; } = [];
    public List<PersonName> KnownAuthors { get; } = [];
    public HashSet<string> Families { get; } = new(StringComparer.Ordinal);

    /// <summary>True where the authors were taken from who speaks in the body: what a note states beats them.</summary>
    public bool HasInferredAuthors { get; set; }

    /// <summary>True where one of its authors can be the person, or, of a volume that names no author, one of its editors.</summary>
    public bool IsBy(PersonName name) => KnownAuthors.Exists(name.Agrees) || (Authors.Count == 0 && Fields.Editors.Exists(name.Agrees));

    /// <summary>True where nothing speaks against some authors: the work has none that a note stated, or one of them can be one of these.</summary>
    public bool Allows(IReadOnlyList<string> authors) =>
        authors.Count == 0 || Authors.Count == 0 || HasInferredAuthors || authors.Any(author => IsBy(PersonName.Parse(author)));

    public CitationReading Fields { get; init; } = new();

    public WorkEntry? Container { get; init; }

    /// <summary>The year of its edition; a part has that of its volume.</summary>
    public string? Year => Fields.Year ?? Container?.Fields.Year;

    public AuthorityWork? Authority { get; init; }

    /// <summary>Identifiers that citations of it gave, by scheme.</summary>
    public SortedDictionary<string, string> Identifiers { get; } = new(StringComparer.Ordinal);

    /// <summary>True for one that holds others and was not cited itself.</summary>
    public bool IsContainerOnly { get; set; }

    public bool IsPart => Container is not null;

    public bool IsPeriodical => Type == WorkType.Periodical;

    /// <summary>Where it was first cited, counting citations through; forms that look back may use it from then on.</summary>
    public int FirstCited { get; set; } = int.MaxValue;

    /// <summary>The note of that, by its place among the notes; -1 for one that no citation of any document was resolved to.</summary>
    public int FirstNote { get; set; } = -1;

    /// <summary>Where it was last cited before the place reached; -1 where it was not.</summary>
    public int LastCited { get; set; } = -1;

    /// <summary>The note of that.</summary>
    public int LastNote { get; set; } = -1;

    /// <summary>The pages that the part fills or the volume has.</summary>
    public Locator? Pages => Fields.PartPages ?? Authority?.Pages;

    // «Journal 12 (2004), 55–71»: one long range behind a piece's full form is the piece, a short one a place in it.
    private Locator? WholePiece =>
        IsPart && Fields is { Form: CitationForm.Full, Locators: [{ Kind: LocatorKind.Page, First: { } first, Last: { } last } range] } && last - first >= MinPieceLength ? range : null;

    /// <summary>True where it can be a volume of somebody's pieces: one was cited from it, or it is a collection.</summary>
    public bool CanHoldParts => !IsPeriodical && Type != WorkType.Archive && (HasParts || Type == WorkType.CollectedWorksVolume);

    public bool HasParts { get; set; }

    /// <summary>True where it was first cited for words of which nothing says whose they are; a later bare name could mean it.</summary>
    public bool IsUnattributed { get; set; }

    /// <summary>True where one of its parts is such.</summary>
    public bool HasUnattributedParts { get; set; }

    /// <summary>Authors of the parts that were cited from it.</summary>
    public HashSet<string> PartAuthors { get; } = new(StringComparer.Ordinal);

    /// <summary>True where a place lies beyond the pages that are known, or beyond those that the full form gives as the whole piece.</summary>
    public bool Excludes(IReadOnlyList<Locator> places) =>
        (Pages ?? WholePiece) is { First: { } first, Last: { } last } && places.Any(place => place.Kind == LocatorKind.Page && (place.First < first || place.Last > last));
}
