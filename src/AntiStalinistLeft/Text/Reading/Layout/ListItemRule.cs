namespace AntiStalinistLeft.Text;

/// <summary>Tells the items of a list from the paragraphs of a quotation.</summary>
internal static class ListItemRule
{
    private static readonly (string First, string Second)[] Ordinals =
    [
        ("First", "Second"), ("Firstly", "Secondly"), ("In the first place", "In the second place"),
        ("On the one hand", "On the other"), ("One", "Another"), ("The first", "The second"),
    ];

    /// <summary>True when a paragraph is the first item of a list; an ordinal in words counts only when the next paragraph goes on with it.</summary>
    public static bool Starts(ReadOnlySpan<char> words, ReadOnlySpan<char> next)
    {
        if (words.IsEmpty) return false;
        if (words[0] is '•' or '·' or '‣' or '*' or '–' or '—' or '-') return true;
        if (HasNumber(words)) return true;
        foreach ((string first, string second) in Ordinals)
        {
            if (StartsWithWord(words, first) && StartsWithWord(next, second)) return true;
        }

        return false;
    }

    // "1.", "1)", "(1)", "(a)", "a)", "iv." with a blank behind.
    private static bool HasNumber(ReadOnlySpan<char> words)
    {
        bool opened = words[0] == '(';
        ReadOnlySpan<char> rest = opened ? words[1..] : words;
        int length = 0;
        while (length < rest.Length && length < 4 && char.IsAsciiLetterOrDigit(rest[length])) length++;
        if (length == 0 || length + 1 >= rest.Length || rest[length + 1] != ' ') return false;
        ReadOnlySpan<char> number = rest[..length];
        bool counts = char.IsDigit(number[0]) || length == 1 || !number.ContainsAnyExcept("ivx");
        return counts && (rest[length] == ')' || (!opened && rest[length] == '.' && (char.IsDigit(number[0]) || char.IsLower(number[0]))));
    }

    private static bool StartsWithWord(ReadOnlySpan<char> words, string start) =>
        words.StartsWith(start, StringComparison.OrdinalIgnoreCase)
        && (words.Length == start.Length || !char.IsLetter(words[start.Length]));
}
