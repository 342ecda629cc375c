namespace AntiStalinistLeft.Citations;

/// <summary>The phrases that say how a note means a work, of all languages together.</summary>
internal static class CitationPhrases
{
    /// <summary>What stands before a citation and says what it does.</summary>
    public static PhraseTable<CitationRelation> Signals { get; } = new PhraseTable<CitationRelation>()
        .Add(CitationRelation.QuotesVia, NoteLanguages.All.Select(language => language.QuotedIn))
        .Add(CitationRelation.See, NoteLanguages.All.Select(language => language.See));

    /// <summary>What may stand behind it: the work is one of several.</summary>
    public static PhraseTable<bool> Examples { get; } = Of(language => language.Examples);

    /// <summary>What joins a part to a volume that is somebody else's.</summary>
    public static PhraseTable<bool> Inclusions { get; } = Of(language => language.IncludedIn);

    /// <summary>What stands for a work cited before.</summary>
    public static PhraseTable<bool> EarlierWork { get; } = Of(language => language.EarlierWork);

    /// <summary>What stands for the citation right before.</summary>
    public static PhraseTable<bool> PreviousCitation { get; } = Of(language => language.Ibid);

    /// <summary>What stands for the author of the citation right before.</summary>
    public static PhraseTable<bool> SameAuthor { get; } = Of(language => language.SameAuthor);

    /// <summary>What stands before an address on the web.</summary>
    public static PhraseTable<bool> Online { get; } = Of(language => language.Online);

    /// <summary>What stands before the date on which a page was seen.</summary>
    public static PhraseTable<bool> Accessed { get; } = Of(language => language.Accessed);

    /// <summary>What stands before the title of the work to which a piece belongs: «introduction to».</summary>
    public static PhraseTable<bool> Companions { get; } = Of(language => language.Companions);

    /// <summary>What stands for the author of the text: «interview with the author».</summary>
    public static PhraseTable<bool> Authorship { get; } = Of(language => language.Authorship);

    /// <summary>What stands for further authors: «et al.».</summary>
    public static PhraseTable<bool> Others { get; } = Of(language => language.Others);

    /// <summary>What points from the pages of a whole piece to the one meant.</summary>
    public static PhraseTable<bool> Pinpoints { get; } = Of(language => language.Pinpoints);

    /// <summary>What stands before the word for an editor or a translator and belongs to it.</summary>
    public static PhraseTable<bool> RoleOpeners { get; } = Of(language => language.RoleOpeners);

    private static PhraseTable<bool> Of(Func<NoteLanguage, string> field) => new PhraseTable<bool>().Add(true, NoteLanguages.All.Select(field));
}
