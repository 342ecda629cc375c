namespace AntiStalinistLeft.Citations;

/// <summary>The types of CSL and the kit's, each way.</summary>
internal static class CslJsonTypes
{
    /// <summary>Name of the member of <c>custom</c> that keeps a type finer than CSL's.</summary>
    public const string FinerType = "work-type";

    /// <summary>CSL's type.</summary>
    public static string ToCsl(WorkType type) => type switch
    {
        WorkType.Chapter => "chapter",
        WorkType.Article => "article-journal",
        WorkType.Speech => "speech",
        WorkType.Pamphlet => "pamphlet",
        WorkType.Newspaper => "article-newspaper",
        WorkType.Encyclopedia => "entry-encyclopedia",
        WorkType.Web => "webpage",
        WorkType.Archive => "manuscript",
        WorkType.Periodical => "periodical",
        WorkType.Letter => "personal_communication",
        WorkType.Interview => "interview",
        WorkType.Diary => "manuscript",
        WorkType.Dissertation => "thesis",
        WorkType.Report => "report",
        WorkType.Film => "motion_picture",
        _ => "book",
    };

    /// <summary>The kit's type; null for one that has no like here.</summary>
    public static WorkType? FromCsl(string type) => type switch
    {
        "book" or "classic" or "thesis" or "report" or "collection" => WorkType.Book,
        "chapter" or "paper-conference" => WorkType.Chapter,
        "article-journal" or "article-magazine" or "article" or "review" or "review-book" => WorkType.Article,
        "speech" => WorkType.Speech,
        "pamphlet" => WorkType.Pamphlet,
        "article-newspaper" => WorkType.Newspaper,
        "entry-encyclopedia" or "entry-dictionary" or "entry" => WorkType.Encyclopedia,
        "webpage" or "post-weblog" or "post" => WorkType.Web,
        "manuscript" or "personal_communication" or "document" => WorkType.Archive,
        "periodical" => WorkType.Periodical,
        _ => null,
    };
}
