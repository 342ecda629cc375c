namespace AntiStalinistLeft.Wikitext;

/// <summary>A tag as it stands in the text.</summary>
/// <param name="Element">Which element.</param>
/// <param name="NameStart">Where its name begins.</param>
/// <param name="NameLength">The name's length.</param>
/// <param name="End">Index just behind the tag.</param>
/// <param name="IsClosing">True for a closing tag.</param>
/// <param name="IsSelfClosing">True for a tag that closes itself.</param>
internal readonly record struct ParsedTag(WikitextTag Element, int NameStart, int NameLength, int End, bool IsClosing, bool IsSelfClosing)
{
    private const int LongestValue = 250;

    /// <summary>Reads the tag at <paramref name="at"/>; false where there is none that the wiki knows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where a tag may begin.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="reached">Behind the last character that was looked at.</param>
    public static bool TryRead(string text, int at, out ParsedTag tag, out int reached)
    {
        tag = default;
        int name = at + 1;
        bool isClosing = name < text.Length && text[name] == '/';
        if (isClosing) name++;
        int end = name;
        while (end < text.Length && end - name <= WikitextTagNames.LongestName && char.IsAsciiLetterOrDigit(text[end])) end++;
        reached = Math.Min(text.Length, end + 1);
        WikitextTag element = end > name ? WikitextTagNames.Find(text.AsSpan(name, end - name)) : WikitextTag.None;
        if (element == WikitextTag.None) return false;

        // A tag ends at the first ">", of a reference at the first outside its quoted values; another "<" before it says that this is none. So no stretch is looked at twice.
        int close = FindEnd(text, end, element == WikitextTag.Ref);
        close = close < 0 ? -1 : close - end;
        reached = close < 0 ? text.Length : end + close + 1;
        if (close < 0 || text[end + close] == '<') return false;
        if (close > 0 && !char.IsWhiteSpace(text[end]) && text[end] != '/') return false;
        close += end;
        tag = new ParsedTag(element, name, end - name, close + 1, isClosing, text[close - 1] == '/');
        return true;
    }

    // The name of a reference may hold angle brackets; a quotation mark without a partner near by opens no value.
    private static int FindEnd(string text, int from, bool isQuoted)
    {
        while (true)
        {
            int length = isQuoted ? text.AsSpan(from).IndexOfAny("<>\"'") : text.AsSpan(from).IndexOfAny('>', '<');
            if (length < 0) return -1;
            from += length;
            if (text[from] is '<' or '>') return from;
            int value = text.AsSpan(from + 1, Math.Min(LongestValue, text.Length - from - 1)).IndexOfAny(text[from], '\n');
            from += value >= 0 && text[from + 1 + value] == text[from] ? value + 2 : 1;
        }
    }
}
