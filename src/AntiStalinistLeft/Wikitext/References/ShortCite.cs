using System.Globalization;

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
    private const int MaxWorks = 9;

    /// <summary>What the template and its work have in common: names and year, as the wiki makes its anchors.</summary>
    public string Anchor => Target ?? CreateAnchor(Names, Year);

    /// <summary>An anchor made of up to four names and a year.</summary>
    internal static string CreateAnchor(IReadOnlyList<string> names, string? year) =>
        names.Count == 1 ? string.Concat("CITEREF", names[0], year) : "CITEREF" + string.Concat(names.Take(MaxNames)) + year;

    /// <summary>Reads the template that the token at <paramref name="open"/> begins: most cite one work; <c>harvs</c> may give several years, <c>sfnm</c> several works.</summary>
    internal static IReadOnlyList<ShortCite> Read(WikitextTokens tokens, int open, string template, bool makesNote, List<WikitextParameter> parameters, WikitextOptions options)
    {
        int close = tokens[open].Partner;
        var span = TextSpan.FromBounds(tokens[open].Start, close >= 0 ? tokens[close].End : tokens.Source.Length);
        if (template == "harvs") return [.. Numbered("year").DefaultIfEmpty().Select(year => Cite([.. Numbered("last")], year, "p", "pp", "loc"))];
        if (template is "sfnm" or "sfnmp" or "harvnbm") return [.. Enumerable.Range(1, MaxWorks).Where(i => Find($"{i}a1") is not null).Select(i => Cite([.. Enumerable.Range(1, MaxNames).Select(a => Find($"{i}a{a}")).OfType<string>()], Find($"{i}y"), $"{i}p", $"{i}pp", $"{i}loc"))];
        string[] values = [.. parameters.Where(parameter => !parameter.IsNamed).Select(parameter => PlainValue.Read(tokens, parameter, options))];
        return [Cite([.. values.TakeWhile(value => !IsYear(value)).Where(value => value.Length > 0)], values.LastOrDefault(IsYear), "p", "page", "pp", "pages", "loc", "at")];

        ShortCite Cite(IReadOnlyList<string> names, string? year, params ReadOnlySpan<string> pages) => new(span, names, year, Find(pages), makesNote, Find("ref"));

        IEnumerable<string> Numbered(string name) => ((string?[])[Find(name, name + "1"), .. Enumerable.Range(2, MaxWorks).Select(i => Find(name + i.ToString(CultureInfo.InvariantCulture)))]).OfType<string>();

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
