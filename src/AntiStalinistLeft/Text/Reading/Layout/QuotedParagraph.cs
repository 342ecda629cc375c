namespace AntiStalinistLeft.Text;

/// <summary>Whether a paragraph is one quotation from its first mark to its last.</summary>
internal static class QuotedParagraph
{
    /// <summary>True when the first mark opens what the last one closes, so that the whole paragraph stands in quotation marks.</summary>
    public static bool IsFullyQuoted(ReadOnlySpan<char> words) => words.Length > 2 && Closing(words[0]) is { } close
        && words[^1] == close && MatchOf(words, words[0], close) == words.Length - 1;

    /// <summary>True when the paragraph opens with a mark that it never closes, as each but the last paragraph of a long quotation does.</summary>
    public static bool OpensWithoutClosing(ReadOnlySpan<char> words) => words.Length > 2 && Closing(words[0]) is { } close
        && words[0] != '‘' && MatchOf(words, words[0], close) < 0;

    /// <summary>True when the words end with a double quotation mark that one before it in the same words opens.</summary>
    public static bool EndsInlineQuotation(ReadOnlySpan<char> words)
    {
        ReadOnlySpan<char> bare = words.TrimEnd(".,;:!? )");
        if (bare.IsEmpty) return false;
        return bare[^1] switch
        {
            '”' => bare.LastIndexOf('“') > bare[..^1].LastIndexOf('”'),
            '»' => bare.LastIndexOf('«') > bare[..^1].LastIndexOf('»'),
            '"' => bare.Count('"') % 2 == 0,
            _ => false,
        };
    }

    private static char? Closing(char open) => open switch
    {
        '“' => '”',
        '‘' => '’',
        '«' => '»',
        '„' => '“',
        '"' => '"',
        _ => null,
    };

    private static int MatchOf(ReadOnlySpan<char> words, char open, char close)
    {
        int depth = 1;
        for (int i = 1; i < words.Length; i++)
        {
            if (words[i] == close && !IsApostrophe(words, i)) depth--;
            else if (words[i] == open) depth++;
            if (depth == 0) return i;
        }

        return -1;
    }

    private static bool IsApostrophe(ReadOnlySpan<char> words, int at) =>
        words[at] == '’' && at + 1 < words.Length && char.IsLetter(words[at + 1]) && char.IsLetter(words[at - 1]);
}
