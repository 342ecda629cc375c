using System.Security.Cryptography;

namespace AntiStalinistLeft.Histories;

/// <summary>Rebuilds every revision of the pages it is given, and compares it with what its source stated.</summary>
internal sealed class HistoryVerifier
{
    private readonly ContentDigest _content = new();
    private readonly List<Sha1Difference> _differences = [];
    private int _pages;
    private long _equal;
    private long _withoutSha1;
    private long _withoutText;

    /// <summary>Revisions rebuilt so far.</summary>
    public long Revisions { get; private set; }

    /// <summary>Goes through a page.</summary>
    /// <param name="site">The wiki that it is from.</param>
    /// <param name="history">Its history.</param>
    public void Add(WikiSite site, PageHistory history)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(history);
        _content.Add(site, history);
        _pages++;
        using var sha1 = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        var places = new BlockOccurrenceWalk(history.BlockLists);
        foreach (Revision revision in history.Revisions)
        {
            ReadOnlySpan<BlockOccurrence> list = places.Next();
            Revisions++;
            if (revision.Text != TextState.Present) _withoutText++;
            else if (revision.Sha1 is not { } stated) _withoutSha1++;
            else Compare(history, revision, stated, Sha1Digest.FromBytes(ContentDigest.HashText(sha1, history, list)));
        }
    }

    /// <summary>What came of it.</summary>
    public HistoryVerification Finish() => new(_pages, Revisions, _equal, _withoutSha1, _withoutText, [.. _differences], _content.Finish());

    private void Compare(PageHistory history, Revision revision, Sha1Digest stated, Sha1Digest found)
    {
        if (found == stated) _equal++;
        else _differences.Add(new Sha1Difference(history.Page.Title, revision.Id, stated, found));
    }
}
