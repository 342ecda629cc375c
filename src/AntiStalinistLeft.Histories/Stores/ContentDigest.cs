using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>
/// One number for the content of a store or an export: SHA-256 over the digests of its pages in the order of wiki and page key,
/// each over its head and its revisions in the order of time, every field and the text. What is not content is left out: the
/// packs, the sources, the program that wrote an export and its schema.
/// </summary>
internal sealed class ContentDigest
{
    private readonly List<(string Site, string Page, byte[] Digest)> _pages = [];

    /// <summary>The digest of one text.</summary>
    public static byte[] HashText(IncrementalHash hash, PageHistory history, ReadOnlySpan<BlockOccurrence> places)
    {
        foreach (BlockOccurrence place in places)
        {
            hash.AppendData(history.Blocks[place.Block]);
            hash.AppendData(history.Gaps[place.Gap]);
        }

        return hash.GetHashAndReset();
    }

    /// <summary>Takes in a page.</summary>
    public void Add(WikiSite site, PageHistory history)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        new PageDigest(hash).Add(site, history);
        _pages.Add((PageTable.GetKey(site), PageTable.GetKey(history.Page), hash.GetHashAndReset()));
    }

    /// <summary>The digest in hexadecimal, lower case.</summary>
    public string Finish()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((_, _, byte[] digest) in _pages.OrderBy(page => page.Site, StringComparer.Ordinal).ThenBy(page => page.Page, StringComparer.Ordinal)) hash.AppendData(digest);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>The digest of one page: every value with its kind or length before it, so that no two contents can look alike.</summary>
internal readonly struct PageDigest(IncrementalHash hash)
{
    /// <summary>Takes in the page.</summary>
    public void Add(WikiSite site, PageHistory history)
    {
        Words(PageTable.GetKey(site));
        Words(site.Name);
        Whole(history.Page.Id);
        Whole(history.Page.Namespace);
        Words(history.Page.Title);
        Words(history.Page.RedirectTarget);
        Whole(history.Revisions.Count);
        using var text = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var places = new BlockOccurrenceWalk(history.BlockLists);
        foreach (Revision revision in history.Revisions)
        {
            ReadOnlySpan<BlockOccurrence> list = places.Next();
            Add(revision);
            if (revision.Text == TextState.Present) hash.AppendData(ContentDigest.HashText(text, history, list));
        }
    }

    private void Add(Revision revision)
    {
        Whole(revision.Id);
        Whole(revision.ParentId);
        Whole(revision.Timestamp?.ToUnixTimeSeconds());
        Whole((int)revision.Contributor.Kind);
        Words(revision.Contributor.Name);
        Whole(revision.Contributor.Id);
        Whole(revision.IsMinor ? 1 : 0);
        Words(revision.Comment);
        Words(revision.Model);
        Words(revision.Format);
        Words(revision.Sha1?.ToString());
        Whole(revision.DeclaredBytes);
        Whole(revision.OriginId);
        Whole((int)revision.Text);
        Whole(revision.IsSuppressed ? 1 : 0);
        Whole(revision.Tags.Count);
        foreach (string tag in revision.Tags) Words(tag);
    }

    private void Whole(long? value)
    {
        Span<byte> bytes = stackalloc byte[9];
        bytes[0] = value is null ? (byte)0 : (byte)1;
        BinaryPrimitives.WriteInt64LittleEndian(bytes[1..], value ?? 0);
        hash.AppendData(bytes);
    }

    private void Words(string? text)
    {
        Whole(text?.Length);
        if (text is not null) hash.AppendData(Encoding.UTF8.GetBytes(text));
    }
}
