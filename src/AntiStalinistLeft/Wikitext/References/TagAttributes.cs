namespace AntiStalinistLeft.Wikitext;

/// <summary>Reads the attributes of a tag: <c>name="a b"</c>, <c>name='a'</c>, <c>name=a</c>.</summary>
internal static class TagAttributes
{
    /// <summary>The value of an attribute, blanks at its ends excluded; null where the tag has none of this name, or an empty one.</summary>
    public static string? Find(ReadOnlySpan<char> tag, string name)
    {
        int at = 0;
        while (at < tag.Length)
        {
            int equals = tag[at..].IndexOf('=');
            if (equals < 0) return null;
            ReadOnlySpan<char> found = LastWord(tag[at..(at + equals)]);
            at += equals + 1;
            ReadOnlySpan<char> value = ValueAt(tag, ref at);
            if (found.Equals(name, StringComparison.OrdinalIgnoreCase)) return value.IsEmpty ? null : value.Contains('&') ? System.Net.WebUtility.HtmlDecode(value.ToString()) : value.ToString();
        }

        return null;
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd();
        int start = words.LastIndexOfAny(" \t\r\n");
        return words[(start + 1)..];
    }

    private static ReadOnlySpan<char> ValueAt(ReadOnlySpan<char> tag, ref int at)
    {
        while (at < tag.Length && char.IsWhiteSpace(tag[at])) at++;
        if (at == tag.Length) return [];
        char quote = tag[at];
        if (quote is '"' or '\'')
        {
            int length = tag[(at + 1)..].IndexOf(quote);
            int start = at + 1;
            at = length < 0 ? tag.Length : start + length + 1;
            return (length < 0 ? tag[start..].TrimEnd("/>") : tag.Slice(start, length)).Trim();
        }

        int end = at;
        while (end < tag.Length && !char.IsWhiteSpace(tag[end]) && tag[end] is not '>' && !(tag[end] == '/' && end + 1 < tag.Length && tag[end + 1] == '>')) end++;
        ReadOnlySpan<char> value = tag[at..end];
        at = end;
        return value;
    }
}
