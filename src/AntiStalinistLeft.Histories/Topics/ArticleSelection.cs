using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>One of several shares of the articles of the same files: every title falls into one, by its digest.</summary>
/// <param name="Number">Which, from 0.</param>
/// <param name="Of">How many there are.</param>
internal sealed record TitleShare(int Number, int Of)
{
    /// <summary>All of them.</summary>
    public static TitleShare Whole { get; } = new(0, 1);

    /// <summary>True when a title falls into this share.</summary>
    public bool Has(string title) =>
        Of == 1 || BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(title))) % (uint)Of == (uint)Number;
}

/// <summary>Which pages of exports are the articles of a topic.</summary>
/// <param name="titles">Their titles; null for every article, that is, every page of the main namespace that is no redirect.</param>
/// <param name="share">The share of them that is wanted.</param>
internal sealed class ArticleSelection(IEnumerable<string>? titles, TitleShare share)
{
    private readonly HashSet<string>? _titles = titles is null ? null : new(titles, StringComparer.Ordinal);

    /// <summary>True when a page is wanted, though it may be a redirect where its title was named.</summary>
    public bool Has(WikiPage page) => share.Has(page.Title) && (_titles is null ? page is { Namespace: 0, RedirectTarget: null } : _titles.Contains(page.Title));
}
