using AntiStalinistLeft.Annotations;

namespace AntiStalinistLeft;

/// <summary>
/// Finds where a text names the entries of a lexicon. The automaton proposes, the case and context rules of the patterns
/// dispose, and in each layer the longest mention wins.
/// </summary>
/// <remarks>
/// <para>Layers: tendencies and organisations share one; persons, publications, events, works and places have one each.
/// Between layers mentions may overlap («Durruti Column» names an organisation and a person; a title may hold a tendency),
/// but a place that lies inside a name other than a work's gives way («New York» in «New York Intellectuals»).</para>
/// <para>Where several entries claim the very same words, one whose own context rule holds goes before one without; of
/// short forms («Braden») the entry wins that was last named in full before. An exception of an entry claims its words and
/// gives no mention. A rule that fails frees the words for shorter patterns.</para>
/// <para>Immutable and safe to share between threads; make it once.</para>
/// </remarks>
public sealed class MentionFinder
{
    private readonly EntryPattern[] _patterns;

    /// <summary>Builds the automaton over all patterns of a lexicon.</summary>
    public MentionFinder(Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        Lexicon = lexicon;
        var patterns = new List<EntryPattern>();
        foreach (LexiconEntry entry in lexicon.Entries)
        {
            patterns.AddRange(entry.Patterns.Select(pattern => new EntryPattern(entry, pattern, IsException: false)));
            patterns.AddRange(entry.Exceptions.Select(pattern => new EntryPattern(entry, pattern, IsException: true)));
        }

        _patterns = [.. patterns];
        Automaton = PatternAutomaton.Build([.. patterns.Select(claimed => claimed.ForAutomaton())]);
    }

    /// <summary>The lexicon that it was made from.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>The automaton over all patterns, exceptions included, for those who count without context rules.</summary>
    public PatternAutomaton Automaton { get; }

    /// <summary>The mentions in all blocks of a document, in the order of the text; none reaches across a block.</summary>
    public IReadOnlyList<Mention> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Find(document.Text.Value, document.Blocks);
    }

    /// <summary>The mentions in a text that is taken as one block of running text with ordinal 1.</summary>
    public IReadOnlyList<Mention> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var whole = new TextSpan(0, text.Length);
        return Find(text, [new Block(1, BlockKind.Paragraph, Zone.Body, 1, whole, whole)]);
    }

    /// <summary>The mentions in the blocks of a text; short forms may be resolved by what any of the blocks names in full.</summary>
    /// <param name="text">The text that the blocks' spans point into.</param>
    /// <param name="blocks">The blocks, in the order of the text.</param>
    public IReadOnlyList<Mention> Find(string text, IReadOnlyList<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(blocks);
        var full = new List<MentionClaim>();
        var waiting = new List<MentionClaim>();
        foreach (Block block in blocks) Propose(text, block, full, waiting);
        if (waiting.Count > 0) full.AddRange(NamedEntities.From(ClaimResolver.Resolve(full)).Admit(waiting));
        List<Mention> mentions = [.. ClaimResolver.Resolve(full).Where(claim => !claim.IsException).Select(claim => claim.ToMention())];
        mentions.Sort(static (left, right) => left.Span != right.Span ? left.Span.CompareTo(right.Span) : left.Kind.CompareTo(right.Kind));
        return mentions;
    }

    private void Propose(string text, Block block, List<MentionClaim> full, List<MentionClaim> waiting)
    {
        ReadOnlySpan<char> printed = text.AsSpan(block.Span.Start, block.Span.Length);
        var mended = MendedWords.Of(printed);
        ReadOnlySpan<char> words = mended.Words ?? printed;
        var context = new BlockContext(words, block.Zone);
        foreach (PatternMatch match in Automaton.Matches(words))
        {
            EntryPattern claimed = _patterns[match.Pattern];
            ContextRule? rule = claimed.Pattern.When;
            if (rule is not null && !context.Holds(rule, match.Start, match.End)) continue;
            if (claimed.Entry is { Kind: MentionKind.Organisation } or { Class: "organisation" } && IsElsewhere(words, match.End)) continue;
            var claim = new MentionClaim(claimed, match.Pattern, mended.ToPrinted(match.Start, match.End, block.Span.Start), block.Ordinal);
            (rule is { NamedInFull: true } ? waiting : full).Add(claim);
        }
    }

    // «The Lamp Workers' Party of Chile» is not the party that bears the name alone. A party of a person, «of Ada Tamm», is.
    private static bool IsElsewhere(ReadOnlySpan<char> words, int end)
    {
        int start = end;
        while (start > 0 && char.IsLetter(words[start - 1])) start--;
        if (!MentionWords.Bodies.Contains(words[start..end]) || end + 1 >= words.Length || words[end] != ' ') return false;
        ReadOnlySpan<char> rest = words[(end + 1)..];
        int blank = rest.IndexOf(' ');
        if (blank < 0 || !MentionWords.Of.Contains(rest[..blank])) return false;
        ReadOnlySpan<char> place = rest[(blank + 1)..];
        if (place.StartsWith("the ", StringComparison.Ordinal)) place = place[4..];
        int length = 0;
        while (length < place.Length && char.IsLetter(place[length])) length++;
        return length > 2 && char.IsUpper(place[0]) && !GivenNames.Contains(place[..length].ToString());
    }
}
