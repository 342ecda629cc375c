using System.Buffers;

namespace AntiStalinistLeft.Text;

/// <summary>The rules that the readers choose from.</summary>
internal static class NormalizationRules
{
    // Zero width joiner and non-joiner (U+200D, U+200C) carry meaning in several scripts and in emoji: they stay.
    private static readonly SearchValues<char> ZeroWidthChars = SearchValues.Create("\u200B\u2060\uFEFF");
    private static readonly SearchValues<char> NoBreakBlanks = SearchValues.Create("\u00A0\u2007\u202F");
    private static readonly SearchValues<char> OtherBlanks =
        SearchValues.Create("\t\u000B\u000C\u0085\u2028\u2029\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200A\u205F\u3000");

    private static readonly SearchValues<char> CommaOrSemicolon = SearchValues.Create(",;");

    /// <summary>Line ends of any system become one line feed.</summary>
    public static NormalizationRule LineEnd { get; } = new(
        "line-end",
        "Carriage return, alone or with line feed, becomes line feed, so that lines count alike everywhere.",
        ("a\r\nb\rc", "a\nb\nc"),
        FindLineEnds);

    /// <summary>Characters without width or meaning go.</summary>
    public static NormalizationRule ZeroWidth { get; } = new(
        "zero-width",
        "Zero-width space, word joiner and byte-order marks inside the text are invisible and would split words.",
        ("anti\u200BStalinist", "antiStalinist"),
        text => Each(text, ZeroWidthChars, string.Empty));

    /// <summary>Hyphenation points go.</summary>
    public static NormalizationRule SoftHyphen { get; } = new(
        "soft-hyphen",
        "A soft hyphen marks where a line may break and is no part of the word.",
        ("oppo\u00ADsition", "opposition"),
        text => Each(text, SearchValues.Create("\u00AD"), string.Empty));

    /// <summary>Blanks that forbid a line break become plain blanks.</summary>
    public static NormalizationRule NoBreakBlank { get; } = new(
        "no-break-blank",
        "A no-break blank separates words as any blank does; it only forbids a line break.",
        ("No.\u00A03", "No. 3"),
        text => Each(text, NoBreakBlanks, " "));

    /// <summary>Tabs, blanks of unusual width and separators that are no line ends become plain blanks.</summary>
    public static NormalizationRule OtherBlank { get; } = new(
        "other-blank",
        "Tabs, typographic blanks of other widths and Unicode's own separators separate words as any blank does.",
        ("a\u2009–\tb", "a – b"),
        text => Each(text, OtherBlanks, " "));

    /// <summary>Letters and their accents are composed: Unicode Normalization Form C.</summary>
    public static NormalizationRule Composition { get; } = new(
        "nfc",
        "A letter and the accents behind it become the one composed character, so that a name is always spelled alike.",
        ("D\u030Cilas, Mos\u030Ca", "\u010Eilas, Mo\u0161a"),
        CanonicalComposition.Find);

    /// <summary>Blanks at the ends of lines go.</summary>
    public static NormalizationRule EdgeBlank { get; } = new(
        "edge-blank",
        "Blanks at the start or the end of a line belong to the layout, not to the words.",
        ("  a \n b", "a\nb"),
        text => FindBlankRuns(text, atEdges: true));

    /// <summary>Several blanks become one.</summary>
    public static NormalizationRule BlankRun { get; } = new(
        "blank-run",
        "A run of blanks within a line becomes one blank; in extracts it is often what a removed reference left.",
        ("by Stalin.  Arthur", "by Stalin. Arthur"),
        text => FindBlankRuns(text, atEdges: false));

    /// <summary>Punctuation that a removed reference or parenthesis left behind is put right.</summary>
    public static NormalizationRule ReferenceDebris { get; } = new(
        "reference-debris",
        "Where a reference or a parenthesis was removed, doubled commas and blanks before commas and semicolons stay behind.",
        ("Brockway,, and governments ; its", "Brockway, and governments; its"),
        FindDebris);

