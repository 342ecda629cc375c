namespace AntiStalinistLeft.Histories;

/// <summary>A revision whose text is not the one that its source stated.</summary>
/// <param name="Page">Title of the page.</param>
/// <param name="Revision">Id of the revision.</param>
/// <param name="Stated">The SHA-1 that the source stated.</param>
/// <param name="Found">The SHA-1 of the text.</param>
internal sealed record Sha1Difference(string Page, long Revision, Sha1Digest Stated, Sha1Digest Found);

/// <summary>The outcome of rebuilding every revision.</summary>
/// <param name="Pages">Pages.</param>
/// <param name="Revisions">Revisions rebuilt.</param>
/// <param name="Equal">Of these, those whose text has the SHA-1 that their source stated.</param>
/// <param name="WithoutSha1">Of these, those whose source stated none.</param>
/// <param name="WithoutText">Of these, those that have no text: hidden, or absent from the source.</param>
/// <param name="Differences">Those whose text has another SHA-1.</param>
/// <param name="Digest">
/// SHA-256 over all pages, revisions, fields and texts in 64 hexadecimal digits: equal where the content is equal, be it in a
/// store or an export, whatever way a store came to it and however it is packed.
/// </param>
internal sealed record HistoryVerification(
    int Pages, long Revisions, long Equal, long WithoutSha1, long WithoutText, IReadOnlyList<Sha1Difference> Differences, string Digest);
