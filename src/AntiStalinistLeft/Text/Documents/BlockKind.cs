namespace AntiStalinistLeft;

/// <summary>What a block is in the layout of its source. Written in kebab case in tables (<c>block-quotation</c>).</summary>
public enum BlockKind
{
    /// <summary>A paragraph of running text.</summary>
    Paragraph,

    /// <summary>A paragraph that is somebody else's words, set apart.</summary>
    BlockQuotation,

    /// <summary>A heading of a section.</summary>
    Heading,

    /// <summary>The title of the document.</summary>
    Title,

    /// <summary>The words below a picture.</summary>
    Caption,

    /// <summary>A footnote or an endnote; one block a note.</summary>
    Note,

    /// <summary>A summary that stands above the text.</summary>
    Abstract,

    /// <summary>A line that describes the document (author, date, source).</summary>
    Metadata,

    /// <summary>An entry of a table of contents.</summary>
    TableOfContents,

    /// <summary>The header of the web site that the text stood on.</summary>
    SiteHeader,

    /// <summary>The line that names the author.</summary>
    Byline,

    /// <summary>The form for readers' comments.</summary>
    CommentForm,
}
