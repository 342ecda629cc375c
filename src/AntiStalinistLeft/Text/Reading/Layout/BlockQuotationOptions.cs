namespace AntiStalinistLeft.Text;

/// <summary>What <see cref="BlockQuotationRule"/> takes for a quotation.</summary>
internal sealed record BlockQuotationOptions
{
    /// <summary>How many paragraphs one quotation may have at most. Default 8.</summary>
    public int MaxParagraphs { get; init; } = 8;

    /// <summary>How many words a paragraph in quotation marks that nothing introduces must have to count. Default 20.</summary>
    public int MinWordsUnintroduced { get; init; } = 20;
}
