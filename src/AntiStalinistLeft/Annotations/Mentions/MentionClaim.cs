namespace AntiStalinistLeft.Annotations;

/// <summary>A pattern with the entry that states it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Pattern">The pattern.</param>
/// <param name="IsException">True where the pattern is one of the entry's exceptions.</param>
internal sealed record EntryPattern(LexiconEntry Entry, LexiconPattern Pattern, bool IsException)
{
    /// <summary>The layer in which it competes.</summary>
    public MentionLayer Layer { get; } = MentionLayers.ForKind(Entry.Kind);

    /// <summary>The pattern as the automaton takes it: persons are also found behind a hyphen («Serge-Trotsky»).</summary>
    public AutomatonPattern ForAutomaton() =>
        new(Pattern.Text, Pattern.Case == CaseRule.Capitals, AfterHyphen: Entry.Kind == MentionKind.Person);
}

/// <summary>An entry's claim to some words of a text.</summary>
/// <param name="EntryPattern">The pattern that matches them.</param>
/// <param name="Order">Index of the pattern, which is the order of the lexicon.</param>
/// <param name="Span">The words, in the whole text.</param>
/// <param name="Block">Ordinal of the block.</param>
/// <param name="Distance">
/// For a short form how far the entry was last named in full before (where only behind, more than any distance before); 0 for all others.
/// </param>
internal readonly record struct MentionClaim(EntryPattern EntryPattern, int Order, TextSpan Span, int Block, long Distance = 0) : IHasSpan
{
    /// <inheritdoc/>
    public int Start => Span.Start;

    /// <inheritdoc/>
    public int End => Span.End;

    /// <summary>The layer in which it competes.</summary>
    public MentionLayer Layer => EntryPattern.Layer;

    /// <summary>True where it gives no mention.</summary>
    public bool IsException => EntryPattern.IsException;

    /// <summary>The mention that it becomes.</summary>
    public Mention ToMention() => new(EntryPattern.Entry.Kind, EntryPattern.Entry.Id, Span, Block);
}
