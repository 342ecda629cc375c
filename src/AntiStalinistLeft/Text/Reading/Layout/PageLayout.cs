namespace AntiStalinistLeft.Text;

/// <summary>All that a reader finds in the layout of a text.</summary>
/// <param name="Blocks">The blocks in the order of the text.</param>
/// <param name="Facts">What the text says of itself: name, value, index into <paramref name="Blocks"/> or -1 where it stands in none.</param>
/// <param name="Diagnostics">What was noticed.</param>
internal sealed record PageLayout(
    IReadOnlyList<LayoutBlock> Blocks,
    IReadOnlyList<(string Name, string Value, int Index)> Facts,
    IReadOnlyList<Diagnostic> Diagnostics);
