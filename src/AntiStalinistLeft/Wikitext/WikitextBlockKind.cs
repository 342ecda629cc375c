namespace AntiStalinistLeft.Wikitext;

/// <summary>What a piece of wikitext is, by what it begins with and shows. Written in kebab case in tables.</summary>
internal enum WikitextBlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An item of a list; replies on talk pages, which are set in by colons, are items too.</summary>
    ListItem,

    /// <summary>A quotation set apart, by a template or by an element.</summary>
    Quotation,

    /// <summary>A table or some of its rows.</summary>
    Table,

    /// <summary>A template, or part of one, that shows no words of the text.</summary>
    Template,

    /// <summary>A picture with its caption.</summary>
    Caption,

    /// <summary>Anything else: categories, comments, rules, nothing at all.</summary>
    Other,
}
