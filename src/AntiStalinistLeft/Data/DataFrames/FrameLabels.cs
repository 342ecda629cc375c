using System.Runtime.CompilerServices;
using Microsoft.Data.Analysis;

namespace AntiStalinistLeft.Data;

/// <summary>What a column means, beyond its name.</summary>
/// <param name="Unit">The unit of the values; null for counts and words.</param>
/// <param name="Description">What a value means; null where the name says it all.</param>
internal sealed record ColumnLabel(string? Unit, string? Description)
{
    /// <summary>Nothing is known.</summary>
    public static ColumnLabel None { get; } = new(null, null);
}

/// <summary>
/// Names of data frames, units and meanings of their columns, which the package has no place for. They belong to the very
/// objects: a column that is computed from another has a unit of its own, and its maker must say which.
/// </summary>
internal static class FrameLabels
{
    /// <summary>The name of a frame that nobody named.</summary>
    public const string DefaultName = "table";

    private static readonly ConditionalWeakTable<DataFrame, string> Names = [];
    private static readonly ConditionalWeakTable<DataFrameColumn, ColumnLabel> Labels = [];

    /// <summary>Makes a named frame.</summary>
    public static DataFrame CreateFrame(string name, IEnumerable<DataFrameColumn> columns)
    {
        var frame = new DataFrame(columns);
        Names.Add(frame, name);
        return frame;
    }

    /// <summary>The name that a frame was made with.</summary>
    public static string GetName(DataFrame frame) => Names.TryGetValue(frame, out string? name) ? name : DefaultName;

    /// <summary>Says what a column means.</summary>
    /// <returns>The column.</returns>
    public static DataFrameColumn Attach(DataFrameColumn column, ColumnLabel label)
    {
        if (label != ColumnLabel.None) Labels.AddOrUpdate(column, label);
        return column;
    }

    /// <summary>What a column means.</summary>
    public static ColumnLabel GetLabel(DataFrameColumn column) => Labels.TryGetValue(column, out ColumnLabel? label) ? label : ColumnLabel.None;

    /// <summary>A column of its own that means the same.</summary>
    public static DataFrameColumn Copy(DataFrameColumn column) => Attach(column.Clone(), GetLabel(column));
}
