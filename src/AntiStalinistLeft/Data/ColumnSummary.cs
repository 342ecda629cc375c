using System.Globalization;

namespace AntiStalinistLeft.Data;

/// <summary>What one column of a table holds.</summary>
internal sealed record ColumnSummary(
    [property: Column("Name of the column.")] string Column,
    [property: Column("Type of its values.")] string Type,
    [property: Column("Unit of its values.")] string? Unit,
    [property: Column("Values that are there.")] int Count,
    [property: Column("Values that are missing.")] int Missing,
    [property: Column("Values that differ from each other.")] int Distinct,
    [property: Column("Smallest number.")] double? Minimum,
    [property: Column("Arithmetic mean of the numbers.")] double? Mean,
    [property: Column("Greatest number.")] double? Maximum,
    [property: Column("What a value means.")] string? Description)
{
    /// <summary>Looks through a column once.</summary>
    public static ColumnSummary FromColumn(TableColumn column)
    {
        object?[] there = [.. column.Values.Where(v => v is not null)];
        double[] numbers = column.IsNumeric ? [.. there.Select(v => Convert.ToDouble(v, CultureInfo.InvariantCulture))] : [];
        string type = (Nullable.GetUnderlyingType(column.Type) ?? column.Type).Name;
        return new ColumnSummary(
            column.Name,
            type,
            column.Unit,
            there.Length,
            column.Count - there.Length,
            there.Distinct().Count(),
            numbers.Length == 0 ? null : numbers.Min(),
            numbers.Length == 0 ? null : numbers.Average(),
            numbers.Length == 0 ? null : numbers.Max(),
            column.Description);
    }
}
