using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Citations;

/// <summary>A title made comparable. Two titles agree when their words are the same ones, never when they are merely alike.</summary>
/// <param name="Full">All words.</param>
/// <param name="Main">The words before a subtitle.</param>
/// <param name="MainWithoutYears">The same without years that close it: «Memoirs, 1901–1941».</param>
/// <remarks>
/// Case, marks on letters, quotation marks, apostrophes, hyphens and a leading article do not count; number words are
/// figures («First Five» is «First 5»); «&amp;» is «and». Years count: they tell volumes of one title apart.
/// </remarks>
internal sealed record TitleForm(string Full, string Main, string MainWithoutYears)
{
    public static TitleForm Parse(string title)
    {
        string part = MainPart(title);
        string full = Or(Words(title), title.Trim());
        string main = Or(Words(part), full);
        return new TitleForm(full, main, Or(Words(WithoutYears(part)), main));
    }

    /// <summary>True for the same title, one of the two perhaps without the subtitle.</summary>
    public bool Agrees(TitleForm other) => Full == other.Full || (Main == other.Main && (Full == Main || other.Full == other.Main));

    // A title of signs alone is comparable as printed; no two titles agree for want of words.
    private static string Or(string words, string otherwise) => words.Length > 0 ? words : otherwise;

    public static string MainPart(string title)
    {
        int cut = title.IndexOf(": ", StringComparison.Ordinal);
        if (cut > 0) return title[..cut];
        int stop = title.IndexOf(". ", StringComparison.Ordinal);
        return stop > 3 && char.IsLower(title[stop - 1]) && !char.IsLower(title[stop + 2]) ? title[..stop] : title;
    }

    /// <summary>A title without years that close it behind a comma or in brackets, as printed.</summary>
    /// <param name="title">The title.</param>
    /// <param name="inBrackets">Whether years in brackets go too; they often tell volumes of one title apart.</param>
    public static string WithoutYears(string title, bool inBrackets = true)
    {
        int end = title.Length;
        while (end > 0 && (char.IsAsciiDigit(title[end - 1]) || title[end - 1] is '–' or '-' or '—' or '/' or ')' or ']' or '(' or '[' or ' ')) end--;
        bool years = title.Length - end >= 4 && title.AsSpan(end).IndexOfAnyInRange('0', '9') >= 0;
        bool behindComma = end > 0 && title[end - 1] == ',';
        bool bracketed = title.AsSpan(end).IndexOfAny('(', '[') >= 0;
        return years && ((behindComma && !bracketed) || (bracketed && inBrackets)) ? title[..end].TrimEnd(',', ' ') : title;
    }

    /// <summary>True where comparable words stand whole and next to each other within others.</summary>
    public static bool Holds(string title, string words) => $" {title} ".Contains($" {words} ", StringComparison.Ordinal);

    /// <summary>True where one title becomes the other by putting in, leaving out or changing one or two letters next to each other.</summary>
    public static bool DiffersLittle(string left, string right)
    {
        if (left == right || Math.Abs(left.Length - right.Length) > 2) return false;
        int start = left.AsSpan().CommonPrefixLength(right);
        int end = 0;
        while (end < Math.Min(left.Length, right.Length) - start && left[^(end + 1)] == right[^(end + 1)]) end++;
        string rest = left[start..^end] + right[start..^end];
        return Math.Max(left.Length, right.Length) - start - end <= 2 && !rest.Any(char.IsAsciiDigit);
    }

    public static string Words(string title)
    {
        var words = new List<string>();
        var word = new System.Text.StringBuilder();
        foreach (char letter in LatinFolding.Fold(title))
        {
            if (char.IsLetterOrDigit(letter)) word.Append(letter);
            else if (letter == '&') Flush(words, word.Append("and"));
            else if (!IsInsideWord(letter, word)) Flush(words, word);
        }

        Flush(words, word);
        for (int i = 1; i < words.Count; i++)
        {
            // «1938–39» is «1938–1939».
            if (words[i].Length == 2 && words[i - 1] is ['1' or '2', _, _, _] year && year.All(char.IsAsciiDigit) && words[i].All(char.IsAsciiDigit) && string.CompareOrdinal(words[i], year[2..]) > 0) words[i] = year[..2] + words[i];
        }

        int start = words.Count > 1 && CitationVocabulary.Articles.Contains(words[0]) ? 1 : 0;
        return string.Join(' ', words.Skip(start));
    }

    // An apostrophe or a hyphen joins: «Workers’», «Blood-Stained». A dash between figures parts them.
    private static bool IsInsideWord(char mark, System.Text.StringBuilder word) =>
        mark is '’' or '\'' or '‘' || (mark is '-' or '‑' && word.Length > 0 && !char.IsAsciiDigit(word[^1]));

    private static void Flush(List<string> words, System.Text.StringBuilder word)
    {
        if (word.Length == 0) return;
        string found = word.ToString();
        words.Add(CitationVocabulary.Numbers.GetValueOrDefault(found, found));
        word.Clear();
    }
}
