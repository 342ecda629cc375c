namespace AntiStalinistLeft.Citations;

/// <summary>
/// The words that notes of one language use around works. A new language is a table, not code. In each field words are
/// separated by blanks; in those that hold phrases, phrases are separated by a bar.
/// </summary>
/// <param name="Code">Its two letters.</param>
internal sealed record NoteLanguage(string Code)
{
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

    public string Pages { get; init; } = string.Empty;

    /// <summary>What follows a page: and the next, and those that follow.</summary>
    public string Following { get; init; } = string.Empty;

    public string Volumes { get; init; } = string.Empty;

    public string Issues { get; init; } = string.Empty;

    /// <summary>Words that point from the pages of a whole piece to the one meant.</summary>
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
}
