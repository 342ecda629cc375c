using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>Capitalised words that stand side by side, with initials and particles between them: what may be a name.</summary>
/// <param name="Words">Its words, a possessive ending excluded.</param>
/// <param name="Texts">The same as they are printed.</param>
/// <param name="Before">The words before it since the last mark, the nearest first, three at most, in lower case.</param>
/// <param name="Opening">The last character before those that is no blank; a null character at the beginning.</param>
/// <param name="After">The words behind it up to the next mark, three at most, in lower case.</param>
/// <param name="Ends">The first character behind it that is no blank; a null character at the end.</param>
/// <param name="OpensSentence">Whether its first capital may be that of a sentence.</param>
/// <param name="Block">Ordinal of its block.</param>
internal sealed record NameRun(TextSpan[] Words, string[] Texts, string[] Before, char Opening, string[] After, char Ends, bool OpensSentence, int Block)
{
    private const int LookAhead = 3;

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "de", "del", "della", "dello", "der", "den", "des", "di", "da", "dal", "dos", "du", "la", "le", "van", "von", "vom", "zu", "zur", "ten", "ter", "al", "el", "ibn", "bin", "y", "e", "af",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SmallWords = Particles.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The runs of a block, in the order of the text; every lower-case word is added to the set.</summary>
    public static List<NameRun> Read(string text, Block block, HashSet<string> lower)
    {
        TextSpan[] tokens = TokensOf(text, block.Span);
        var runs = new List<NameRun>();
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known = lower.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i < tokens.Length; i++)
        {
            if (!IsNameWord(text, tokens[i]))
            {
                if (char.IsLower(text[tokens[i].Start])) known.Add(text.AsSpan(tokens[i].Start, tokens[i].Length));
                continue;
            }

            int last = EndOf(text, tokens, i);
            runs.Add(Create(text, block, tokens, i, last));
            i = last;
        }

        return runs;
    }

    /// <summary>Whether a word is one letter that stands for a name, or several («G.», «C.L.R.»).</summary>
    public static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 || (word.Length <= 6 && word.Contains('.'));

    private static NameRun Create(string text, Block block, TextSpan[] tokens, int first, int last)
    {
        TextSpan[] words = tokens[first..(last + 1)];
        string[] texts = new string[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = WithoutPossessive(text, words[i]);
            texts[i] = words[i].GetText(text);
        }

        var before = new List<string>(LookAhead);
        int start = first;
        for (; start > 0 && before.Count < LookAhead && IsBlank(text, tokens[start - 1].End, tokens[start].Start); start--) before.Add(Lower(text, tokens[start - 1]));
        int back = tokens[start].Start - 1;
        while (back >= block.Span.Start && char.IsWhiteSpace(text[back])) back--;
        char opening = back >= block.Span.Start ? text[back] : '\0';
        int at = tokens[last].End;
        while (at < block.Span.End && char.IsWhiteSpace(text[at])) at++;
        var after = new List<string>(LookAhead);
        for (int i = last + 1; i < tokens.Length && after.Count < LookAhead && IsBlank(text, tokens[i - 1].End, tokens[i].Start); i++) after.Add(Lower(text, tokens[i]));
        return new NameRun(words, texts, [.. before], opening, [.. after], at < block.Span.End ? text[at] : '\0', Opens(text, block.Span.Start, tokens[first].Start), block.Ordinal);
    }

    private static int EndOf(string text, TextSpan[] tokens, int first)
    {
        int last = first;
        for (int i = first + 1; i < tokens.Length && Joins(text, tokens[i - 1], tokens[i]); i++)
        {
            if (IsNameWord(text, tokens[i])) last = i;
            else if (i - last > 2 || !SmallWords.Contains(text.AsSpan(tokens[i].Start, tokens[i].Length))) break;
        }

        return last;
    }

    private static bool Joins(string text, TextSpan left, TextSpan right)
    {
        if (WithoutPossessive(text, left).Length < left.Length) return false;
        ReadOnlySpan<char> gap = text.AsSpan(left.End, right.Start - left.End);
        bool isInitial = IsInitial(text.AsSpan(left.Start, left.Length));
        return gap is " " or "\u00A0" || (isInitial && gap is ". " or "." or ".\u00A0" && left.Length <= 6 && isInitial);
    }

    private static bool IsNameWord(string text, TextSpan word)
    {
        if (!char.IsUpper(text[word.Start])) return false;
        if (word.Length == 1) return word.End < text.Length && text[word.End] == '.';
        for (int at = word.Start + 1; at < word.End; at++)
        {
            if (char.IsLower(text[at]) || text[at] == '.') return true;
        }

        return false;
    }

    private static TextSpan[] TokensOf(string text, TextSpan block)
    {
        var tokens = new List<TextSpan>((block.Length / 5) + 1);
        foreach (TextSpan word in WordTokenizer.Enumerate(text.AsSpan(block.Start, block.Length))) tokens.Add(word with { Start = block.Start + word.Start });
        return [.. tokens];
    }

    private static TextSpan WithoutPossessive(string text, TextSpan word) =>
        word.Length > 2 && text[word.End - 1] == 's' && text[word.End - 2] is '’' or '\'' ? word with { Length = word.Length - 2 } : word;

    private static bool IsBlank(string text, int start, int end) => text.AsSpan(start, end - start).IsWhiteSpace();

    private static bool Opens(string text, int start, int at)
    {
        at--;
        while (at >= start && (char.IsWhiteSpace(text[at]) || QuotationMarks.IsMark(text[at]) || text[at] is '(' or '[')) at--;
        return at < start || text[at] is '.' or '!' or '?' or ':' or '…' or '\n';
    }

    private static string Lower(string text, TextSpan word) => text.Substring(word.Start, word.Length).ToLowerInvariant();
}
