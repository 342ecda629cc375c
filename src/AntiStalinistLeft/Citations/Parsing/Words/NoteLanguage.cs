namespace AntiStalinistLeft.Citations;

/// <summary>
/// The words that notes of one language use around works. A new language is a table, not code. In each field words are
/// separated by blanks; in those that hold phrases, phrases are separated by a bar.
/// </summary>
/// <param name="Code">Its two letters.</param>
internal sealed record NoteLanguage(string Code)
{
    /// <summary>True where titles are written in capitals; elsewhere they are written like sentences.</summary>
    public bool CapitalizesTitles { get; init; }

    /// <summary>True where a colon stands between author and title.</summary>
    public bool PutsColonBehindAuthor { get; init; }

    /// <summary>Particles of family names, as they are spelt; those before the bar may open a name by themselves.</summary>
    public string Particles { get; init; } = string.Empty;

    /// <summary>Letters behind a figure that make it an ordinal: «3rd».</summary>
    public string Ordinals { get; init; } = string.Empty;

    /// <summary>Letters that stand right behind the figure of a page: «12n», «12ff».</summary>
    public string PageLetters { get; init; } = string.Empty;

    /// <summary>Articles that are written together with the word behind them.</summary>
    public string Elisions { get; init; } = string.Empty;

    /// <summary>What a pamphlet is called behind its citation.</summary>
    public string Pamphlets { get; init; } = string.Empty;

    /// <summary>Small words in the names of bodies that persons’ names lack.</summary>
    public string BodyWords { get; init; } = string.Empty;

    /// <summary>Words that keep a full stop behind them, without it.</summary>
    public string Abbreviations { get; init; } = string.Empty;

    /// <summary>Small words inside titles and names of institutions.</summary>
    public string Connectors { get; init; } = string.Empty;

    /// <summary>Small verbs and pronouns that prose is full of and that short titles lack.</summary>
    public string ProseVerbs { get; init; } = string.Empty;

    /// <summary>Words that open a sentence about a work rather than its title.</summary>
    public string SentenceOpeners { get; init; } = string.Empty;

    /// <summary>Words that no title holds, whatever follows it: somebody says something.</summary>
    public string SayingWords { get; init; } = string.Empty;

    /// <summary>Words that a title may hold and a person's name does not.</summary>
    public string NonNameWords { get; init; } = string.Empty;

    /// <summary>What joins two citations, two names or two pages.</summary>
    public string Conjunctions { get; init; } = string.Empty;

    /// <summary>Words for pages; one that is spelt with a capital counts with it only.</summary>
    public string Pages { get; init; } = string.Empty;

    /// <summary>What follows a page: and the next, and those that follow.</summary>
    public string Following { get; init; } = string.Empty;

    public string Volumes { get; init; } = string.Empty;

    public string Issues { get; init; } = string.Empty;

    /// <summary>Phrases that point from the pages of a whole piece to the one meant.</summary>
    public string Pinpoints { get; init; } = string.Empty;

    public string Sections { get; init; } = string.Empty;

    public string Chapters { get; init; } = string.Empty;

    public string Paragraphs { get; init; } = string.Empty;

    public string NoteWords { get; init; } = string.Empty;

    public string Parts { get; init; } = string.Empty;

    /// <summary>The twelve months, spellings of one joined by a slash.</summary>
    public string Months { get; init; } = string.Empty;

    public string Seasons { get; init; } = string.Empty;

    public string Editors { get; init; } = string.Empty;

    public string Translators { get; init; } = string.Empty;

    /// <summary>What stands between such a word and the name: «by», «von».</summary>
    public string By { get; init; } = string.Empty;

    public string Editions { get; init; } = string.Empty;

    /// <summary>What joins a part to its volume.</summary>
    public string In { get; init; } = string.Empty;

    /// <summary>What stands before «n. 12» or behind it where another note is meant.</summary>
    public string Above { get; init; } = string.Empty;

    /// <summary>Phrases before a citation that send the reader to it.</summary>
    public string See { get; init; } = string.Empty;

    /// <summary>Phrases that may follow one: «for example».</summary>
    public string Examples { get; init; } = string.Empty;

    /// <summary>Phrases before a citation that quotes somebody else.</summary>
    public string QuotedIn { get; init; } = string.Empty;

    /// <summary>Phrases that join a part to a volume that is somebody else's.</summary>
    public string IncludedIn { get; init; } = string.Empty;

    /// <summary>Phrases for a work cited before.</summary>
    public string EarlierWork { get; init; } = string.Empty;

    /// <summary>Phrases for the citation right before.</summary>
    public string Ibid { get; init; } = string.Empty;

    /// <summary>Phrases for the author of the citation right before.</summary>
    public string SameAuthor { get; init; } = string.Empty;

    /// <summary>Phrases before an address on the web.</summary>
    public string Online { get; init; } = string.Empty;

    /// <summary>Phrases before the date on which a page was seen.</summary>
    public string Accessed { get; init; } = string.Empty;

    /// <summary>Phrases for pieces that are about another work or go with it: introductions, reviews.</summary>
    public string Companions { get; init; } = string.Empty;

    /// <summary>Words for letters.</summary>
    public string Letters { get; init; } = string.Empty;

    /// <summary>Words for conversations and interviews.</summary>
    public string Interviews { get; init; } = string.Empty;

