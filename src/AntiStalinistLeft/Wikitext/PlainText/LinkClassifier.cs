using System.Buffers;

namespace AntiStalinistLeft.Wikitext;

/// <summary>What a link leads to.</summary>
internal enum LinkKind
{
    Page,
    Category,
    File,
    Language,
}

/// <summary>Tells by a link's target what it leads to.</summary>
internal static class LinkClassifier
{
    private const int MaxPrefixLength = 24;

    private static readonly SearchValues<char> Sizes = SearchValues.Create("0123456789x ");

    public static LinkKind Classify(ReadOnlySpan<char> target, WikitextOptions options)
    {
        int colon = target.IndexOf(':');
        if (colon <= 0 || colon > MaxPrefixLength) return LinkKind.Page;
        string prefix = target[..colon].Trim().ToString().ToLowerInvariant();
        if (options.CategoryPrefixes.Contains(prefix)) return LinkKind.Category;
        if (options.FilePrefixes.Contains(prefix)) return LinkKind.File;
        return options.LanguagePrefixes.Contains(prefix) ? LinkKind.Language : LinkKind.Page;
    }

    /// <summary>True for words that tell a picture's place or size: <c>thumb</c>, <c>220px</c>, <c>alt=…</c>.</summary>
    public static bool IsPictureWord(ReadOnlySpan<char> words, WikitextOptions options)
    {
        if (words.IsEmpty) return true;
        if (words.EndsWith("px", StringComparison.OrdinalIgnoreCase) && words[..^2].IndexOfAnyExcept(Sizes) < 0) return true;
        int equals = words.IndexOf('=');
        ReadOnlySpan<char> name = equals < 0 ? words : words[..equals].TrimEnd();
        if (name.Length > MaxPrefixLength) return false;
        string known = name.ToString().ToLowerInvariant();
        return options.PictureWords.Contains(known) || (equals >= 0 && known is "alt" or "link" or "page" or "class" or "lang");
    }
}
