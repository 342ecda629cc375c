using System.Collections.Frozen;

namespace AntiStalinistLeft.Text;

/// <summary>What the rules on sentences and quotation marks need to know of a language. All words are in lower case.</summary>
/// <remarks>Abbreviations stand without their last full stop: <c>vol</c>, <c>i.e</c>.</remarks>
internal sealed record TextLanguage
{
    /// <summary>The primary subtag of its BCP 47 tag, for instance <c>en</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Abbreviations that stand before a name and so never end a sentence (<c>mr</c>, <c>st</c>).</summary>
    public FrozenSet<string> BeforeNames { get; init; } = [];

    /// <summary>Abbreviations that stand before a number; before anything else they may end a sentence (<c>vol</c>, <c>no</c>).</summary>
    public FrozenSet<string> BeforeNumbers { get; init; } = [];

    /// <summary>Abbreviations that never end a sentence (<c>i.e</c>, <c>cf</c>, <c>eds</c>).</summary>
    public FrozenSet<string> NeverLast { get; init; } = [];

    /// <summary>Abbreviations behind a name that end a sentence only where the next word is no name (<c>jr</c>, <c>ltd</c>).</summary>
    public FrozenSet<string> AfterNames { get; init; } = [];

    /// <summary>Words with a capital behind an ordinal that do not begin a sentence (German «12. Januar»).</summary>
    public FrozenSet<string> AfterOrdinals { get; init; } = [];

    /// <summary>Words that begin sentences and no names (<c>the</c>, <c>however</c>).</summary>
    public FrozenSet<string> Starters { get; init; } = [];

    /// <summary>Words behind which an ellipsis leaves the sentence open (<c>and</c>, <c>of</c>).</summary>
    public FrozenSet<string> Connectives { get; init; } = [];

    /// <summary>Words that neither follow a possessive nor are one: the apostrophe beside one of them closes a quotation.</summary>
    public FrozenSet<string> NotPossessed { get; init; } = [];

    /// <summary>True where every noun has a capital, so that a capital alone makes no name.</summary>
    public bool CapitalizesNouns { get; init; }

    /// <summary>Words that begin with an apostrophe, without it (<c>tis</c>, <c>em</c>).</summary>
    public FrozenSet<string> Elisions { get; init; } = [];
}
