namespace AntiStalinistLeft.Citations;

/// <summary>What the rules have read of a citation so far.</summary>
internal sealed class CitationDraft
{
    public CitationRelation Relation { get; set; }

    public bool HasSignal { get; set; }

    /// <summary>True behind «quoted by»: a name must follow.</summary>
    public bool ExpectsAuthor { get; set; }

    public List<PersonName> Authors { get; set; } = [];

    public List<PersonName> ContainerAuthors { get; set; } = [];

    public List<PersonName> Editors { get; set; } = [];

    public List<PersonName> Translators { get; set; } = [];

    public string? Title { get; set; }

    public bool IsTitleQuoted { get; set; }

    public string? Container { get; set; }

    public Imprint? Imprint { get; set; }

    public string? Date { get; set; }

    public int? Month { get; set; }

    public string? Year { get; set; }

    public string? Volume { get; set; }

    public string? Issue { get; set; }

    public string? Edition { get; set; }

    public string? Series { get; set; }

    public Locator? PartPages { get; set; }

    public List<Locator> Locators { get; } = [];

    public CitationForm? BackReference { get; set; }

    public bool IsSamePlace { get; set; }

    public bool IsSameAuthor { get; set; }

    public int? ReferredNote { get; set; }

    public string? Address { get; set; }

    public bool IsArchival { get; set; }

    public bool IsNameOrTitle { get; set; }

    public List<string> Rules { get; } = [];

    /// <summary>True where the citation has what only an issue of a periodical has.</summary>
    public bool HasIssueData => Volume is not null || Issue is not null || Date is not null;
}
