namespace AntiStalinistLeft.Histories;

/// <summary>A page as the wiki knows it.</summary>
/// <param name="Site">The wiki.</param>
/// <param name="Page">The page, with the title as the wiki spells it.</param>
/// <param name="RequestedTitle">The title that was asked for.</param>
/// <param name="Redirects">The titles that led here, the first asked for first; empty where the page stands under its own.</param>
internal sealed record FoundPage(WikiSite Site, WikiPage Page, string RequestedTitle, IReadOnlyList<string> Redirects);

/// <summary>A page that was fetched or imported before.</summary>
/// <param name="Page">The page as it was then.</param>
/// <param name="Revisions">Its revisions, oldest first.</param>
internal sealed record KnownHistory(WikiPage Page, IReadOnlyList<Revision> Revisions);

/// <summary>How far a fetch has come.</summary>
/// <param name="Revisions">Revisions taken in so far.</param>
/// <param name="Reached">The time of the last one; null where the wiki does not say.</param>
internal sealed record FetchProgress(int Revisions, DateTimeOffset? Reached);
