namespace AntiStalinistLeft.Papers;

/// <summary>One column of a table of a paper.</summary>
/// <param name="Header">What stands above it.</param>
/// <param name="Unit">Its unit, shown after the head in brackets; null for none.</param>
/// <param name="IsNumeric">Whether it holds numbers, which are aligned at the point.</param>
/// <param name="Cells">Its cells from top to bottom.</param>
internal sealed record PaperColumn(string Header, string? Unit, bool IsNumeric, IReadOnlyList<PaperCell> Cells)
{
    /// <summary>Head and unit as they are printed.</summary>
    public string FullHeader => Unit is null ? Header : $"{Header} ({Unit})";
}
