using AntiStalinistLeft.Annotations;

namespace AntiStalinistLeft;

/// <summary>
/// Finds many phrases in one pass over a text: the automaton of Aho and Corasick (1975) with a dense transition table,
/// made so that it starts a phrase only where a word may start. It reads UTF-16 and UTF-8.
/// </summary>
/// <remarks>
/// <para>The rules of a match: no letter, digit, or letter and hyphen before it (see
/// <see cref="AutomatonPattern.AfterHyphen"/>), no letter or digit behind it. A possessive ending and a hyphen with what
/// follows it stay outside. A run of blanks in the text, line breaks and non-breaking ones included, is one blank. An
/// ill-formed UTF-8 byte and a character outside the basic plane are punctuation.</para>
/// <para>Immutable and safe to share between threads. Building costs time and memory by the phrases' letters times the
/// alphabet; the scan costs one table look-up a unit. Most of what building costs in a new process is compiling, and generic
/// code of the framework over types of ours is never compiled ahead: so it is done with loops and arrays.</para>
/// </remarks>
public sealed class PatternAutomaton
{
    private const int MaxCells = 1 << 28;

    private readonly AutomatonPattern[] _patterns;

    private PatternAutomaton(AutomatonPattern[] patterns, AutomatonTables tables)
    {
        _patterns = patterns;
        Tables = tables;
    }

    /// <summary>Number of patterns.</summary>
    public int PatternCount => _patterns.Length;

    /// <summary>The automaton as arrays.</summary>
    internal AutomatonTables Tables { get; }

    /// <summary>Builds the automaton. The same phrase may stand in several patterns: each of them matches.</summary>
    /// <exception cref="ArgumentException">
    /// A phrase is empty, starts with neither letter nor digit or holds a character outside the basic plane; or all of them
    /// together need a table of over 2²⁸ cells.
    /// </exception>
    public static PatternAutomaton Build(IReadOnlyList<AutomatonPattern> patterns)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        var own = new AutomatonPattern[patterns.Count];
        string[] folded = new string[own.Length];
        for (int i = 0; i < own.Length; i++)
        {
            own[i] = patterns[i] with { Text = OneBlank(patterns[i].Text) };
            folded[i] = TextFolding.Fold(own[i].Text);
            if (folded[i].Length == 0 || !TextFolding.IsWord(folded[i][0]) || folded[i].AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0)
            {
                throw new ArgumentException($"Pattern {i} («{patterns[i].Text}») must start with a letter or a digit and hold nothing outside the basic plane.", nameof(patterns));
            }
        }

        var symbols = new SymbolTable(folded);
        PatternTrie trie = Grow(folded, symbols);
        if ((long)trie.Count * symbols.Count > MaxCells)
        {
            throw new ArgumentException($"{patterns.Count} patterns need {trie.Count} states of {symbols.Count} symbols, more than a dense table should hold.", nameof(patterns));
        }

        return new PatternAutomaton(own, AutomatonTables.From(trie, symbols));
    }

    /// <summary>All places of all patterns in a text, those inside longer ones included, in the order of their ends.</summary>
    public PatternMatches<char, Utf16Units> Matches(ReadOnlySpan<char> text) => new(this, text);

    /// <summary>All places of all patterns in UTF-8, those inside longer ones included, in the order of their ends.</summary>
    public PatternMatches<byte, Utf8Units> Matches(ReadOnlySpan<byte> utf8) => new(this, utf8);

    /// <summary>
    /// Counts in UTF-8, the longest match winning where some overlap (see <see cref="LongestMatchRule"/>). Where one phrase
    /// stands in several patterns, each is counted.
    /// </summary>
    /// <param name="utf8">The text; a phrase is not found across its end.</param>
    /// <param name="counts">Receives the counts by index of the pattern, added to what stands there.</param>
    /// <exception cref="ArgumentException"><paramref name="counts"/> is shorter than <see cref="PatternCount"/>.</exception>
    public void Count(ReadOnlySpan<byte> utf8, Span<int> counts)
    {
        PatternMatches<byte, Utf8Units> matches = Matches(utf8);
        CountLongest(ref matches, counts);
    }

    /// <summary>
    /// Counts in UTF-16, the longest match winning where some overlap (see <see cref="LongestMatchRule"/>). Where one phrase
    /// stands in several patterns, each is counted.
    /// </summary>
    /// <param name="text">The text; a phrase is not found across its end.</param>
    /// <param name="counts">Receives the counts by index of the pattern, added to what stands there.</param>
    /// <exception cref="ArgumentException"><paramref name="counts"/> is shorter than <see cref="PatternCount"/>.</exception>
    public void Count(ReadOnlySpan<char> text, Span<int> counts)
    {
        PatternMatches<char, Utf16Units> matches = Matches(text);
        CountLongest(ref matches, counts);
    }

    /// <summary>A pattern as it was given, each run of blanks made one.</summary>
    internal AutomatonPattern PatternAt(int pattern) => _patterns[pattern];

    private void CountLongest<TUnit, TUnits>(ref PatternMatches<TUnit, TUnits> matches, Span<int> counts)
        where TUnit : unmanaged
        where TUnits : struct, ITextUnits<TUnit>
    {
        if (counts.Length < PatternCount) throw new ArgumentException($"Needs room for {PatternCount} patterns, has {counts.Length}.", nameof(counts));
        var open = new List<PatternMatch>();
        int furthest = 0;
        while (matches.MoveNext())
        {
            // Nothing found from here on starts before the phrase that is under way now, so what ends before it is settled.
            if (open.Count > 0 && matches.PathStart >= furthest) Close(open, counts);
            open.Add(matches.Current);
            furthest = Math.Max(furthest, matches.Current.End);
        }

        Close(open, counts);
    }

    private static void Close(List<PatternMatch> open, Span<int> counts)
    {
        if (open.Count > 1) LongestMatchRule.KeepLongest(open);
        foreach (PatternMatch match in open) counts[match.Pattern]++;
        open.Clear();
    }

    private static PatternTrie Grow(string[] folded, SymbolTable symbols)
    {
        var trie = new PatternTrie();
        for (int i = 0; i < folded.Length; i++)
        {
            ushort[] path = new ushort[folded[i].Length];
            for (int at = 0; at < path.Length; at++) path[at] = symbols.Map[folded[i][at]];
            trie.Add(path, i);
        }

        return trie;
    }

    private static string OneBlank(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        return string.Join(' ', phrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
