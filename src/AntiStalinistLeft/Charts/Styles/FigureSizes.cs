namespace AntiStalinistLeft.Charts;

/// <summary>The widths that figures are asked for by name.</summary>
internal static class FigureSizes
{
    /// <summary>
    /// The column widths of a journal of two columns: <c>single</c> 84 mm, <c>one-and-a-half</c> 129 mm, <c>double</c>
    /// 174 mm.
    /// </summary>
    public static IReadOnlyDictionary<string, PaperLength> Columns { get; } = new SortedWidths(
        ("single", 84), ("one-and-a-half", 129), ("double", 174));
}
