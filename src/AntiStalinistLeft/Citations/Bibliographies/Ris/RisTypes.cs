namespace AntiStalinistLeft.Citations;

/// <summary>The types of RIS and the kit's, each way.</summary>
internal static class RisTypes
{
    /// <summary>RIS' type, among those that old programs know too; a finer kind stands in <c>M3</c>.</summary>
    public static string ToRis(WorkType type) => type switch
    {
        WorkType.Chapter or WorkType.Speech => "CHAP",
        WorkType.Article => "JOUR",
        WorkType.Pamphlet => "PAMP",
        WorkType.Newspaper => "NEWS",
        WorkType.Encyclopedia => "ENCYC",
        WorkType.Web => "ELEC",
        WorkType.Archive => "UNPB",
        WorkType.Periodical => "JFULL",
        WorkType.Letter or WorkType.Interview => "PCOMM",
        WorkType.Diary => "MANSCPT",
        WorkType.Dissertation => "THES",
        WorkType.Report => "RPRT",
        WorkType.Film => "MPCT",
        _ => "BOOK",
    };

    /// <summary>The kit's type; null for one that has no like here.</summary>
    public static WorkType? FromRis(string type) => type.ToUpperInvariant() switch
    {
        "BOOK" or "THES" or "RPRT" or "CLSWK" or "EBOOK" or "SER" => WorkType.Book,
        "CHAP" or "ECHAP" or "CPAPER" or "CONF" => WorkType.Chapter,
        "JOUR" or "MGZN" or "EJOUR" => WorkType.Article,
        "EDBOOK" => WorkType.CollectedWorksVolume,
        "PAMP" => WorkType.Pamphlet,
        "NEWS" => WorkType.Newspaper,
        "ENCYC" or "DICT" => WorkType.Encyclopedia,
        "ELEC" or "BLOG" or "WEB" or "ICOMM" => WorkType.Web,
        "UNPB" or "MANSCPT" or "PCOMM" => WorkType.Archive,
        "JFULL" => WorkType.Periodical,
        "HEAR" => WorkType.Speech,
        _ => null,
    };
}
