namespace AntiStalinistLeft;

/// <summary>Where in a document a word stands. A rate's numerator and denominator share the zone.</summary>
public enum Zone
{
    /// <summary>The running text, block quotations included.</summary>
    Body,

    /// <summary>Footnotes and endnotes.</summary>
    Note,

    /// <summary>The words below pictures.</summary>
    Caption,

    /// <summary>Headings of sections.</summary>
    Heading,

    /// <summary>The title.</summary>
    Title,

    /// <summary>A summary above the text.</summary>
    Abstract,

    /// <summary>All that describes the text or surrounds it: header fields, contents, byline, site header, forms.</summary>
    Metadata,
}

/// <summary>Which zone a kind of block belongs to.</summary>
internal static class Zones
{
    /// <summary>The zone of all blocks of a kind.</summary>
    public static Zone ForBlockKind(BlockKind kind) => kind switch
    {
        BlockKind.Paragraph or BlockKind.BlockQuotation => Zone.Body,
        BlockKind.Heading => Zone.Heading,
        BlockKind.Title => Zone.Title,
        BlockKind.Caption => Zone.Caption,
        BlockKind.Note => Zone.Note,
        BlockKind.Abstract => Zone.Abstract,
        _ => Zone.Metadata,
    };
}
