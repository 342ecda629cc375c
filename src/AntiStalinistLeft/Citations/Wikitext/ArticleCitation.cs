using AntiStalinistLeft.Wikitext;

namespace AntiStalinistLeft.Citations;

/// <summary>A citation of a page with what stands for it in wikitext.</summary>
/// <param name="Citation">The citation.</param>
/// <param name="Note">The note in which it stands; null for a short form in the text itself.</param>
/// <param name="Template">The describing template; null for other forms.</param>
/// <param name="Short">The short form; null for others.</param>
internal sealed record ArticleCitation(Citation Citation, WikitextNote? Note, CiteTemplate? Template = null, ShortCite? Short = null);
