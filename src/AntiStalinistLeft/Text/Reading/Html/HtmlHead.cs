using AngleSharp.Dom;

namespace AntiStalinistLeft.Text;

/// <summary>What the head of a page says of the article.</summary>
internal static class HtmlHead
{
    private static readonly (string Name, string Selector, string Attribute)[] Places =
    [
        ("address", "link[rel=canonical]", "href"),
        ("date", "meta[property='article:published_time']", "content"),
        ("author", "meta[name=author]", "content"),
        ("site", "meta[property='og:site_name']", "content"),
        ("language", "html[lang]", "lang"),
    ];

    public static IEnumerable<(string Name, string Value)> ReadFacts(IDocument page)
    {
        foreach ((string name, string selector, string attribute) in Places)
        {
            if (page.QuerySelector(selector)?.GetAttribute(attribute) is { } value && !string.IsNullOrWhiteSpace(value))
            {
                yield return (name, value);
            }
        }
    }
}
