namespace AntiStalinistLeft.Wikitext;

/// <summary>What a stretch of wikitext is. Kinds that open something have a kind that closes it.</summary>
internal enum WikitextTokenKind : byte
{
    /// <summary>Words, and whatever was not understood.</summary>
    Text,

    /// <summary>One line feed.</summary>
    LineEnd,

    /// <summary>The marks before a heading's words; the level is in <see cref="WikitextToken.Detail"/>.</summary>
    HeadingOpen,

    /// <summary>The marks behind a heading's words.</summary>
    HeadingClose,

    /// <summary>The marks of a list item at the beginning of a line; their number is in <see cref="WikitextToken.Detail"/>.</summary>
    ListMarker,

    /// <summary>A horizontal rule.</summary>
    Rule,

    /// <summary>The word that makes a page a redirect.</summary>
    Redirect,

    /// <summary>The beginning of a link to a page, a category or a file.</summary>
    LinkOpen,

    /// <summary>The end of such a link.</summary>
    LinkClose,

    /// <summary>The beginning of a link to an address.</summary>
    ExternalOpen,

    /// <summary>The end of a link to an address.</summary>
    ExternalClose,

    /// <summary>An address, in a link or bare.</summary>
    Url,

    /// <summary>The beginning of a template, a parser function or a magic word.</summary>
    TemplateOpen,

    /// <summary>The end of a template.</summary>
    TemplateClose,

    /// <summary>The beginning of an argument's place, three braces.</summary>
    ArgumentOpen,

    /// <summary>The end of an argument's place.</summary>
    ArgumentClose,

    /// <summary>The bar between the parts of a template, a link or a cell.</summary>
    Separator,

    /// <summary>The sign between a template parameter's name and its value.</summary>
    Assign,

    /// <summary>A tag that opens an element; which element is in <see cref="WikitextToken.Detail"/>.</summary>
    TagOpen,

    /// <summary>A tag that closes an element.</summary>
    TagClose,

    /// <summary>A tag that stands alone.</summary>
    TagAlone,

    /// <summary>The content of an element in which markup is not read.</summary>
    Verbatim,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A character by its name or number.</summary>
    Entity,

    /// <summary>The apostrophes that begin or end italic or bold words.</summary>
    Emphasis,

    /// <summary>A behaviour switch such as the one that hides the table of contents.</summary>
    Switch,

    /// <summary>The beginning of a table.</summary>
    TableOpen,

    /// <summary>The end of a table.</summary>
    TableClose,

    /// <summary>The beginning of a table's row.</summary>
    TableRow,

    /// <summary>The beginning of a table's caption.</summary>
    TableCaption,

    /// <summary>The beginning of a cell.</summary>
    TableCell,

    /// <summary>The beginning of a cell that heads a row or a column.</summary>
    TableHeader,

    /// <summary>Braces that close a template which does not begin in this text.</summary>
    StrayClose,
}
