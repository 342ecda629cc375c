namespace AntiStalinistLeft;

/// <summary>A text as it was read: its words in order, what its layout says of them, and the way back to the original.</summary>
/// <remarks>Immutable. All blocks, sections and notes are in the order of the text.</remarks>
public sealed record Document
{
    /// <summary>What the text is and where it comes from.</summary>
    public required Source Source { get; init; }

    /// <summary>Short name that tables use, the same as the source's.</summary>
    public string Id => Source.Id;

    /// <summary>The text, normalised, with the trail back to the original.</summary>
    public required NormalizedText Text { get; init; }

    /// <summary>The parts of the body; the first is the lead.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>All blocks.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Footnotes and endnotes, linked to their markers.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>What the text says of itself, in the order of the text; the manifest in <see cref="Source"/> has the last word.</summary>
    public IReadOnlyList<DocumentFact> Facts { get; init; } = [];

    /// <summary>Problems that the reader noticed without stopping.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The normalised words of a block.</summary>
    public string GetText(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.Span.GetText(Text.Value);
    }

    /// <summary>The heading of a section.</summary>
    /// <param name="section">Its number, from 1; 0 where a block belongs to none.</param>
    /// <returns>The heading; null for 0.</returns>
    public string? GetHeading(int section) => section == 0 ? null : Sections[section - 1].Heading;
}
