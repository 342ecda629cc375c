using System.Buffers;
using System.Text;

namespace AntiStalinistLeft.Papers;

/// <summary>Which characters LaTeX prints as they are, and how it prints the others.</summary>
internal static class LatexCharacters
{
    /// <summary>The font encoding of Cyrillic.</summary>
    public const string CyrillicEncoding = "T2A";

    private static readonly Dictionary<int, string> Commands = new()
    {
        ['\\'] = "\\textbackslash{}",
        ['{'] = "\\{",
        ['}'] = "\\}",
        ['$'] = "\\$",
        ['&'] = "\\&",
        ['#'] = "\\#",
        ['%'] = "\\%",
        ['_'] = "\\_",
        ['^'] = "\\textasciicircum{}",
        ['~'] = "\\textasciitilde{}",
        ['<'] = "\\textless{}",
        ['>'] = "\\textgreater{}",
        ['|'] = "\\textbar{}",
        ['"'] = "\\textquotedbl{}",
        ['`'] = "\\textasciigrave{}",
        ['\u00A0'] = "~",
        ['\u00AD'] = "\\-",
        ['\u2002'] = "\\enspace{}",
        ['\u2003'] = "\\quad{}",
        ['\u2007'] = "\\phantom{0}",
        ['\u2008'] = "\\phantom{.}",
        ['\u2009'] = "\\,",
        ['\u200A'] = "\\,",
        ['\u202F'] = "\\,",
        ['\u200B'] = "\\hspace{0pt}",
        ['\u2011'] = "\\mbox{-}",
        ['\u2012'] = "–",
        ['\u2212'] = "$-$",
        ['\u2248'] = "$\\approx$",
        ['\u2260'] = "$\\neq$",
        ['\u2264'] = "$\\leq$",
        ['\u2265'] = "$\\geq$",
        ['\u221E'] = "$\\infty$",
        ['\u2211'] = "$\\sum$",
        ['\u221A'] = "$\\surd$",
        ['\u2208'] = "$\\in$",
        ['\u2229'] = "$\\cap$",
        ['\u222A'] = "$\\cup$",
        ['\u22C5'] = "$\\cdot$",
        ['\u2194'] = "$\\leftrightarrow$",
        ['\u21D2'] = "$\\Rightarrow$",
        ['\u21D4'] = "$\\Leftrightarrow$",
        ['\u2032'] = "$'$",
        ['\u2033'] = "$''$",
    };

    // Marks that stand above or below the letter before them, as commands that take that letter.
    private static readonly Dictionary<int, string> Accents = new()
    {
        [0x300] = "\\`",
        [0x301] = "\\'",
        [0x302] = "\\^",
        [0x303] = "\\~",
        [0x304] = "\\=",
        [0x306] = "\\u",
        [0x307] = "\\.",
        [0x308] = "\\\"",
        [0x30A] = "\\r",
        [0x30B] = "\\H",
        [0x30C] = "\\v",
        [0x323] = "\\d",
        [0x326] = "\\textcommabelow",
        [0x327] = "\\c",
        [0x328] = "\\k",
        [0x331] = "\\b",
    };

    private static readonly Dictionary<string, char> Marks = Accents.ToDictionary(pair => pair.Value[1..], pair => (char)pair.Key, StringComparer.Ordinal);

    private static readonly Dictionary<string, char> Signs = Commands.Where(pair => pair.Value is ['\\', (>= 'a' and <= 'z'), .., '{', '}'])
        .ToDictionary(pair => pair.Value[1..^2], pair => (char)pair.Key, StringComparer.Ordinal);

    // Marks that direct the eye or a program and print nothing.
    private static readonly SearchValues<char> Silent = SearchValues.Create("\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF");

