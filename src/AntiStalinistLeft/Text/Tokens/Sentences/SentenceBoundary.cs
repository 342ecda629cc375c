using System.Globalization;

namespace AntiStalinistLeft.Text;

/// <summary>Decides whether a terminator with blanks behind it ends a sentence.</summary>
internal sealed class SentenceBoundary(string text, TextSpan range, TextLanguage language)
{
    // The last gap that NextWord went over, so that a long one is gone over once.
    private TextSpan _gap;

    /// <summary>Decides.</summary>
    /// <param name="sentence">Start of the current sentence.</param>
    /// <param name="terminator">Start of the run of terminators.</param>
    /// <param name="closers">End of that run, where closing marks may stand.</param>
    /// <param name="end">End of the closing marks; a blank stands there.</param>
    public bool Ends(int sentence, int terminator, int closers, int end)
    {
        int next = NextWord(end);
        if (next >= range.End) return true;
        bool opensWithBracketedLetter = text[next - 1] == '[' && next + 1 < range.End && text[next + 1] == ']';
        if (char.IsLower(text[next]) && !opensWithBracketedLetter) return false;
        string before = WordBefore(sentence, terminator);
        if (IsEllipsis(terminator, closers)) return !language.Connectives.Contains(before);
        if (text[terminator] != '.') return true;
        return !IsAbbreviation(before, sentence, terminator, next, isQuoted: end > closers && text[end - 1] is not (')' or ']'));
    }

    private bool IsEllipsis(int start, int end) =>
        text[start] == '…' || (end - start > 1 && !text.AsSpan(start, end - start).ContainsAnyExcept('.'));

    private bool IsAbbreviation(string word, int sentence, int terminator, int next, bool isQuoted)
    {
        if (word.Length == 0 || isQuoted) return false;
        if (IsInitials(word)) return !IsStarter(next);
        string lower = word.ToLowerInvariant();
        if (language.NeverLast.Contains(lower) || language.BeforeNames.Contains(lower)) return true;
        if (language.BeforeNumbers.Contains(lower)) return IsNumber(next);
        if (IsEnumerator(word, sentence, terminator)) return true;
        if (char.IsDigit(word[^1])) return language.AfterOrdinals.Contains(WordAt(next).ToLowerInvariant());
        return language.AfterNames.Contains(lower) && !IsStarter(next);
    }

    // «L», «J.S», «U.S.S.R», «S.R.s».
    private static bool IsInitials(string word)
    {
        string[] parts = word.Split('.');
        for (int i = 0; i < parts.Length; i++)
        {
            bool isLetter = parts[i].Length == 1 && char.IsUpper(parts[i][0]);
            bool isPlural = parts[i] == "s" && i == parts.Length - 1 && i > 0;
            bool isHyphenated = parts[i].Length == 2 && parts[i][0] is '-' or '‐' && char.IsUpper(parts[i][1]);
            if (!isLetter && !isPlural && !isHyphenated) return false;
        }

        return true;
    }

    // «1. The first» at the beginning of a sentence counts something.
    private static bool IsEnumerator(string word, int sentence, int terminator) =>
        terminator - sentence == word.Length && (word.Length == 1 || (word.Length < 4 && word.All(char.IsDigit)));

    private bool IsStarter(int next)
    {
        string word = WordAt(next);
        int end = next + word.Length;
        return (end >= range.End || text[end] != '.') && language.Starters.Contains(word.ToLowerInvariant());
    }

    private bool IsNumber(int next) => char.IsDigit(text[next]) || IsRomanNumber(WordAt(next));

    private static bool IsRomanNumber(string word) => word.Length > 0 && word.All(c => "IVXLCDM".Contains(c, StringComparison.Ordinal));

    // The next letter or digit behind blanks, dashes and whatever opens.
    private int NextWord(int end)
    {
        int at = end >= _gap.Start && end <= _gap.End ? _gap.End : end;
        while (at < range.End && !char.IsLetterOrDigit(text[at]) && !char.IsSurrogate(text[at])) at++;
        _gap = TextSpan.FromBounds(end, at);
        return at;
    }

    private string WordAt(int at)
    {
        int end = at;
        while (end < range.End && char.IsLetterOrDigit(text[end])) end++;
        return text[at..end];
    }

    // What stands between the last blank or opening mark and the terminator.
    private string WordBefore(int sentence, int terminator)
    {
        int start = terminator;
        while (start > sentence && IsPartOfWord(text[start - 1])) start--;
        return text[start..terminator].Trim('.');
    }

    private static bool IsPartOfWord(char c) =>
        c is '.' or '-' or '‐' || (!char.IsWhiteSpace(c) && !QuotationMarks.IsMark(c)
            && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
                or UnicodeCategory.DashPunctuation or UnicodeCategory.OtherPunctuation));
}
