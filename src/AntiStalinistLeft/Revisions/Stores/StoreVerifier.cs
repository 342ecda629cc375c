using System.Security.Cryptography;
using AntiStalinistLeft.Revisions.Blocks;

namespace AntiStalinistLeft.Revisions.Stores;

/// <summary>Rebuilds every revision of a store.</summary>
internal sealed class StoreVerifier(HistoryStore store, StoreDatabase database)
{
    private readonly List<Sha1Difference> _differences = [];
    private long _revisions;
    private long _equal;
    private long _withoutSha1;
    private long _withoutText;

    /// <summary>Goes through all pages; the failure where the store is damaged.</summary>
    public Result<StoreVerification> Verify(IProgress<long>? progress, CancellationToken cancellation)
    {
        using var content = new ContentDigest();
        if (database.Try(CheckFile) is { } damage) return Result<StoreVerification>.Fail(damage);
        foreach (StoredPage page in ContentDigest.InOrder(store.Pages))
        {
            cancellation.ThrowIfCancellationRequested();
            Result<PageHistory> history = store.LoadHistory(page.Number);
            if (!history.Succeeded) return Result<StoreVerification>.Fail(history.Failure);
            content.Add(page.Site, history.Value);
            Compare(history.Value);
            progress?.Report(_revisions);
        }

        return Result<StoreVerification>.Success(new StoreVerification(_revisions, _equal, _withoutSha1, _withoutText, _differences, content.Finish()));
    }

    private Diagnostic? CheckFile() => database.Rows("PRAGMA quick_check(1)", row => row.GetString(0)) is ["ok"]
        ? null
        : StoreMessages.Broken(store.FilePath, "SQLite's own check of the file failed.");

    private void Compare(PageHistory history)
    {
        using var sha1 = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        var places = new PlaceWalk(history.Places);
        foreach (Revision revision in history.Revisions)
        {
            ReadOnlySpan<BlockPlace> list = places.Next();
            _revisions++;
            if (revision.Text != TextState.Present) _withoutText++;
            else if (revision.Sha1 is not { } stated) _withoutSha1++;
            else Compare(history, revision, stated, ContentDigest.Of(sha1, history, list));
        }
    }

    private void Compare(PageHistory history, Revision revision, Sha1Digest stated, byte[] found)
    {
        if (Sha1Digest.FromBytes(found) == stated) _equal++;
        else _differences.Add(new Sha1Difference(history.Page.Title, revision.Id, stated, Sha1Digest.FromBytes(found)));
    }
}
