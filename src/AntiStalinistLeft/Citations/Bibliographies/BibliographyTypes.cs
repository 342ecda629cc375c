using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Citations;

/// <summary>What the formats call the kit's types of works.</summary>
internal static class BibliographyTypes
{
    // A line a type, then its names in CSL, biblatex and RIS. The first name is written; a name that several types have is
    // read as the first of them, and what kind it is then stands beside it.
    private const string Names = """
        Book|book classic collection|book mvbook manual|BOOK CLSWK EBOOK SER
        Chapter|chapter paper-conference|incollection inbook bookinbook suppbook inproceedings conference suppcollection|CHAP ECHAP CPAPER CONF
        Article|article-journal article-magazine article review review-book|article review suppperiodical|JOUR MGZN EJOUR
        Speech|speech|incollection|CHAP HEAR
        CollectedWorksVolume|book|book collection mvcollection proceedings mvproceedings|BOOK EDBOOK
        Pamphlet|pamphlet|booklet|PAMP
        Newspaper|article-newspaper|article|NEWS
        Encyclopedia|entry-encyclopedia entry-dictionary entry|inreference reference mvreference|ENCYC DICT
        Web|webpage post-weblog post|online www electronic|ELEC BLOG WEB ICOMM
        Archive|manuscript document|unpublished|UNPB MANSCPT
        Letter|personal_communication|letter|PCOMM
        Interview|interview|unpublished|PCOMM
        Diary|manuscript|unpublished|MANSCPT
        Dissertation|thesis|thesis phdthesis mastersthesis|THES
        Report|report|report techreport|RPRT
        Film|motion_picture|movie|MPCT
        Periodical|periodical|periodical|JFULL
        """;

    private static readonly (WorkType Type, string[][] Names)[] Rows =
        [.. Names.ReplaceLineEndings("\n").Split('\n').Select(line => line.Split('|')).Select(cells => (Enum.Parse<WorkType>(cells[0]), cells[1..].Select(names => names.Split(' ')).ToArray()))];

    public static string NameOf(WorkType type, BibliographyFormat format) => Array.Find(Rows, row => row.Type == type).Names[(int)format][0];

    /// <summary>The kit's name of a type that the format's does not tell; null where it does.</summary>
    public static string? FinerNameOf(WorkType type, BibliographyFormat format) => Find(NameOf(type, format), format) == type ? null : KebabCase.From(type);

    /// <summary>The type of the kit's finer name, where one is given, or of the format's; null for one that has no like here.</summary>
    public static WorkType? Find(string name, BibliographyFormat format, string? finer = null)
    {
        if (finer is not null && KebabCase.Find<WorkType>(finer.Replace(' ', '-')) is { } kind) return kind;
        foreach ((WorkType type, string[][] names) in Rows)
        {
            if (names[(int)format].Contains(name, StringComparer.OrdinalIgnoreCase)) return type;
        }

        return null;
    }
}
