using System.Collections.Frozen;

namespace AntiStalinistLeft.Citations;

/// <summary>Tells the kind of a work from the way it is cited.</summary>
internal static class WorkTypeClassifier
{
    /// <summary>The type of what a draft cites; null where nothing indicates it.</summary>
    public static WorkType? Classify(CitationReading draft)
    {
        if (draft.IsArchival) return Holds(draft.Title, CitationVocabulary.DiaryWords) ? WorkType.Diary : WorkType.Archive;
        if (draft.Remark is not null) return WorkType.Dissertation;
        if (draft.Locators.Exists(locator => locator.Kind == LocatorKind.Entry) || Holds(draft.Container ?? draft.Title, CitationVocabulary.EncyclopediaWords)) return WorkType.Encyclopedia;
        if (draft.Title is null || draft.BackReference is CitationForm.BareAuthor) return null;
        if (draft.IsTitleQuoted || draft.Container is not null) return OfPart(draft);
        if (draft.Address is not null && draft.Imprint is null) return WorkType.Web;
        if (draft.Date is not null && draft.Imprint is null) return WorkType.Newspaper;
        if (Holds(draft.Title, CitationVocabulary.DiaryWords)) return WorkType.Diary;
        if (Holds(draft.Title, CitationVocabulary.ReportWords)) return WorkType.Report;
        return IsCollected(draft.Title, draft.Authors) ? WorkType.CollectedWorksVolume : WorkType.Book;
    }

    /// <summary>True for a volume of somebody's writings: its title says so, or names its author.</summary>
    public static bool IsCollected(string title, IEnumerable<PersonName> authors)
    {
        string[] words = title.Split([' ', '-', ':', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(CitationVocabulary.CollectionWords.Contains)) return true;
        return authors.Any(author => author.Family.Length > 3 && title.Contains(author.Full, StringComparison.Ordinal));
    }

    /// <summary>True for a volume of what many said: the one who is quoted from it is not its author.</summary>
    public static bool IsProceedings(string title) => title.Split([' ', ':', ','], StringSplitOptions.RemoveEmptyEntries).Any(CitationVocabulary.ProceedingsWords.Contains);

    /// <summary>True for a title that any author's volume may have: <i>Works</i>, <i>Selected Writings</i>.</summary>
    public static bool IsGeneric(string title) => title.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).All(word => CitationVocabulary.CollectionWords.Contains(word) || CitationVocabulary.GenericWords.Contains(word));

    /// <summary>True for what often appears without a name: pieces in periodicals, entries, web pages, what lies in archives.</summary>
    public static bool IsOftenUnsigned(WorkType? type) => type is WorkType.Article or WorkType.Newspaper or WorkType.Encyclopedia or WorkType.Web or WorkType.Archive;

    /// <summary>True where a title's first words call the part a speech.</summary>
    public static bool IsSpeech(string title) => CitationVocabulary.SpeechWords.Contains(title.Split(' ', 3) is [var first, ..] ? first.Trim('“', '"', '‘', ',') : title);

    private static WorkType OfPart(CitationReading draft)
    {
        if (IsSpeech(draft.Title!)) return WorkType.Speech;
        bool volume = draft.Imprint is not null || draft.Editors.Count > 0 || draft.ContainerAuthors.Count > 0;
        bool issue = draft.Issue is not null || draft.Date is not null || (draft.Volume is not null && draft.YearAlone is not null) || (draft.YearAlone is not null && draft.Container is not null);
        if (!volume && issue) return WorkType.Article;
        if (draft.Address is not null && draft.Container is null) return WorkType.Web;
        return WorkType.Chapter;
    }

    private static bool Holds(string? title, FrozenSet<string> words) =>
        title is not null && title.Split([' ', ':', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Any(word => words.Contains(word) || words.Contains(word.TrimEnd('.')));
}
