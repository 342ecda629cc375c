using System.Collections.Frozen;

namespace AntiStalinistLeft.Citations;

/// <summary>The words that notes use around works, of all languages together.</summary>
internal static class CitationVocabulary
{
    public static FrozenSet<string> Abbreviations { get; } = Words(language => language.Abbreviations);

    public static FrozenSet<string> Connectors { get; } = Words(language => language.Connectors);

    public static FrozenSet<string> ProseVerbs { get; } = Words(language => language.ProseVerbs);

    public static FrozenSet<string> SentenceOpeners { get; } = Words(language => language.SentenceOpeners);

    public static FrozenSet<string> SayingWords { get; } = Words(language => language.SayingWords);

    /// <summary>Small words that send the reader to a work, with a full stop or without; with a capital they may stand in a title.</summary>
    public static FrozenSet<string> SignalWords { get; } = NoteLanguages.All.SelectMany(language => Split(language.Signals)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words for pages, as they may be spelt.</summary>
    public static FrozenSet<string> PageWords { get; } = NoteLanguages.All.SelectMany(language => Split(language.Pages)).SelectMany(word => (string[])[word, char.ToUpperInvariant(word[0]) + word[1..], word.ToUpperInvariant()]).ToFrozenSet(StringComparer.Ordinal);

    public static FrozenSet<string> PageLetters { get; } = Words(language => language.PageLetters);

    public static FrozenSet<string> Ordinals { get; } = Words(language => language.Ordinals);

    /// <summary>Particles of family names, as they are spelt.</summary>
    public static FrozenSet<string> Particles { get; } = NoteLanguages.All.SelectMany(language => language.Particles.Split('|', ' ')).Where(word => word.Length > 0).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Those that may open a name by themselves.</summary>
    public static FrozenSet<string> OpeningParticles { get; } = NoteLanguages.All.Where(language => language.Particles.Contains('|', StringComparison.Ordinal)).SelectMany(language => Split(language.Particles.Split('|')[0])).ToFrozenSet(StringComparer.Ordinal);

    public static FrozenSet<string> PamphletWords { get; } = Words(language => language.Pamphlets);

    public static FrozenSet<string> BodyWords { get; } = Words(language => language.BodyWords);

    private static string[] Elisions { get; } = [.. Words(language => language.Elisions)];

    /// <summary>A word without the article that is written together with it.</summary>
    public static string WithoutElision(string word) => Elisions.FirstOrDefault(article => word.StartsWith(article, StringComparison.OrdinalIgnoreCase)) is { } article ? word[article.Length..] : word;

    public static FrozenSet<string> FollowingWords { get; } = Words(language => language.Following);

    public static FrozenSet<string> VolumeWords { get; } = Words(language => language.Volumes);

    public static FrozenSet<string> IssueWords { get; } = Words(language => language.Issues);

    /// <summary>Words for numbered parts of a work, with what they count.</summary>
    public static FrozenDictionary<string, LocatorKind> SectionWords { get; } = Sections().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Months and seasons.</summary>
    public static FrozenSet<string> Months { get; } = NoteLanguages.All.SelectMany(language => Split($"{language.Months.Replace('/', ' ')} {language.Seasons}")).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static FrozenSet<string> NonNameWords { get; } = Words(language => language.NonNameWords);

    public static FrozenSet<string> EditorWords { get; } = Words(language => language.Editors);

    public static FrozenSet<string> TranslatorWords { get; } = Words(language => language.Translators);

    public static FrozenSet<string> ByWords { get; } = Words(language => language.By);

    public static FrozenSet<string> EditionWords { get; } = Words(language => language.Editions);

    public static FrozenSet<string> InWords { get; } = Words(language => language.In);

    public static FrozenSet<string> AboveWords { get; } = Words(language => language.Above);

    public static FrozenSet<string> BehindNoteWords { get; } = Words(language => language.BehindNote);

    public static FrozenSet<string> LinkWords { get; } = Words(language => language.Links);

    public static FrozenSet<string> LoneNoteWords { get; } = Words(language => language.LoneNotes);

    public static FrozenSet<string> SameWorkWords { get; } = Words(language => language.SameWork);

    public static FrozenSet<string> SamePlaceWords { get; } = Words(language => language.SamePlace);

    public static FrozenSet<string> EverywhereWords { get; } = Words(language => language.Everywhere);

    public static FrozenSet<string> EntryWords { get; } = Words(language => language.Entries);

    public static FrozenSet<string> AuthorByWords { get; } = Words(language => language.AuthorBy);

    public static FrozenSet<string> EntryKinds { get; } = Words(language => language.EntryKinds);

    public static FrozenSet<string> ReviewWords { get; } = Words(language => language.Reviews);

    private static string[] ArchiveNames { get; } = [.. NoteLanguages.All.SelectMany(language => language.Archives.Split('|', StringSplitOptions.RemoveEmptyEntries)).Select(name => name + " ")];

    /// <summary>True for words that mean an archive, or one of which closes with such a one: «Hafenarchiv».</summary>
    public static bool NamesArchive(string words) => Array.Exists(ArchiveNames, name => $"{words.Replace(',', ' ')} ".Contains(name, StringComparison.OrdinalIgnoreCase));

    public static FrozenSet<string> NoteWords { get; } = Words(language => language.NoteWords);

    public static FrozenSet<string> Conjunctions { get; } = Words(language => language.Conjunctions);

    public static FrozenSet<string> LetterWords { get; } = Words(language => language.Letters);

    public static FrozenSet<string> InterviewWords { get; } = Words(language => language.Interviews);

    /// <summary>What such a piece is called by itself: «introduction».</summary>
    public static FrozenSet<string> CompanionWords { get; } = NoteLanguages.All.SelectMany(language => language.Companions.Split('|')).Select(phrase => phrase.Split(' ')[^2]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static FrozenSet<string> TitleTranslationWords { get; } = Words(language => language.TitleTranslations);

    public static FrozenSet<string> DissertationWords { get; } = Words(language => language.Dissertations);

    public static FrozenSet<string> FilmWords { get; } = Words(language => language.Films);

    public static FrozenSet<string> DiaryWords { get; } = Words(language => language.Diaries);

    public static FrozenSet<string> ReportWords { get; } = Words(language => language.Reports);

    public static FrozenSet<string> OwnWords { get; } = Words(language => language.My);

    public static FrozenSet<string> QuotedByWords { get; } = Words(language => language.QuotedBy);

    public static FrozenSet<string> NoYear { get; } = Words(language => language.NoYear);

    public static FrozenSet<string> Reprints { get; } = Words(language => language.Reprints);

    public static FrozenSet<string> EditionKinds { get; } = Words(language => language.EditionKinds);

    public static FrozenSet<string> Tongues { get; } = Words(language => language.Tongues);

    public static FrozenSet<string> ArchiveUnits { get; } = Words(language => language.ArchiveUnits);

    public static FrozenSet<string> Leaves { get; } = Words(language => language.Leaves);

    public static FrozenSet<string> ToWords { get; } = Words(language => language.To);

    public static FrozenSet<string> PartnerWords { get; } = Words(language => language.Partners);

    public static FrozenSet<string> FromWords { get; } = Words(language => language.From);

    public static FrozenSet<string> PublishedWords { get; } = Words(language => language.Published);

    public static FrozenSet<string> OfDayWords { get; } = Words(language => language.OfDay);

    public static FrozenSet<string> AliasWords { get; } = Words(language => language.Aliases);

    public static FrozenSet<string> Titlings { get; } = Words(language => language.Titlings);

    public static FrozenSet<string> WorkKinds { get; } = Words(language => language.WorkKinds);

    public static FrozenSet<string> CollectionWords { get; } = Words(language => language.Collections);

    public static FrozenSet<string> ProceedingsWords { get; } = Words(language => language.Proceedings);

    public static FrozenSet<string> GenericWords { get; } = Words(language => language.Generic);

    public static FrozenSet<string> SpeechWords { get; } = Words(language => language.Speeches);

    public static FrozenSet<string> EncyclopediaWords { get; } = Words(language => language.Encyclopedias);

    public static FrozenSet<string> VolumeCounts { get; } = Words(language => language.VolumeCounts);

    public static FrozenSet<string> OfWords { get; } = Words(language => language.OfWords);

    /// <summary>Articles with which titles begin, in comparable letters.</summary>
    public static FrozenSet<string> Articles { get; } = Words(language => language.Articles);

    /// <summary>Those that keys leave out: keys are English.</summary>
    public static FrozenSet<string> KeyArticles { get; } = Split(NoteLanguages.Of("en").Articles).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Titles of persons; only with a capital.</summary>
    public static FrozenSet<string> Honorifics { get; } = NoteLanguages.All.SelectMany(language => Split(language.Honorifics)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Figures of number words, both in comparable letters.</summary>
    public static FrozenDictionary<string, string> Numbers { get; } = NoteLanguages.All.SelectMany(language => Split(language.Numbers)).Select(pair => pair.Split('=')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static string[] Firms { get; } = [.. NoteLanguages.All.SelectMany(language => language.Firms.Split('|', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>True for the name of a publishing house that says so.</summary>
    public static bool IsFirm(string words) => Firms.Any(firm => words.Contains(firm, StringComparison.Ordinal));

    /// <summary>True for a hyphen or a dash between two numbers.</summary>
    public static bool IsDash(char mark) => mark is '-' or '–' or '—' or '‑' or '−';

    private static FrozenSet<string> Words(Func<NoteLanguage, string> field) =>
        NoteLanguages.All.SelectMany(language => Split(field(language))).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<string, LocatorKind> Sections()
    {
        var kinds = new Dictionary<string, LocatorKind>(StringComparer.OrdinalIgnoreCase);
        foreach (NoteLanguage language in NoteLanguages.All)
        {
            foreach ((string words, LocatorKind kind) in (ReadOnlySpan<(string, LocatorKind)>)[(language.Sections, LocatorKind.Section), (language.Chapters, LocatorKind.Chapter), (language.Paragraphs, LocatorKind.Paragraph), (language.NoteWords, LocatorKind.Note), (language.Parts, LocatorKind.Part), (language.Entries, LocatorKind.Entry)])
            {
                foreach (string word in Split(words)) kinds.TryAdd(word, kind);
            }
        }

        return kinds;
    }
}
