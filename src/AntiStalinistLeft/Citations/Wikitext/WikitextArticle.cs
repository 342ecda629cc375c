using AntiStalinistLeft.Wikitext;

namespace AntiStalinistLeft.Citations;

/// <summary>A page in wikitext whose citations are asked for.</summary>
/// <param name="Id">Short name that tables use for it.</param>
/// <param name="References">Its notes and describing templates.</param>
/// <param name="Language">Language of its notes, BCP 47.</param>
internal sealed record WikitextArticle(string Id, WikitextReferences References, string Language = "en")
{
    public static WikitextArticle Parse(string id, string wikitext, WikitextOptions? options = null) =>
        new(id, WikitextReferences.Collect(WikitextTokens.Parse(wikitext), options));
}
