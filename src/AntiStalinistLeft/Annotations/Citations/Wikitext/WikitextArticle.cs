using AntiStalinistLeft.Reading.Wikitext;
using AntiStalinistLeft.Reading.Wikitext.Parsing;
using AntiStalinistLeft.Reading.Wikitext.References;

namespace AntiStalinistLeft.Annotations.Citations.Wikitext;

/// <summary>A page in wikitext whose citations are asked for.</summary>
/// <param name="Id">Short name that tables use for it.</param>
/// <param name="References">Its notes and describing templates.</param>
/// <param name="Language">Language of its notes, BCP 47.</param>
public sealed record WikitextArticle(string Id, WikitextReferences References, string Language = "en")
{
    /// <summary>Reads a page.</summary>
    public static WikitextArticle Of(string id, string wikitext, WikitextOptions? options = null) =>
        new(id, WikitextReferences.Of(WikitextTokens.Of(wikitext), options));
}
