using System.Collections.Frozen;

namespace AntiStalinistLeft.Wikitext;

/// <summary>The names of templates and parameters that pages are full of, so that each is one string.</summary>
internal static class CommonNames
{
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        ("1 2 3 4 5 6 last first last1 first1 last2 first2 last3 first3 author author1 author2 author-link authorlink editor editor-last editor-first editor1-last "
         + "editor1-first title url archive-url archive-date access-date accessdate date year month publisher location place journal newspaper magazine "
         + "work website encyclopedia volume issue number pages page pp p loc at isbn issn doi oclc jstor pmid edition series language chapter quote ref name "
         + "group via url-status url-access agency text source sign orig-date orig-year origyear trans-title sfn reflist citation efn rp r harvnb main").Split(' ')
            .Concat(["cite book", "cite journal", "cite web", "cite news", "cite magazine", "cite encyclopedia", "citation needed", "short description", "see also"])
            .Distinct(StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A name in lower case, blanks for underscores.</summary>
    public static string Intern(ReadOnlySpan<char> name) =>
        Lookup.TryGetValue(name, out string? known) ? known : name.ToString().Replace('_', ' ').ToLowerInvariant();
}
