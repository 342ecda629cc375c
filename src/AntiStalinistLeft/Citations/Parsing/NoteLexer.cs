using System.Buffers;

namespace AntiStalinistLeft.Citations;

/// <summary>Cuts a note into tokens, in one pass.</summary>
internal static class NoteLexer
{
    private static readonly SearchValues<char> AddressEnds = SearchValues.Create(" \t\n\r<>[]{}|\"“”«»");

    public static List<NoteToken> Tokenize(string text)
    {
        var tokens = new List<NoteToken>(text.Length / 4);
        int at = 0;
        while (at < text.Length)
        {
            int start = at;
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            if (at == text.Length) break;
            bool space = at > start || at == 0;
            NoteToken token = Next(text, at, space);
            tokens.Add(token);
            at = token.End;
        }

        return tokens;
    }

    private static NoteToken Next(string text, int at, bool space)
    {
        int address = AddressLength(text, at);
        if (address > 0) return new NoteToken(NoteTokenKind.Address, at, address, space);
        if (char.IsAsciiDigit(text[at])) return ReadNumber(text, at, space);
        if (char.IsLetterOrDigit(text[at])) return new NoteToken(NoteTokenKind.Word, at, WordLength(text, at), space);
        return new NoteToken(NoteTokenKind.Mark, at, 1, space);
    }

    private static NoteToken ReadNumber(string text, int at, bool space)
    {
        int end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        int letters = end;
        while (letters < text.Length && char.IsLetter(text[letters])) letters++;
        bool isPage = letters == end || CitationVocabulary.PageLetters.Contains(text[end..letters]) || (letters == end + 1 && text[end] is >= 'a' and <= 'e');

        // «12n3»: note 3 on page 12.
        if (text[end..letters] is "n" or "nn") while (letters < text.Length && char.IsAsciiDigit(text[letters])) letters++;
        return isPage
            ? new NoteToken(NoteTokenKind.Number, at, letters - at, space)
            : new NoteToken(NoteTokenKind.Word, at, letters - at, space);
    }

    // Letters and digits, joined over apostrophes and hyphens, and over full stops within initials («W.W.», «H.6», «a.a.O.»).
    private static int WordLength(string text, int start)
    {
        int at = start;
        while (at < text.Length)
        {
            if (char.IsLetterOrDigit(text[at]) || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                at++;
                continue;
            }

            bool more = at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
            bool joins = text[at] is '’' or '\'' or '-' or '‑' && more && char.IsLetter(text[at + 1]);
            if (!joins && text[at] == '.') joins = more && JoinsInitial(text, start, at);
            if (!joins) break;
            at++;
        }

        if (at - start is 1 or 2 && at < text.Length && text[at] is '°' or 'º') return at + 1 - start;
        return KeepsStop(text, start, at) ? at + 1 - start : at - start;
    }

    // «H.6» and «J.S.» are one word; «p.5» and «S.12» are a mark for pages and a number.
    private static bool JoinsInitial(string text, int start, int stop)
    {
        bool single = stop - start == 1 || text[stop - 2] == '.';
        if (!single || !char.IsLetter(text[stop - 1])) return false;
        return char.IsLetter(text[stop + 1]) || (char.IsUpper(text[stop - 1]) && !CitationVocabulary.PageWords.Contains(text[(stop - 1)..stop]));
    }

    private static bool KeepsStop(string text, int start, int end)
    {
        if (end >= text.Length || text[end] != '.') return false;
        bool initial = end - start == 1 || text[end - 2] == '.';
        return (initial && char.IsLetter(text[end - 1])) || CitationVocabulary.Abbreviations.Contains(text[start..end]);
    }

    // «host.example.org/strike» without a scheme: small letters, a known ending, then a path or the end of the word.
    private static bool IsHost(string text, int at)
    {
        if (!char.IsAsciiLetterLower(text[at]) || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '@' or '-'))) return false;
        int end = at;
        while (end < text.Length && (char.IsAsciiLetterLower(text[end]) || char.IsAsciiDigit(text[end]) || text[end] is '.' or '-')) end++;
        ReadOnlySpan<char> host = text.AsSpan(at, end - at).TrimEnd('.');
        int dot = host.LastIndexOf('.');
        if (dot < 1 || dot > host.Length - 3 || host.Length - dot > 5 || host[(dot + 1)..].ContainsAnyInRange('0', '9')) return false;
        bool path = end < text.Length && text[end] == '/' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]);
        return path || host[dot..] is ".org" or ".com" or ".net" or ".edu" or ".gov" or ".info";
    }

    private static int AddressLength(string text, int at)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at);
        bool isAddress = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("doi:10.", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("10.") && rest.Length > 7 && char.IsAsciiDigit(rest[6]) && rest[..Math.Min(12, rest.Length)].Contains('/')
            || IsHost(text, at);
        if (!isAddress) return 0;
        int end = rest.IndexOfAny(AddressEnds);
        if (end < 0) end = rest.Length;
        while (end > 0 && rest[end - 1] is '.' or ',' or ';' or ':' or '’' || (end > 0 && rest[end - 1] == ')' && !rest[..end].Contains('('))) end--;
        return end;
    }
}
