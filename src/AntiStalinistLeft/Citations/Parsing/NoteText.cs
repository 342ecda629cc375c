using System.Globalization;

namespace AntiStalinistLeft.Citations;

/// <summary>A note cut into tokens, with the questions that the rules ask of it.</summary>
internal sealed class NoteText
{
    // Behind the last token of the run of page numbers that begins at each token; the token itself where none does.
    private readonly int[] _pageRunEnd;

    private NoteText(string text, List<NoteToken> tokens)
    {
        Text = text;
        Tokens = tokens;
        _pageRunEnd = PageRuns();
    }

    public string Text { get; }

    public IReadOnlyList<NoteToken> Tokens { get; }

    public int Count => Tokens.Count;

    public static NoteText Tokenize(string text)
    {
        List<NoteToken> tokens = NoteLexer.Tokenize(text);
        DelimiterMatcher.MatchAll(text, tokens);
        return new NoteText(text, tokens);
    }

    /// <summary>The characters of a token; empty behind the last one.</summary>
    public ReadOnlySpan<char> this[int i] => i < 0 || i >= Count ? [] : Text.AsSpan(Tokens[i].Start, Tokens[i].Length);

    /// <summary>A token as a word, without the full stop that it keeps.</summary>
    public string Bare(int i) => this[i].TrimEnd('.').ToString();

    public NoteTokenKind? Kind(int i) => i < 0 || i >= Count ? null : Tokens[i].Kind;

    public bool IsWord(int i) => Kind(i) == NoteTokenKind.Word;

    public bool IsNumber(int i) => Kind(i) == NoteTokenKind.Number;

    public bool IsMark(int i, char mark) => Kind(i) == NoteTokenKind.Mark && this[i][0] == mark;

    public bool IsComma(int i) => IsMark(i, ',');

    public bool IsOpen(int i) => Kind(i) == NoteTokenKind.Open;

    public bool IsBracket(int i) => IsOpen(i) && this[i][0] is '(' or '[' or '{';

    public bool IsQuote(int i) => IsOpen(i) && !IsBracket(i);

    public bool IsCapital(int i) => IsWord(i) && char.IsUpper(this[i][0]);

    public bool IsPossessive(int i) => this[i].EndsWith("’s") || this[i].EndsWith("'s");

    public bool Is(int i, string word) => this[i].TrimEnd('.').Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsDash(int i) => Kind(i) == NoteTokenKind.Mark && CitationVocabulary.IsDash(this[i][0]);

    /// <summary>The whole number at a token; null where it holds none or letters too.</summary>
    public int? Number(int i) => IsNumber(i) && int.TryParse(this[i], NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;

    /// <summary>True where a number could be a year; lists of references have «1990a» too.</summary>
    public bool IsYear(int i) =>
        IsNumber(i) && Tokens[i].Length is 4 or 5 && int.TryParse(this[i][..4], NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1400 and <= 2100
        && (Tokens[i].Length == 4 || this[i][4] is >= 'a' and <= 'e');

    /// <summary>The token behind this one, or behind the whole group that it opens.</summary>
    public int Next(int i) => IsOpen(i) ? Tokens[i].Partner + 1 : i + 1;

    public string Slice(int start, int end) => end <= start ? string.Empty : Text[Tokens[start].Start..Tokens[end - 1].End];

    /// <summary>Behind the last token of the list of pages that begins here.</summary>
    public int PageRunEnd(int i) => i < Count ? _pageRunEnd[i] : i;

    /// <summary>True for a Roman numeral in small letters, as prefaces are paged.</summary>
    public bool IsSmallRoman(int i) => IsWord(i) && char.IsLower(this[i][0]) && RomanNumeral.IsRomanNumeral(this[i].TrimEnd('.'));

    public bool IsLargeRoman(int i) => IsCapital(i) && RomanNumeral.IsRomanNumeral(this[i].TrimEnd('.'));

    /// <summary>True for a word or a mark that joins two pages, two names or two citations.</summary>
    public bool IsJoin(int i) => IsMark(i, '&') || (IsWord(i) && !(IsCapital(i) && this[i].EndsWith(".")) && CitationVocabulary.Conjunctions.Contains(Bare(i)));

    public bool IsFollowing(int i) => IsWord(i) && char.IsLower(this[i][0]) && CitationVocabulary.FollowingWords.Contains(Bare(i));

    /// <summary>True for an Arabic page or a small Roman one; «xvii-xviii» is one token.</summary>
    public bool IsPage(int i) => IsNumber(i) || IsSmallRoman(i) || IsNewspaperPage(i) || (IsWord(i) && this[i].IndexOf('-') is > 0 and var dash && RomanNumeral.IsRomanNumeral(this[i][..dash]) && RomanNumeral.IsRomanNumeral(this[i][(dash + 1)..].TrimEnd('.')));

    // «at A1», «p. B12».
    private bool IsNewspaperPage(int i) =>
        IsCapital(i) && this[i].Length is 2 or 3 && !this[i][1..].ContainsAnyExceptInRange('0', '9') && (CitationVocabulary.PageWords.Contains(Bare(i - 1)) || CitationPhrases.Pinpoints.Match(this, i - 1, i, out _) == i);

    // A page, a range, and what may follow either: f., ff., and further ones behind commas. Read backwards, so each is found once.
    private int[] PageRuns()
    {
        var ends = new int[Count];
        for (int i = Count - 1; i >= 0; i--)
        {
            ends[i] = i;
            if (!IsPage(i)) continue;
            int end = i + 1;
            if (IsDash(end) && IsPage(end + 1)) end += 2;
            if (IsJoin(end) && IsFollowing(end + 1)) end++;
            if (IsFollowing(end)) end++;
            bool day = IsNumber(end + 1) && IsWord(end + 2) && CitationVocabulary.Months.Contains(Bare(end + 2));
            bool more = (IsComma(end) || IsJoin(end)) && IsPage(end + 1) && !day;
            ends[i] = more ? ends[end + 1] : end;
        }

        return ends;
    }
}
