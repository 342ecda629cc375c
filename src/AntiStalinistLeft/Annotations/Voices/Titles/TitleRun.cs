using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>Follows a run of capitalised words, small ones between them included, as titles in plain text are.</summary>
internal static class TitleRun
{
    private const int MaxRunLength = 160;

    /// <summary>Where the run that begins at a place ends; the place itself where no capitalised word follows.</summary>
    public static int FindEnd(string text, int start, TextLanguage language)
    {
        int end = start;
        int limit = Math.Min(text.Length, start + MaxRunLength);
        int at = start;
        foreach (TextSpan word in WordTokenizer.Enumerate(text.AsSpan(start, limit - start)))
        {
            if (!IsTitleGap(text.AsSpan(at, start + word.Start - at))) break;
            string found = text.Substring(start + word.Start, word.Length);
            at = start + word.End;
            if (char.IsUpper(found[0])) end = at;
            else if (!Capitalization.IsSmall(found, language) || end == start) break;
        }

        return end;
    }

    /// <summary>Where the run of capitalised words that ends at a place begins; the place itself where none does.</summary>
    public static int FindStart(string text, int end, int limit)
    {
        int start = end;
        int at = end;
        while (at > limit)
        {
            int wordEnd = at;
            while (wordEnd > limit && text[wordEnd - 1] == ' ') wordEnd--;
            int wordStart = wordEnd;
            while (wordStart > limit && (char.IsLetterOrDigit(text[wordStart - 1]) || text[wordStart - 1] is '-' or '’' or '\'')) wordStart--;
            if (wordStart == wordEnd || !char.IsUpper(text[wordStart])) break;
            at = start = wordStart;
        }

        return start;
    }

    // Blanks, and a colon before a subtitle.
    private static bool IsTitleGap(ReadOnlySpan<char> gap) => gap.IsEmpty || gap is " " or ": " or "\u00A0";
}