    /// <summary>The rules for any text, in the order in which they apply.</summary>
    public static IReadOnlyList<NormalizationRule> General { get; } =
        [LineEnd, ZeroWidth, SoftHyphen, NoBreakBlank, OtherBlank, Composition, EdgeBlank, BlankRun];

    /// <summary>
    /// The rules for an extract from which references were cut: the general ones and <see cref="ReferenceDebris"/>.
    /// Not for other texts: some languages set a blank before a semicolon.
    /// </summary>
    public static IReadOnlyList<NormalizationRule> Extract { get; } = [.. General, ReferenceDebris];

    /// <summary>All rules that there are, for listing and for testing their examples.</summary>
    public static IReadOnlyList<NormalizationRule> All { get; } = Extract;

    /// <summary>The rules but some.</summary>
    /// <param name="rules">The rules in their order.</param>
    /// <param name="names">Names of those left out; null or empty for none.</param>
    public static IReadOnlyList<NormalizationRule> Without(this IReadOnlyList<NormalizationRule> rules, IReadOnlyCollection<string>? names) =>
        names is null or { Count: 0 } ? rules : [.. rules.Where(rule => !names.Contains(rule.Name))];

    private static IEnumerable<TextEdit> Each(string text, SearchValues<char> chars, string after)
    {
        for (int at = IndexOfAny(text, 0, chars); at >= 0; at = IndexOfAny(text, at + 1, chars))
        {
            yield return new TextEdit(new TextSpan(at, 1), after);
        }
    }

    private static IEnumerable<TextEdit> FindLineEnds(string text)
    {
        for (int at = text.IndexOf('\r', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\r', at + 1))
        {
            // Only the return is touched where a line feed follows: the smallest change is the clearest.
            bool pair = at + 1 < text.Length && text[at + 1] == '\n';
            yield return new TextEdit(new TextSpan(at, 1), pair ? string.Empty : "\n");
        }
    }

    private static IEnumerable<TextEdit> FindBlankRuns(string text, bool atEdges)
    {
        int at = text.IndexOf(' ', StringComparison.Ordinal);
        while (at >= 0)
        {
            int end = at + 1;
            while (end < text.Length && text[end] == ' ') end++;
            bool edge = at == 0 || end == text.Length || text[at - 1] == '\n' || text[end] == '\n';
            if (edge && atEdges) yield return new TextEdit(TextSpan.FromBounds(at, end), string.Empty);
            else if (!edge && !atEdges && end - at > 1) yield return new TextEdit(TextSpan.FromBounds(at, end), " ");
            at = end < text.Length ? text.IndexOf(' ', end) : -1;
        }
    }

    private static IEnumerable<TextEdit> FindDebris(string text)
    {
        int done = 0;
        for (int at = IndexOfAny(text, 0, CommaOrSemicolon); at >= 0; at = IndexOfAny(text, done, CommaOrSemicolon))
        {
            int start = at;
            while (start > done && text[start - 1] == ' ') start--;
            bool semicolon = text[at] == ';';
            int end = at + 1;
            for (int ahead = end; ahead < text.Length && (text[ahead] is ' ' or ',' or ';'); ahead++)
            {
                if (text[ahead] == ' ') continue;
                semicolon |= text[ahead] == ';';
                end = ahead + 1;
            }

            // A mark at the start of a line has no word before it to lean on: it is left for a person to look at.
            bool leans = start > 0 && text[start - 1] != '\n';
            if (leans && end - start > 1) yield return new TextEdit(TextSpan.FromBounds(start, end), semicolon ? ";" : ",");
            done = end;
        }
    }

    private static int IndexOfAny(string text, int start, SearchValues<char> chars)
    {
        if (start >= text.Length) return -1;
        int at = text.AsSpan(start).IndexOfAny(chars);
        return at < 0 ? -1 : start + at;
    }
}
