using System.Buffers;

namespace AntiStalinistLeft.Reading.Wikitext.PlainText;

/// <summary>What a link leads to.</summary>
internal enum LinkKind
{
    Page,
    Category,
    File,
    Language,
}

/// <summary>Tells by a link's target what it leads to.</summary>
internal static class LinkTargets
{
    private const int LongestPrefix = 24;

    private static readonly SearchValues<char> Sizes = SearchValues.Create("0123456789x ");

    public static LinkKind KindOf(ReadOnlySpan<char> target, WikitextOptions options)
    {
        int colon = target.IndexOf(':');
        if (colon <= 0 || colon > LongestPrefix) return LinkKind.Page;
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
        if (name.Length > LongestPrefix) return false;
        string known = name.ToString().ToLowerInvariant();
        return options.PictureWords.Contains(known) || (equals >= 0 && known is "alt" or "link" or "page" or "class" or "lang");
    }
}
