namespace AntiStalinistLeft;

/// <summary>Something that texts name: a tendency, a person, an organisation, … with the phrases that name it.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Id">Its id, unique in the lexicon; a person's is the canonical name.</param>
/// <param name="Label">The name to print; the same as the id where the file gives none.</param>
/// <param name="Class">
/// For the entries of the codebook of tendencies: <c>current</c>, <c>organisation</c>, <c>label</c>, <c>broad</c>,
/// <c>doctrine</c>, <c>theory</c> or <c>context</c>; null for all others.
/// </param>
/// <param name="About">Who or what it is, in a line.</param>
/// <param name="Why">Why its patterns and rules are as they are; null only where every pattern counts wherever it stands.</param>
/// <param name="Relations">How it stands to other entries.</param>
/// <param name="Patterns">The phrases that name it, every variant written out.</param>
/// <param name="Exceptions">Phrases that hold one of the patterns and name something else; they claim their words for nobody.</param>
/// <param name="Place">The file and line of the entry.</param>
public sealed record LexiconEntry(
    MentionKind Kind,
    string Id,
    string Label,
    string? Class,
    string About,
    string? Why,
    IReadOnlyList<LexiconRelation> Relations,
    IReadOnlyList<LexiconPattern> Patterns,
    IReadOnlyList<LexiconPattern> Exceptions,
    LexiconLocation Place);

/// <summary>How an entry stands to another: named, dated as far as known, and sourced. Never a stance.</summary>
/// <param name="Type">One of <see cref="RelationTypes"/>.</param>
/// <param name="Target">The other entry's id.</param>
/// <param name="From">Year, or year and month, from which it holds; null where the source gives none.</param>
/// <param name="Until">Year, or year and month, until which it held; null where it has no end or the source gives none.</param>
/// <param name="Source">Where this is said: a work, with page or chapter where it matters.</param>
/// <param name="Note">What a reader should know beside; usually null.</param>
public sealed record LexiconRelation(string Type, string Target, string? From, string? Until, string Source, string? Note);

/// <summary>One phrase of an entry.</summary>
/// <param name="Text">The phrase with straight quotation marks and single blanks.</param>
/// <param name="Case">How capitals count.</param>
/// <param name="When">What must hold around it, the file's rule for one-word patterns included; null where it counts wherever it stands.</param>
/// <param name="IsConditional">True where the entry itself states a context rule for it, which lets several entries share the phrase.</param>
/// <param name="Line">The line of the file that it comes from.</param>
public sealed record LexiconPattern(string Text, CaseRule Case, ContextRule? When, bool IsConditional, int Line);

/// <summary>Where an entry stands.</summary>
/// <param name="File">The file, as the folder was named.</param>
/// <param name="Line">Its line, from 1.</param>
public readonly record struct LexiconLocation(string File, int Line);

/// <summary>How capitals count in a pattern.</summary>
public enum CaseRule
{
    /// <summary>Upper and lower case are the same.</summary>
    Any,

    /// <summary>Where the pattern has a capital the text must have one; lower-case letters match both.</summary>
    Capitals,
}