    // Which characters the kernel of LaTeX (2022) sets up for the encodings T1 and TS1: every one was compiled.
    private static readonly (int From, int To)[] European =
    [
        (0x20, 0x7E), (0xA1, 0x125), (0x128, 0x137), (0x139, 0x13E), (0x141, 0x148), (0x14A, 0x165), (0x168, 0x17E), (0x192, 0x192),
        (0x1C4, 0x1D4), (0x1E2, 0x1E3), (0x1E6, 0x1EB), (0x1F0, 0x1F0), (0x1F4, 0x1F5), (0x218, 0x21B), (0x232, 0x233), (0x237, 0x237),
        (0x2C6, 0x2C7), (0x2D8, 0x2D9), (0x2DB, 0x2DD), (0x1E02, 0x1E03), (0x1E0D, 0x1E0D), (0x1E1E, 0x1E21), (0x1E25, 0x1E25),
        (0x1E30, 0x1E31), (0x1E37, 0x1E37), (0x1E43, 0x1E43), (0x1E45, 0x1E45), (0x1E47, 0x1E47), (0x1E5B, 0x1E5B), (0x1E63, 0x1E63),
        (0x1E6D, 0x1E6D), (0x1E8E, 0x1E91), (0x1E9E, 0x1E9E), (0x1EF2, 0x1EF3), (0x2010, 0x2016), (0x2018, 0x201A), (0x201C, 0x201E),
        (0x2020, 0x2022), (0x2026, 0x2026), (0x2030, 0x2031), (0x2039, 0x203B), (0x203D, 0x203D), (0x2044, 0x2044), (0x2052, 0x2052),
        (0x20A1, 0x20A1), (0x20A4, 0x20A4), (0x20A6, 0x20A6), (0x20A9, 0x20A9), (0x20AB, 0x20AC), (0x20B1, 0x20B1), (0x2103, 0x2103),
        (0x2116, 0x2117), (0x211E, 0x211E), (0x2120, 0x2120), (0x2122, 0x2122), (0x2126, 0x2127), (0x212E, 0x212E), (0x2190, 0x2193),
        (0x25E6, 0x25E6), (0x25EF, 0x25EF), (0x266A, 0x266A), (0xFB00, 0xFB06),
    ];

    /// <summary>How a character is written; null where it is written as it is.</summary>
    public static string? FindCommand(Rune rune, LatexEngine engine)
    {
        if (rune.IsBmp && Silent.Contains((char)rune.Value)) return string.Empty;
        if (Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029) return " ";
        if (!Commands.TryGetValue(rune.Value, out string? command)) return null;
        // A Unicode engine prints signs of mathematics from the font of the text.
        return engine == LatexEngine.Unicode && command[0] == '$' ? null : command;
    }

    /// <summary>The command that sets a mark on the letter before it; null where the character is no such mark.</summary>
    public static string? FindAccent(Rune rune) => Accents.GetValueOrDefault(rune.Value);

    /// <summary>The mark that a command, named without its backslash, sets on a letter; null where it is no such command.</summary>
    public static char? FindMark(string name) => Marks.TryGetValue(name, out char mark) ? mark : null;

    /// <summary>The character that a command of letters stands for; null where it stands for none.</summary>
    public static char? FindSign(string name) => Signs.TryGetValue(name, out char sign) ? sign : null;

    /// <summary>Whether pdfLaTeX can print it, with the packages that <see cref="LatexEscaper.GetPackages"/> names.</summary>
    public static bool IsPrintable(Rune rune) =>
        FindCommand(rune, LatexEngine.PdfLatex) is not null || FindAccent(rune) is not null || IsCyrillic(rune) || IsGreek(rune)
        || European.Any(range => rune.Value >= range.From && rune.Value <= range.To);

    /// <summary>Letters of Russian, Ukrainian, Belarusian, Bulgarian, Serbian and Macedonian.</summary>
    public static bool IsCyrillic(Rune rune) => rune.Value is (>= 0x400 and <= 0x45F) or 0x490 or 0x491;

    /// <summary>Letters of Greek, with the marks of the older spelling.</summary>
    public static bool IsGreek(Rune rune) => rune.Value is (>= 0x384 and <= 0x3CE and not (0x38B or 0x38D or 0x3A2 or 0x387)) or (>= 0x1F00 and <= 0x1FFE);
}
