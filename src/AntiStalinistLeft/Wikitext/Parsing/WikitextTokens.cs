namespace AntiStalinistLeft.Wikitext;

/// <summary>
/// A wikitext as tokens that lie one behind the other and cover all of it. Two walks, no recursion: the time is linear in the
/// text's length whatever the text, and nothing in it is an error.
/// </summary>
/// <remarks>
/// The first walk ties the ends of templates, links, references and tables that belong together, innermost first, as the wiki
/// itself does; a mark without its other end is text. The second knows what encloses a mark and settles what it means.
/// </remarks>
internal sealed class WikitextTokens
{
    private readonly WikitextToken[] _tokens;

    private WikitextTokens(string source, WikitextToken[] tokens, UnclosedMarks unclosed)
    {
        Source = source;
        _tokens = tokens;
        Unclosed = unclosed;
    }

    /// <summary>The wikitext.</summary>
    public string Source { get; }

    /// <summary>The tokens in the order of the text.</summary>
    public ReadOnlySpan<WikitextToken> Span => _tokens;

    /// <summary>How many tokens there are.</summary>
    public int Count => _tokens.Length;

    /// <summary>A token.</summary>
    public WikitextToken this[int index] => _tokens[index];

    /// <summary>The marks that have no other end.</summary>
    public UnclosedMarks Unclosed { get; }

    /// <summary>How many characters were looked at more than once while reading; what the tests on linear time count.</summary>
    internal long LookedAhead { get; private init; }

    /// <summary>Reads a whole text.</summary>
    public static WikitextTokens Parse(string wikitext) => Read(wikitext, isPart: false);

    /// <summary>
    /// Reads one block of a text. A template or a table may begin before it or end behind it: its rows and parameters are
    /// read as such, where in a whole text they would be words.
    /// </summary>
    public static WikitextTokens ParsePart(string wikitext) => Read(wikitext, isPart: true);

    /// <summary>The words of a token.</summary>
    public ReadOnlySpan<char> GetText(int index) => Source.AsSpan(_tokens[index].Start, _tokens[index].Length);

    private static WikitextTokens Read(string wikitext, bool isPart)
    {
        ArgumentNullException.ThrowIfNull(wikitext);
        using var scanner = new WikitextScanner(wikitext);
        scanner.Scan();
        return new WikitextTokens(wikitext, new WikitextBuilder(scanner, isPart).Build(), scanner.Unclosed) { LookedAhead = scanner.LookedAhead };
    }
}
