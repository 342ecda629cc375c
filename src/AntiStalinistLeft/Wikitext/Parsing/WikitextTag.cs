namespace AntiStalinistLeft.Wikitext;

/// <summary>The elements that wikitext knows and that matter here; all others that it allows are <see cref="Other"/>.</summary>
internal enum WikitextTag
{
    /// <summary>No element.</summary>
    None,

    /// <summary>An element that only sets how words look or where they stand.</summary>
    Other,

    /// <summary>A reference.</summary>
    Ref,

    /// <summary>The list of references.</summary>
    References,

    /// <summary>A quotation set apart.</summary>
    Blockquote,

    /// <summary>A line break.</summary>
    Break,

    /// <summary>A poem, whose lines count.</summary>
    Poem,

    /// <summary>Words in which markup is not read.</summary>
    Nowiki,

    /// <summary>Words as typed, lines kept.</summary>
    Pre,

    /// <summary>A formula.</summary>
    Math,

    /// <summary>Program text.</summary>
    Code,

    /// <summary>Pictures, one a line.</summary>
    Gallery,

    /// <summary>What shows something that is no text: a map, a graph, a score.</summary>
    Device,
}
