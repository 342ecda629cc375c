using System.Collections.Frozen;
using System.Text;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Papers;

/// <summary>LaTeX as bibliographies use it, to Unicode: accents, letters, signs, dashes and quotation marks; groups and commands of form fall away.</summary>
internal static class LatexDecoder
{
    private static readonly FrozenDictionary<string, string> Words = Pairs(
        "ss ß ae æ AE Æ oe œ OE Œ o ø O Ø aa å AA Å l ł L Ł i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ",
        "textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” quotedblbase „ quotesinglbase ‚",
        "guillemotleft « guillemotright » ldots … dots … textellipsis … textquotesingle ' textbraceleft { textbraceright } textdollar $ textunderscore _",
        "S § P ¶ copyright © pounds £ texteuro € textdegree ° textnumero № LaTeX LaTeX TeX TeX");

    /// <summary>The text without LaTeX, white space made single blanks, in Unicode's composed form.</summary>
    public static string Decode(string latex)
    {
        int at = 0;
        var text = new StringBuilder(latex.Length);
        while (at < latex.Length) Step(latex, ref at, text);
        return CanonicalComposition.Normalize(string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    private static void Step(string latex, ref int at, StringBuilder text)
    {
        char c = latex[at];
        switch (c)
        {
            case '\\':
                at++;
                Command(latex, ref at, text);
                break;
            case '{' or '}' or '$':
                at++;
                break;
            case '~':
                text.Append(' ');
                at++;
                break;
            case '-' or '`' or '\'':
                Run(latex, ref at, text);
                break;
            default:
                text.Append(c);
                at++;
                break;
        }
    }

    // Dashes of two and three hyphens, quotation marks of two strokes.
    private static void Run(string latex, ref int at, StringBuilder text)
    {
        char c = latex[at];
        int end = at;
        while (end < latex.Length && latex[end] == c && end - at < (c == '-' ? 3 : 2)) end++;
        text.Append((c, end - at) switch
        {
            ('-', 2) => "–",
            ('-', 3) => "—",
            ('`', 2) => "“",
            ('\'', 2) => "”",
            ('`', _) => "‘",
            _ => c.ToString(),
        });
        at = end;
    }

    private static void Command(string latex, ref int at, StringBuilder text)
    {
        if (at >= latex.Length) return;
        int start = at;
        while (at < latex.Length && char.IsAsciiLetter(latex[at])) at++;
        string name = latex[start..at];
        if (name.Length == 0) name = latex[at++].ToString();
        else SkipOneSpace(latex, ref at);
        if (LatexCharacters.FindMark(name) is { } mark) Accent(latex, ref at, text, mark);
        else if (Words.TryGetValue(name, out string? word)) text.Append(word);
        else if (LatexCharacters.FindSign(name) is { } sign) text.Append(sign);
        else if (!char.IsAsciiLetter(name[0])) text.Append(name[0] switch { '-' or '/' or ',' => string.Empty, '\\' or ' ' or '\n' => " ", var other => other.ToString() });
        else if (name is "enquote" or "mkbibquote") Quoted(latex, ref at, text);
    }

    // Behind a command of letters blanks only end its name.
    private static void SkipOneSpace(string latex, ref int at)
    {
        while (at < latex.Length && latex[at] == ' ') at++;
    }

    private static void Accent(string latex, ref int at, StringBuilder text, char mark)
    {
        string letters = Argument(latex, ref at);
        var decoded = new StringBuilder();
        for (int i = 0; i < letters.Length;) Step(letters, ref i, decoded);
        if (decoded.Length == 0) return;
        char first = decoded[0] switch { 'ı' => 'i', 'ȷ' => 'j', var letter => letter };
        int length = char.IsHighSurrogate(first) && decoded.Length > 1 ? 2 : 1;
        text.Append(first).Append(decoded, 1, length - 1).Append(mark).Append(decoded, length, decoded.Length - length);
    }

    private static void Quoted(string latex, ref int at, StringBuilder text)
    {
        string inside = Argument(latex, ref at);
        text.Append('“');
        for (int i = 0; i < inside.Length;) Step(inside, ref i, text);
        text.Append('”');
    }

    // A group, a command, or one letter.
    private static string Argument(string latex, ref int at)
    {
        while (at < latex.Length && latex[at] == ' ') at++;
        if (at >= latex.Length) return string.Empty;
        int start = at;
        if (latex[at] == '\\')
        {
            at++;
            while (at < latex.Length && char.IsAsciiLetter(latex[at])) at++;
            if (at == start + 1 && at < latex.Length) at++;
            return latex[start..at];
        }

        if (latex[at] != '{') return latex[at++].ToString();
        int depth = 0;
        for (; at < latex.Length; at++)
        {
            if (latex[at] == '\\') at++;
            else if (latex[at] == '{') depth++;
            else if (latex[at] == '}' && --depth == 0) return latex[(start + 1)..at++];
        }

        return latex[(start + 1)..];
    }

    private static FrozenDictionary<string, string> Pairs(params string[] lists) =>
        lists.SelectMany(list => list.Split(' ').Chunk(2)).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
