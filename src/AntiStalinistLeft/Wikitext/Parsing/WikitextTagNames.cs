using System.Collections.Frozen;

namespace AntiStalinistLeft.Wikitext;

/// <summary>The names of elements. What is not here is no tag, as in the wiki itself, and stays text.</summary>
internal static class WikitextTagNames
{
    /// <summary>Longer than any name.</summary>
    public const int LongestName = 20;

    private static readonly FrozenDictionary<string, WikitextTag> Tags = All().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenDictionary<string, WikitextTag>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Tags.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The element of a name; <see cref="WikitextTag.None"/> where there is none.</summary>
    public static WikitextTag Find(ReadOnlySpan<char> name) => Lookup.TryGetValue(name, out WikitextTag tag) ? tag : WikitextTag.None;

    /// <summary>True where markup inside the element is not read.</summary>
    public static bool IsVerbatim(WikitextTag tag) =>
        tag is WikitextTag.Nowiki or WikitextTag.Pre or WikitextTag.Math or WikitextTag.Code or WikitextTag.Gallery or WikitextTag.Device;

    private static Dictionary<string, WikitextTag> All()
    {
        var tags = new Dictionary<string, WikitextTag>(StringComparer.OrdinalIgnoreCase)
        {
            ["ref"] = WikitextTag.Ref,
            ["references"] = WikitextTag.References,
            ["blockquote"] = WikitextTag.Blockquote,
            ["br"] = WikitextTag.Break,
            ["poem"] = WikitextTag.Poem,
            ["nowiki"] = WikitextTag.Nowiki,
            ["pre"] = WikitextTag.Pre,
            ["gallery"] = WikitextTag.Gallery,
        };
        Add(tags, WikitextTag.Math, "math chem ce");
        Add(tags, WikitextTag.Code, "syntaxhighlight source");
        Add(tags, WikitextTag.Device, "templatedata graph mapframe maplink timeline score imagemap inputbox hiero templatestyles categorytree includeonly");
        Add(tags, WikitextTag.Other, "abbr b bdi bdo big caption center cite code data dd del dfn div dl dt em font h1 h2 h3 h4 h5 h6 hr i ins kbd li link");
        Add(tags, WikitextTag.Other, "mark meta ol p q rb rp rt rtc ruby s samp small span strike strong sub sup table tbody td th thead time tr tt u ul var wbr");
        Add(tags, WikitextTag.Other, "noinclude onlyinclude section indicator langconvert");
        return tags;
    }

    private static void Add(Dictionary<string, WikitextTag> tags, WikitextTag tag, string names)
    {
        foreach (string name in names.Split(' ')) tags[name] = tag;
    }
}
