namespace AntiStalinistLeft;

/// <summary>Something that a text says of itself: a header field, a byline, a site's name.</summary>
/// <param name="Name">What it states, in lower case: <c>title</c>, <c>author</c>, <c>affiliation</c>, <c>date</c>, <c>site</c>, …</param>
/// <param name="Value">The words, white space at the ends excluded.</param>
/// <param name="Block">Ordinal of the block that states it; 0 where it stands beside the text, as in the head of a page.</param>
public sealed record DocumentFact(string Name, string Value, int Block);
