using Microsoft.Data.Analysis;

namespace AntiStalinistLeft.Data;

/// <summary>A data frame as writers, exports and figures see it.</summary>
internal sealed class FrameTable(DataFrame frame, string? name = null) : Table(name ?? FrameLabels.GetName(frame))
{
    /// <inheritdoc/>
    public override IReadOnlyList<TableColumn> Columns { get; } = [.. frame.Columns.Select(column => new FrameColumn(column))];

    /// <inheritdoc/>
    public override int RowCount { get; } = checked((int)frame.Rows.Count);
}

/// <summary>A column of a data frame.</summary>
internal sealed class FrameColumn(DataFrameColumn column) : TableColumn(column.Name, TypeOf(column), FrameLabels.GetLabel(column))
{
    /// <inheritdoc/>
    public override int Count => checked((int)column.Length);

    /// <inheritdoc/>
    public override object? this[int row] => column[row];

    /// <inheritdoc/>
    internal override DataFrameColumn ToDataFrameColumn() => FrameLabels.Copy(column);

    private static Type TypeOf(DataFrameColumn column) =>
        column.NullCount > 0 && column.DataType.IsValueType ? typeof(Nullable<>).MakeGenericType(column.DataType) : column.DataType;
}
