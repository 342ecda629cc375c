using AntiStalinistLeft.Papers;

namespace AntiStalinistLeft.Citations;

/// <summary>Reads lists of names: parted by «and», each «First von Last», «von Last, First» or «von Last, Jr, First»; brackets bind.</summary>
internal static class BibtexNames
{
    public static IReadOnlyList<PersonName> Parse(string? latex)
    {
        if (string.IsNullOrWhiteSpace(latex)) return [];
        return [.. Split(latex, IsAnd).Select(Name).OfType<PersonName>()];
    }

    private static PersonName? Name(string latex)
    {
        string name = latex.Trim();
        if (name.Length == 0 || name == "others") return null;
        string[] parts = [.. Split(name, (text, at) => text[at] == ',' ? 1 : 0)];
        return parts switch
        {
            [var whole] => InOrder(whole),
            [var family, var given] => BibliographyNames.FromParts(LatexDecoder.Decode(given), null, LatexDecoder.Decode(family), null),
            [var family, var suffix, .. var given] => BibliographyNames.FromParts(LatexDecoder.Decode(string.Join(',', given)), null, LatexDecoder.Decode(family), LatexDecoder.Decode(suffix)),
            _ => null,
        };
    }

    // The family name is the last word, with the small words before it.
    private static PersonName? InOrder(string name)
    {
        string[] words = [.. Split(name, (text, at) => char.IsWhiteSpace(text[at]) || text[at] == '~' ? 1 : 0).Where(word => word.Length > 0)];
        int family = words.Length - 1;
        while (family > 1 && char.IsLower(FirstLetter(words[family - 1]))) family--;
        int small = Array.FindIndex(words, 0, family + 1, word => char.IsLower(FirstLetter(word)));
        if (small > 0 && small < family) family = small;
        return BibliographyNames.FromParts(LatexDecoder.Decode(string.Join(' ', words[..family])), null, LatexDecoder.Decode(string.Join(' ', words[family..])), null);
    }

    // What stands in brackets counts as a capital, as BibTeX has it.
    private static char FirstLetter(string word) => word[0] == '{' ? 'A' : LatexDecoder.Decode(word) is [var first, ..] ? first : 'A';

    private static int IsAnd(string text, int at)
    {
        bool before = at > 0 && char.IsWhiteSpace(text[at - 1]);
        bool behind = at + 3 < text.Length && char.IsWhiteSpace(text[at + 3]);
        return before && behind && string.Compare(text, at, "and", 0, 3, StringComparison.OrdinalIgnoreCase) == 0 ? 3 : 0;
    }

    // Cuts where the delimiter stands outside of brackets; it tells how long it is at a place, 0 where it is none.
    private static IEnumerable<string> Split(string text, Func<string, int, int> delimiter)
    {
        int depth = 0;
        int from = 0;
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\') at++;
            else if (text[at] == '{') depth++;
            else if (text[at] == '}') depth--;
            else if (depth == 0 && delimiter(text, at) is var length and > 0)
            {
                yield return text[from..at];
                at += length - 1;
                from = at + 1;
            }
        }

        yield return text[from..];
    }
}
