using AntiStalinistLeft.Core;

namespace AntiStalinistLeft;

/// <summary>How much of a work a citation names. Tables write <c>title only</c>, <c>bare author</c>, <c>opcit</c>.</summary>
public enum CitationForm
{
    /// <summary>With its imprint, or for an article with its periodical's volume, issue or date. The author may stand in the body only.</summary>
    Full,

    /// <summary>The title of a volume without its imprint, or the title of a part with that of its volume.</summary>
    Short,

    /// <summary>The title of a part without its volume.</summary>
    [TableLabel("title only")]
    TitleOnly,

    /// <summary>A name and pages.</summary>
    [TableLabel("bare author")]
    BareAuthor,

    /// <summary>With <i>op. cit.</i>, <i>loc. cit.</i>, <i>idem</i>, <i>a.a.O.</i> or what stands for them.</summary>
    [TableLabel("opcit")]
    OpCit,

    /// <summary><i>Ibid.</i>, <i>ebd.</i> or what stands for them.</summary>
    Ibid,

    /// <summary>By the number of another note: «n. 12 above».</summary>
    [TableLabel("cross reference")]
    CrossReference,

    /// <summary>Author and year, as in a list of references: «Brown 1987, 12».</summary>
    [TableLabel("author year")]
    AuthorYear,
}

/// <summary>What a citation does with the work. Written in kebab case in tables (<c>quotes-via</c>).</summary>
public enum CitationRelation
{
    /// <summary>The note gives it as the source of what the body says.</summary>
    Cites,

    /// <summary>The note sends the reader to it: «see», «cf.», «summarised in».</summary>
    See,

    /// <summary>Somebody else's words are quoted from it: «Quoted by X».</summary>
    QuotesVia,

    /// <summary>The part cited is included in a volume that is somebody else's: «included in X, …».</summary>
    IncludedIn,

    /// <summary>It is only named in passing; no source of anything.</summary>
    Mentions,
}
