using System.Collections.Frozen;

namespace AntiStalinistLeft.Wikitext;

/// <summary>The names of templates, namespaces and prefixes in a wiki. The defaults are those of English-language wikis.</summary>
internal sealed record WikitextOptions
{
    /// <summary>The options that hold where none are given.</summary>
    public static WikitextOptions Default { get; } = new();

    /// <summary>
    /// Templates that show words of the text, by name in lower case with blanks for underscores. All others show nothing.
    /// Default: quotations set apart, words marked as foreign, blanks and dashes, and what talk pages use to quote.
    /// </summary>
    public IReadOnlyDictionary<string, TemplateDisplay> Templates { get; init; } = DefaultTemplates();

    /// <summary>The names of the namespace of pictures, in lower case. Default: file, image, media.</summary>
    public IReadOnlySet<string> FilePrefixes { get; init; } = Names("file image media");

    /// <summary>The names of the namespace of categories, in lower case. Default: category.</summary>
    public IReadOnlySet<string> CategoryPrefixes { get; init; } = Names("category");

    /// <summary>
    /// The prefixes by which a link leads to the same article in another language and shows nothing, in lower case.
    /// Default: the codes of the larger wikis.
    /// </summary>
    public IReadOnlySet<string> LanguagePrefixes { get; init; } = Names(
        "af als an ar arz ast az azb ba bar be bg bn br bs ca ce ceb ckb cs cv cy da de el eml eo es et eu fa fi fr fy ga gd gl gu he hi hr ht hu hy "
        + "ia id io is it ja jv ka kk kn ko ku ky la lb li lmo lt lv mg min mk ml mn mr ms my nah nap nds ne new nl nn no oc pa pl pms pnb ps pt "
        + "qu ro ru sa scn sco sd sh si simple sk sl sq sr su sv sw ta te tg th tl tr tt uk ur uz vec vi vo wa war wuu xmf yi yo zh");

    /// <summary>The words that specify an image's position and size rather than its caption, in lower case. Default: those of English-language wikis.</summary>
    public IReadOnlySet<string> PictureWords { get; init; } = Names(
        "thumb thumbnail frame framed frameless border right left center centre none baseline sub super top text-top middle bottom text-bottom upright");

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, TemplateDisplay> DefaultTemplates()
    {
        var templates = new Dictionary<string, TemplateDisplay>(StringComparer.Ordinal);
        Add("quote|blockquote|quotation|cquote|bquote|rquote|quote box|quotebox|quote frame|pull quote|centered pull quote|poem quote|poemquote|quote in list|text and translation",
            new() { Parameters = ["text", "quote", "content", "1"], IsQuotation = true });
        Add("rquote", new() { Parameters = ["quote", "text", "2"], IsQuotation = true });
        Add("lang|transl|transliteration", new() { Parameters = ["text", "3", "2"] });
        Add("langx|lang-de|lang-fr|lang-ru|lang-es|lang-it|lang-pl|lang-uk|lang-zh", new() { Parameters = ["text", "2", "1"] });
        Add("lang-de|lang-fr|lang-ru|lang-es|lang-it|lang-pl|lang-uk|lang-zh", new() { Parameters = ["text", "1"] });
        Add("nowrap|nobr|small|big|em|strong|strongbad|abbr|tq|tqq|tqb|xt|color box|not a typo|proper name|sic|ill|interlanguage link|q|'|\"|gloss|visible anchor|vanchor|first word|mvar|var",
            new() { Parameters = ["text", "lt", "1"] });
        Add("circa|c.", new() { Words = "c. ", Parameters = ["1"] });
        Add("nbsp|space|spaces", new() { Words = "\u00A0" });
        Add("snd|spaced ndash|spaced en dash|spnd", new() { Words = "\u00A0\u2013 " });
        Add("ndash|en dash", new() { Words = "\u2013" });
        Add("mdash|em dash", new() { Words = "\u2014" });
        Add("'", new() { Words = "'" });
        Add("=", new() { Words = "=" });
        Add("!", new() { Words = "|" });
        return templates.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string names, TemplateDisplay display)
        {
            foreach (string name in names.Split('|')) templates[name] = display;
        }
    }
}
