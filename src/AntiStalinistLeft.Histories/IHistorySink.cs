namespace AntiStalinistLeft.Histories;

/// <summary>
/// Takes in pages with their revisions as a source gives them: a store, or memory. A page is begun, its revisions are added in
/// the source's order, and it is ended; pages may come back later.
/// </summary>
internal interface IHistorySink
{
    /// <summary>Begins a page, or goes on with one that is known by its wiki and number (by its title where the number is 0).</summary>
    /// <param name="site">The wiki that the page is from.</param>
    /// <param name="page">The page as the source has it now.</param>
    /// <returns>Null, or why nothing more can be taken in.</returns>
    Diagnostic? BeginPage(WikiSite site, WikiPage page);

    /// <summary>Adds a revision to the page that was begun.</summary>
    /// <param name="revision">What the source says of it.</param>
    /// <param name="text">Its text in UTF-8, as it is; ignored unless <see cref="Revision.Text"/> is <see cref="TextState.Present"/>.</param>
    /// <returns>Null, or why the revision cannot be taken in.</returns>
    Diagnostic? Add(Revision revision, ReadOnlySpan<byte> text);

    /// <summary>Adds a revision whose text still has XML's escapes in it, which spares decoding what did not change.</summary>
    /// <param name="revision">What the source says of it.</param>
    /// <param name="escaped">The text as XML character data in UTF-8.</param>
    /// <param name="problem">What is wrong with the text, for the source to say where; then the result is null too.</param>
    /// <returns>Null, or why the revision cannot be taken in.</returns>
    Diagnostic? AddEscaped(Revision revision, ReadOnlySpan<byte> escaped, out TextProblem? problem);

    /// <summary>Ends the page that was begun.</summary>
    /// <returns>Null, or why nothing more can be taken in.</returns>
    Diagnostic? EndPage();
}
