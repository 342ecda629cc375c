using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>How the words of a stretch are capitalised.</summary>
/// <param name="Words">How many words there are.</param>
/// <param name="Capitals">How many begin with a capital or a digit.</param>
/// <param name="IsTitleCase">Whether all do but small ones («of», «and»), the first included.</param>
/// <param name="Last">The last word.</param>
internal readonly record struct Capitalization(int Words, int Capitals, bool IsTitleCase, string Last)
{
    private const int MaxSmallWordLength = 4;

    public static Capitalization Analyze(string text, TextSpan range, TextLanguage language)
    {
        int words = 0;
        int capitals = 0;
        bool isTitleCase = true;
        string last = string.Empty;
        foreach (TextSpan word in WordTokenizer.Enumerate(text.AsSpan(range.Start, range.Length)))
        {
            last = text.Substring(range.Start + word.Start, word.Length);
            words++;
            if (!char.IsLower(last[0]) && last[0] != '[') capitals++;
            else isTitleCase &= words > 1 && IsSmall(last, language);
        }

        return new Capitalization(words, capitals, isTitleCase && capitals > 0, last);
    }

    public static bool IsSmall(string word, TextLanguage language) =>
        word.Length <= MaxSmallWordLength && (language.Connectives.Contains(word) || language.NotPossessed.Contains(word) || language.Starters.Contains(word));
}
