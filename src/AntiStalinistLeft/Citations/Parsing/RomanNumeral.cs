namespace AntiStalinistLeft.Citations;

/// <summary>Roman numerals up to 399, written by the rules: <c>xiv</c> is one, <c>civil</c> is none.</summary>
internal static class RomanNumeral
{
    public static bool IsRomanNumeral(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 12) return false;
        Span<char> small = stackalloc char[text.Length];
        bool large = char.IsUpper(text[0]);
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsUpper(text[i]) != large) return false;
            small[i] = char.ToLowerInvariant(text[i]);
        }

        ReadOnlySpan<char> rest = Take(Take(Take(small, 'c', '\0', '\0'), 'x', 'l', 'c'), 'i', 'v', 'x');
        return rest.IsEmpty;
    }

    // One decimal place: up to three ones, one before five or ten, or five and up to three ones.
    private static ReadOnlySpan<char> Take(ReadOnlySpan<char> text, char one, char five, char ten)
    {
        if (text.Length > 1 && text[0] == one && (text[1] == five || text[1] == ten) && text[1] != '\0') return text[2..];
        int at = text.Length > 0 && text[0] == five ? 1 : 0;
        int ones = 0;
        while (at < text.Length && text[at] == one && ones < 3)
        {
            at++;
            ones++;
        }

        return text[at..];
    }
}
