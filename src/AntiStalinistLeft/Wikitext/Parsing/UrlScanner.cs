using System.Buffers;

namespace AntiStalinistLeft.Wikitext;

/// <summary>Where an address begins and ends.</summary>
internal static class UrlScanner
{
    private static readonly string[] Schemes = ["https://", "http://", "ftp://", "ftps://", "sftp://", "gopher://", "irc://", "ircs://", "news:", "mailto:", "urn:"];
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n[]<>\"|{}\u00A0");

    /// <summary>Length of the scheme that begins at <paramref name="at"/>; 0 where none does.</summary>
    public static int SchemeLength(string text, int at)
    {
        if (at >= text.Length || !char.IsAsciiLetter(text[at])) return 0;
        char first = char.ToLowerInvariant(text[at]);
        foreach (string scheme in Schemes)
        {
            if (scheme[0] == first && text.AsSpan(at).StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return scheme.Length;
        }

        return 0;
    }

    /// <summary>Where the bare address begins whose colon stands at <paramref name="colon"/>; −1 where there is none.</summary>
    public static int FindStartBefore(string text, int colon, int limit)
    {
        if (!text.AsSpan(colon).StartsWith("://", StringComparison.Ordinal)) return -1;
        int start = colon;
        while (start > limit && colon - start < 8 && char.IsAsciiLetter(text[start - 1])) start--;
        bool isWord = start > 0 && char.IsLetterOrDigit(text[start - 1]);
        int length = isWord ? 0 : SchemeLength(text, start);
        return length > 0 && start + length == colon + 3 ? start : -1;
    }

    /// <summary>Index just behind the address; punctuation behind a bare one belongs to the sentence.</summary>
    public static int FindEnd(string text, int start, bool isBare, out int reached)
    {
        int length = text.AsSpan(start).IndexOfAny(Ends);
        int end = length < 0 ? text.Length : start + length;
        reached = end;
        int apostrophes = text.AsSpan(start, end - start).IndexOf("''", StringComparison.Ordinal);
        if (apostrophes >= 0) end = start + apostrophes;
        if (!isBare) return end;
        bool hasParenthesis = text.AsSpan(start, end - start).Contains('(');
        while (end > start && (text[end - 1] is ',' or ';' or '.' or ':' or '!' or '?' || (text[end - 1] == ')' && !hasParenthesis))) end--;
        return end;
    }
}
