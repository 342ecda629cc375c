using System.Buffers;

namespace AntiStalinistLeft.Text;

/// <summary>The characters that quote.</summary>
internal static class QuotationMarks
{
    private const string Doubles = "\"“”„‟«»＂「」";
    private const string Singles = "'‘’‚‛‹›＇『』";

    /// <summary>All of them.</summary>
    public static SearchValues<char> All { get; } = SearchValues.Create(Doubles + Singles);

    public static bool IsDouble(char c) => Doubles.Contains(c, StringComparison.Ordinal);

    public static bool IsMark(char c) => All.Contains(c);

    /// <summary>True for the marks that may as well be an apostrophe.</summary>
    public static bool MayBeApostrophe(char c) => c is '\'' or '’' or '‘' or '＇' or '‛';

    /// <summary>True for marks whose shape opens in every tradition.</summary>
    public static bool AlwaysOpens(char c) => c is '„' or '‟' or '‚' or '‛' or '「' or '『';

    /// <summary>True for marks whose shape closes in every tradition.</summary>
    public static bool AlwaysCloses(char c) => c is '」' or '』';

    /// <summary>Whether a mark of another shape may close what <paramref name="opening"/> opened by its shape alone.</summary>
    public static bool ClosesByShape(char opening, char mark) => (opening, mark) is
        ('“', '”') or ('„', '“') or ('„', '”') or ('‟', '”') or ('«', '»') or ('»', '«') or ('”', '”')
        or ('‘', '’') or ('‚', '‘') or ('‚', '’') or ('‛', '’') or ('‹', '›') or ('›', '‹');
}
