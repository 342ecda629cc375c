using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Citations;

/// <summary>The types of BibTeX and biblatex and the kit's, each way.</summary>
internal static class BibtexTypes
{
    /// <summary>The type of biblatex; what it does not tell apart stands in <c>entrysubtype</c>.</summary>
    public static string ToBibtex(WorkType type) => type switch
    {
        WorkType.Chapter or WorkType.Speech => "incollection",
        WorkType.Article or WorkType.Newspaper => "article",
        WorkType.Pamphlet => "booklet",
        WorkType.Encyclopedia => "inreference",
        WorkType.Web => "online",
        WorkType.Archive => "unpublished",
        WorkType.Periodical => "periodical",
        WorkType.Letter => "letter",
        WorkType.Interview or WorkType.Diary => "unpublished",
        WorkType.Dissertation => "thesis",
        WorkType.Report => "report",
        WorkType.Film => "movie",
        _ => "book",
    };

    /// <summary>The kit's type; null for one that has no like here.</summary>
    public static WorkType? FromBibtex(string type, string? subtype)
    {
        if (subtype is not null && KebabCase.Find<WorkType>(subtype.Replace(' ', '-')) is { } finer) return finer;
        return type switch
        {
            "book" or "mvbook" or "thesis" or "phdthesis" or "mastersthesis" or "report" or "techreport" or "manual" => WorkType.Book,
            "collection" or "mvcollection" or "proceedings" or "mvproceedings" => WorkType.CollectedWorksVolume,
            "incollection" or "inbook" or "bookinbook" or "suppbook" or "inproceedings" or "conference" or "suppcollection" => WorkType.Chapter,
            "article" or "review" or "suppperiodical" => WorkType.Article,
            "booklet" => WorkType.Pamphlet,
            "inreference" or "reference" or "mvreference" => WorkType.Encyclopedia,
            "online" or "www" or "electronic" => WorkType.Web,
            "unpublished" or "letter" => WorkType.Archive,
            "periodical" => WorkType.Periodical,
            _ => null,
        };
    }
}
