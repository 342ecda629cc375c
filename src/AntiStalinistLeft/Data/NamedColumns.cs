using Microsoft.Data.Analysis;

namespace AntiStalinistLeft.Data;

/// <summary>Puts names for readers where a table has the ids of texts, entities or works.</summary>
internal static class NamedColumns
{
    private const string Separator = "; ";

    private static readonly HashSet<string> IdColumns = new(StringComparer.Ordinal) { "document", "older", "newer", "entity", "left", "right", "speaker", "work", "edition", "via", "candidates" };

    /// <summary>The same rows; an id that has no name stays.</summary>
    /// <param name="table">The table.</param>
    /// <param name="names">Names by id.</param>
    public static DataFrame Replace(Table table, IReadOnlyDictionary<string, string> names) =>
        FrameLabels.CreateFrame(table.Name, table.Columns.Select(column => IdColumns.Contains(column.Name) && column.Type == typeof(string) ? Replace(column, names) : column.ToDataFrameColumn()));

    private static DataFrameColumn Replace(TableColumn column, IReadOnlyDictionary<string, string> names) =>
        FrameLabels.Attach(new StringDataFrameColumn(column.Name, column.Values.Select(value => Replace((string?)value, names))), new ColumnLabel(column.Unit, column.Description));

    private static string? Replace(string? cell, IReadOnlyDictionary<string, string> names) =>
        cell is null ? null : names.TryGetValue(cell, out string? name) ? name : string.Join(Separator, cell.Split(Separator).Select(id => names.GetValueOrDefault(id, id)));
}
