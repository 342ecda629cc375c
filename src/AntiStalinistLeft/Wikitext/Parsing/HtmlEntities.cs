using System.Net;

namespace AntiStalinistLeft.Wikitext;

/// <summary>Characters that are written by their name or number.</summary>
internal static class HtmlEntities
{
    private const int MaxLength = 33;

    /// <summary>Index just behind the reference at <paramref name="at"/>; −1 where it is none.</summary>
    public static int FindEnd(string text, int at)
    {
        int end = at + 1;
        while (end < text.Length && end - at < MaxLength && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] == '#' && end == at + 1))) end++;
        if (end >= text.Length || text[end] != ';' || end - at < 3) return -1;
        return Decode(text.AsSpan(at, end + 1 - at)) is null ? -1 : end + 1;
    }

    /// <summary>The character; null where the name or number stands for none.</summary>
    public static string? Decode(ReadOnlySpan<char> reference)
    {
        switch (reference)
        {
            case "&nbsp;": return "\u00A0";
            case "&ndash;": return "\u2013";
            case "&mdash;": return "\u2014";
            case "&amp;": return "&";
            case "&lt;": return "<";
            case "&gt;": return ">";
            case "&quot;": return "\"";
        }

        string written = reference.ToString();
        string decoded = WebUtility.HtmlDecode(written);
        return string.Equals(decoded, written, StringComparison.Ordinal) ? null : decoded;
    }
}
