namespace AntiStalinistLeft.Wikitext;

/// <summary>A template that cites a work by author and year: <c>{{sfn|Tamm|1962|p=31}}</c>.</summary>
/// <param name="Span">Its range in the wikitext.</param>
/// <param name="Names">The family names, in order.</param>
/// <param name="Year">The year, a letter behind it included; null where none is given.</param>
/// <param name="Pages">The place cited, as printed; null where none is given.</param>
/// <param name="MakesNote">True for templates that make a note, false for those that stand in one or in the text.</param>
/// <param name="Target">The name of the work's anchor, where the template gives it; null otherwise.</param>
internal sealed record ShortCite(TextSpan Span, IReadOnlyList<string> Names, string? Year, string? Pages, bool MakesNote, string? Target)
{
    private const int MaxNames = 4;

    /// <summary>What the template and its work have in common: names and year, as the wiki makes its anchors.</summary>
    public string Anchor => Target ?? CreateAnchor(Names, Year);

    /// <summary>An anchor made of up to four names and a year.</summary>
    internal static string CreateAnchor(IReadOnlyList<string> names, string? year) =>
        names.Count == 1 ? string.Concat("CITEREF", names[0], year) : "CITEREF" + string.Concat(names.Take(MaxNames)) + year;

    /// <summary>Reads the template that the token at <paramref name="open"/> begins.</summary>
    internal static ShortCite Read(WikitextTokens tokens, int open, bool makesNote, List<WikitextParameter> parameters, WikitextOptions options)
    {
        var names = new List<string>(1);
        string? year = null;
        foreach (WikitextParameter parameter in parameters)
        {
            if (parameter.IsNamed) continue;
            string value = PlainValue.Read(tokens, parameter, options);
            if (IsYear(value)) year = value;
            else if (value.Length > 0 && year is null) names.Add(value);
        }

        int close = tokens[open].Partner;
        int end = close >= 0 ? tokens[close].End : tokens.Source.Length;
        return new ShortCite(
            TextSpan.FromBounds(tokens[open].Start, end), names, year, Find("p", "page", "pp", "pages", "loc", "at"), makesNote, Find("ref"));

        string? Find(params ReadOnlySpan<string> wanted)
        {
            foreach (string name in wanted)
            {
                if (WikitextTemplate.Find(parameters, name) is { } parameter && PlainValue.Read(tokens, parameter, options) is { Length: > 0 } value) return value;
            }

            return null;
        }
    }

    private static bool IsYear(string value) =>
        (value.Length is 4 or 5 && CiteDates.FindYear(value) is not null && (value.Length == 4 || char.IsAsciiLetterLower(value[4])))
        || value is "n.d." or "forthcoming";
}
