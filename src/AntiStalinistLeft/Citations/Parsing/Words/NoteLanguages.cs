namespace AntiStalinistLeft.Citations;

/// <summary>The tables of the languages whose notes are read. All hold at once: notes mix languages.</summary>
internal static class NoteLanguages
{
    /// <summary>The language with a BCP 47 tag; one without words for a language that has no table.</summary>
    public static NoteLanguage Of(string tag) => All.FirstOrDefault(language => language.Code == tag.Split('-')[0]) ?? new NoteLanguage(tag);

    public static IReadOnlyList<NoteLanguage> All { get; } =
    [
        EnglishNoteLanguage.Instance,
        GermanNoteLanguage.Instance,
        FrenchNoteLanguage.Instance,
        SpanishNoteLanguage.Instance,
        ItalianNoteLanguage.Instance,
    ];
}
