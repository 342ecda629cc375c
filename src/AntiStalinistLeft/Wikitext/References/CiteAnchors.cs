namespace AntiStalinistLeft.Wikitext;

/// <summary>The anchors by which short forms find a describing template, as the wiki's own templates make them.</summary>
internal static class CiteAnchors
{
    public static IEnumerable<string> GetAnchors(CiteTemplate cite)
    {
        string? given = cite.First("ref");
        if (string.Equals(given, "none", StringComparison.Ordinal)) yield break;
        if (given is not null and not "harv") yield return given;
        IReadOnlyList<(string Given, string Family)> names = cite.Authors.Count > 0 ? cite.Authors : cite.Editors;
        string year = YearWithLetter(cite) ?? string.Empty;
        if (names.Count > 0) yield return ShortCite.CreateAnchor([.. names.Select(name => name.Family)], year);
    }

    // «1962a» tells works of one year apart.
    private static string? YearWithLetter(CiteTemplate cite)
    {
        string? year = cite.Year;
        string? printed = cite.First("year", "date");
        if (year is null || printed is null) return cite.Date;
        int end = printed.IndexOf(year, StringComparison.Ordinal) + year.Length;
        return end < printed.Length && char.IsAsciiLetterLower(printed[end]) ? year + printed[end] : year;
    }
}
