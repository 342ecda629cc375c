namespace AntiStalinistLeft.Citations;

/// <summary>What a stretch of a note is.</summary>
internal enum ReadingKind
{
    Citation,

    Mention,

    Prose,
}

/// <summary>
/// A stretch of a note as it was read: what it is and, field by field, what it says, before it is known which work it
/// means. Fields that it lacks are null or empty. The rules of the parser fill it in; once the note is read, nobody changes it.
/// </summary>
internal sealed class CitationReading
{
    public ReadingKind Kind { get; set; }
    public TextSpan Span { get; set; }

    /// <summary>True where it stands inside a sentence or a parenthesis of the note; false where it is a clause of its own.</summary>
    public bool IsEmbedded { get; set; }

    /// <summary>Names of the rules that read it, in the order in which they did.</summary>
    public List<string> Rules { get; init; } = [];
    public CitationForm Form { get; set; }
    public CitationRelation Relation { get; set; }

    /// <summary>The kind of work, as far as the citation shows it; null where it names nothing that would.</summary>
    public WorkType? Type { get; set; }

    /// <summary>The kind of work where a rule has read it from a word («letter», «interview»); null where the fields tell it.</summary>
    public WorkType? GivenType { get; set; }

    /// <summary>Authors that the citation itself names.</summary>
    public List<PersonName> Authors { get; set; } = [];

    /// <summary>The title as printed, quotation marks taken off; null for a bare author and for <i>ibid.</i></summary>
    public string? Title { get; set; }

    /// <summary>True when the title stands in quotation marks, which makes it the title of a part.</summary>
    public bool IsTitleQuoted { get; set; }

    /// <summary>The title of the volume or periodical in which the titled part stands.</summary>
    public string? Container { get; set; }

    /// <summary>Authors of the container: «included in Grigorii Zinoviev, …».</summary>
    public List<PersonName> ContainerAuthors { get; set; } = [];
    public List<PersonName> Editors { get; set; } = [];
    public List<PersonName> Translators { get; set; } = [];

    /// <summary>The edition's own words: <c>2nd ed.</c>.</summary>
    public string? Edition { get; set; }

    /// <summary>Words beside the title that say what kind of thing it is: «PhD diss.».</summary>
    public string? Remark { get; set; }
    public string? Series { get; set; }

    /// <summary>Place, publisher and year where they stand together.</summary>
    public Imprint? Imprint { get; set; }

    /// <summary>The year where it stands without a place or a publisher: that of an issue, or of author and year.</summary>
    public string? YearAlone { get; set; }
    public string? Place => Imprint?.Place;
    public string? Publisher => Imprint?.Publisher;

    /// <summary>Year of the edition cited; a range where the imprint has one.</summary>
    public string? Year => Imprint?.Year ?? YearAlone;

    /// <summary>The date of an issue as printed: <c>12 May 1921</c>, <c>Winter 2014</c>.</summary>
    public string? Date { get; set; }
    public string? Volume { get; set; }
    public string? Issue { get; set; }

    /// <summary>The pages that the whole part fills, where the citation gives them beside the place cited.</summary>
    public Locator? PartPages { get; set; }
    public List<Locator> Locators { get; init; } = [];

    /// <summary>The form of what stands for a work cited before; null where nothing does.</summary>
    public CitationForm? BackReference { get; set; }
    public int? ReferredNote { get; set; }

    /// <summary>A short title that stands beside a reference to another note and tells two works of one author apart.</summary>
    public string? ReferredTitle { get; set; }
    public string? Address { get; set; }

    /// <summary>Identifiers that the citation gives, by scheme (<c>isbn</c>, <c>doi</c>, <c>oclc</c>), normalised: no hyphens, lower case.</summary>
    public SortedDictionary<string, string> Identifiers { get; init; } = new(StringComparer.Ordinal);
    public string? AccessDate { get; set; }

    /// <summary>The year or years in which the work first appeared or was written, where they stand beside those of the edition.</summary>
    public string? OriginalYear { get; set; }

    /// <summary>Whether a signal («see», «quoted by») opens it.</summary>
    public bool HasSignal { get; set; }

    /// <summary>True behind «quoted by»: a name must follow.</summary>
    public bool ExpectsAuthor { get; set; }
    public bool IsArchival { get; set; }

    /// <summary>True when a few capitalised words and pages could be a name or a short title; the resolver decides by what it knows.</summary>
    public bool IsNameOrTitle { get; set; }

    /// <summary>Whether <i>idem</i> or what stands for it takes the author from the citation before.</summary>
    public bool IsSameAuthor { get; set; }
    public bool IsSamePlace { get; set; }

    /// <summary>True where the citation has what only an issue of a periodical has.</summary>
    public bool HasIssueData => Volume is not null || Issue is not null || Date is not null;

    public static CitationReading Prose(TextSpan span) => new() { Kind = ReadingKind.Prose, Span = span };

    public CitationReading Settle(ReadingKind kind, TextSpan span, bool isEmbedded)
    {
        (Kind, Span, IsEmbedded) = (kind, span, isEmbedded);
        IsArchival |= Container is not null && Volume is null && Issue is null && Imprint is null && YearAlone is null && CitationVocabulary.NamesArchive(Container);
        Form = FormOf();
        Type = GivenType ?? WorkTypeClassifier.Classify(this);
        return this;
    }

    private CitationForm FormOf()
    {
        if (BackReference is { } again) return again;

        // «Works 6: 270» names a volume of a set, not of a periodical: no imprint, so a short form.
        bool isVolumeOnly = Issue is null && Date is null && YearAlone is null;
        bool isInPeriodical = Container is not null && (HasIssueData || YearAlone is not null) && !isVolumeOnly;
        if (Imprint is not null || Address is not null || IsArchival || isInPeriodical) return CitationForm.Full;
        if (Container is null && (Date is not null || YearAlone is not null)) return CitationForm.Full;
        return IsTitleQuoted && Container is null ? CitationForm.TitleOnly : CitationForm.Short;
    }
}

/// <summary>A note as it was read: its stretches in the order of the text, which never overlap; white space and delimiters at the seams excluded.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Number">Its number as printed.</param>
/// <param name="Readings">The stretches.</param>
internal sealed record NoteReading(string Document, int Number, IReadOnlyList<CitationReading> Readings);
