namespace AntiStalinistLeft.Wikitext;

/// <summary>A template that describes a work, as filled in: <c>{{cite book |last=… |title=…}}</c>.</summary>
/// <param name="Name">The template's name in lower case.</param>
/// <param name="Span">Its range in the wikitext, braces included.</param>
/// <param name="Values">What its parameters say, as readers see it, by parameter name in lower case; empty ones are left out.</param>
internal sealed record CiteTemplate(string Name, TextSpan Span, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The authors in order, each by given name and family name; a name in one piece has an empty given name.</summary>
    public IReadOnlyList<(string Given, string Family)> Authors => CiteNames.Read(this, CiteNames.Authors);

    /// <summary>The editors.</summary>
    public IReadOnlyList<(string Given, string Family)> Editors => CiteNames.Read(this, CiteNames.Editors);

    /// <summary>The translators.</summary>
    public IReadOnlyList<(string Given, string Family)> Translators => CiteNames.Read(this, CiteNames.Translators);

    /// <summary>The titled part of a volume, where one is cited: a chapter, an entry.</summary>
    public string? Chapter => First("chapter", "contribution", "entry", "article", "section", "chapter-title");

    /// <summary>The title of the work as a whole.</summary>
    public string? Title => First("title", "script-title", "trans-title");

    /// <summary>The journal, newspaper, encyclopedia or web site that holds the work.</summary>
    public string? Periodical => First("journal", "newspaper", "magazine", "periodical", "work", "encyclopedia", "encyclopaedia", "dictionary", "website");

    /// <summary>The place of publication.</summary>
    public string? Place => First("location", "place", "publication-place");

    /// <summary>The publisher.</summary>
    public string? Publisher => First("publisher", "institution");

    /// <summary>The date as printed, the year where only that is given.</summary>
    public string? Date => First("date", "year");

    /// <summary>The year of the edition; null where the date has none.</summary>
    public string? Year => CiteDates.FindYear(First("year", "date"));

    /// <summary>The year of the first edition.</summary>
    public string? OriginalYear => CiteDates.FindYear(First("orig-date", "orig-year", "origyear", "origdate"));

    /// <summary>The pages cited or filled, as printed.</summary>
    public string? Pages => First("pages", "page", "pp", "p", "at");

    /// <summary>The first of several parameters that says something; null where none does.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (Values.TryGetValue(name, out string? value)) return value;
        }

        return null;
    }

    /// <summary>Reads the template that the token at <paramref name="open"/> begins.</summary>
    /// <param name="tokens">The page.</param>
    /// <param name="open">The template's first token.</param>
    /// <param name="name">The template's name.</param>
    /// <param name="parameters">Its parameters; not kept.</param>
    /// <param name="options">Which names mean what.</param>
    internal static CiteTemplate Read(WikitextTokens tokens, int open, string name, List<WikitextParameter> parameters, WikitextOptions options)
    {
        var values = new Dictionary<string, string>(parameters.Count, StringComparer.Ordinal);
        foreach (WikitextParameter parameter in parameters)
        {
            string value = PlainValue.Read(tokens, parameter, options);
            if (value.Length > 0) values[parameter.Name] = value;
        }

        int close = tokens[open].Partner;
        int end = close >= 0 ? tokens[close].End : tokens.Source.Length;
        return new CiteTemplate(name, TextSpan.FromBounds(tokens[open].Start, end), values);
    }
}