    /// <summary>What opens a bracket with a translated title.</summary>
    public string TitleTranslations { get; init; } = string.Empty;

    public string Dissertations { get; init; } = string.Empty;

    public string Films { get; init; } = string.Empty;

    public string Diaries { get; init; } = string.Empty;

    public string Reports { get; init; } = string.Empty;

    /// <summary>Words that say whose a work is: «in his “Title”», «see my “Title”».</summary>
    public string My { get; init; } = string.Empty;

    /// <summary>What stands where a year is not known or not there yet.</summary>
    public string NoYear { get; init; } = string.Empty;

    /// <summary>What an imprint says of a reprint and of a first edition.</summary>
    public string Reprints { get; init; } = string.Empty;

    /// <summary>Words in the names of publishing houses, capitals kept.</summary>
    public string Firms { get; init; } = string.Empty;

    /// <summary>Words before one for an edition.</summary>
    public string EditionKinds { get; init; } = string.Empty;

    /// <summary>Languages beside a word for a translation.</summary>
    public string Tongues { get; init; } = string.Empty;

    /// <summary>What archives count.</summary>
    public string ArchiveUnits { get; init; } = string.Empty;

    /// <summary>Leaves, which books have too.</summary>
    public string Leaves { get; init; } = string.Empty;

    /// <summary>What stands before the one who gets a letter, and before the work that an introduction opens.</summary>
    public string To { get; init; } = string.Empty;

    /// <summary>What stands before the one who is asked in an interview.</summary>
    public string Partners { get; init; } = string.Empty;

    /// <summary>What stands before the one who writes.</summary>
    public string From { get; init; } = string.Empty;

    /// <summary>Phrases for the author of the text.</summary>
    public string Authorship { get; init; } = string.Empty;

    /// <summary>Verbs of publishing.</summary>
    public string Published { get; init; } = string.Empty;

    /// <summary>What stands between a newspaper and its day.</summary>
    public string OfDay { get; init; } = string.Empty;

    /// <summary>What stands before a pseudonym.</summary>
    public string Aliases { get; init; } = string.Empty;

    /// <summary>Words before a title in marks.</summary>
    public string Titlings { get; init; } = string.Empty;

    /// <summary>What a work may be called.</summary>
    public string WorkKinds { get; init; } = string.Empty;

    /// <summary>Titles of persons, capitals kept.</summary>
    public string Honorifics { get; init; } = string.Empty;

    /// <summary>Words that call a volume somebody’s writings.</summary>
    public string Collections { get; init; } = string.Empty;

    /// <summary>Words that call it what many said.</summary>
    public string Proceedings { get; init; } = string.Empty;

    /// <summary>Words beside these in a title that any author’s volume may have.</summary>
    public string Generic { get; init; } = string.Empty;

    /// <summary>Words for a speech.</summary>
    public string Speeches { get; init; } = string.Empty;

    /// <summary>Words in the titles of encyclopedias and dictionaries.</summary>
    public string Encyclopedias { get; init; } = string.Empty;

    /// <summary>Articles with which titles begin.</summary>
    public string Articles { get; init; } = string.Empty;

    /// <summary>Number words and their figures, in comparable letters: «five=5».</summary>
    public string Numbers { get; init; } = string.Empty;

    /// <summary>Words behind the number of volumes.</summary>
    public string VolumeCounts { get; init; } = string.Empty;

    /// <summary>What joins a place to its work: «section 3 of».</summary>
    public string OfWords { get; init; } = string.Empty;

    /// <summary>Small words that send the reader to a work; with a capital they may stand in a title.</summary>
    public string Signals { get; init; } = string.Empty;

    /// <summary>The words in those phrases behind which a name must follow.</summary>
    public string QuotedBy { get; init; } = string.Empty;

    /// <summary>Small words between what points to a note and the word for it: «supra, à la note 12».</summary>
    public string Links { get; init; } = string.Empty;

    /// <summary>What points to a note from behind its number: «n. 12 above».</summary>
    public string BehindNote { get; init; } = string.Empty;

    /// <summary>Words for a note that need nothing else to point to one: «Anm. 12».</summary>
    public string LoneNotes { get; init; } = string.Empty;

    /// <summary>Words that mean the same work where no title follows: «Id. at 12».</summary>
    public string SameWork { get; init; } = string.Empty;

    /// <summary>The first word of what stands for the same place of an earlier work: «loc. cit.».</summary>
    public string SamePlace { get; init; } = string.Empty;

    /// <summary>Words for places all over a work.</summary>
    public string Everywhere { get; init; } = string.Empty;

    /// <summary>Words before the entry of a dictionary.</summary>
    public string Entries { get; init; } = string.Empty;

    /// <summary>Words between a title and its author.</summary>
    public string AuthorBy { get; init; } = string.Empty;

    /// <summary>Phrases that stand for further authors.</summary>
    public string Others { get; init; } = string.Empty;

    /// <summary>Phrases before the word for an editor or a translator: «selected and» edited by.</summary>
    public string RoleOpeners { get; init; } = string.Empty;

    /// <summary>Words between an author and the title of an entry in its marks.</summary>
    public string EntryKinds { get; init; } = string.Empty;

    /// <summary>The last word but one of a phrase among the companions that means a review.</summary>
    public string Reviews { get; init; } = string.Empty;

    /// <summary>Phrases that name archives and collections, or close such names.</summary>
    public string Archives { get; init; } = string.Empty;
}
