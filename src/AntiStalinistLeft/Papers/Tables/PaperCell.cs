namespace AntiStalinistLeft.Papers;

/// <summary>What a cell holds.</summary>
internal enum PaperCellKind
{
    /// <summary>Words.</summary>
    Words,

    /// <summary>A number, rounded.</summary>
    Number,

    /// <summary>Nothing; the text is the mark for that.</summary>
    Missing,
}

/// <summary>One cell of a table of a paper.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">
/// The words; or the number in plain ASCII with a point, for instance <c>-1234.50</c>, <c>&lt;0.01</c>, <c>1.50e20</c>.
/// </param>
internal readonly record struct PaperCell(PaperCellKind Kind, string Text);
