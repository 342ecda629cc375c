using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Data;
using AntiStalinistLeft.Notebooks;
using Microsoft.Data.Analysis;

namespace AntiStalinistLeft.Cli;

/// <summary>The corpus' tables for SQL cells, and tables of the library on their way between kernels.</summary>
internal sealed class KitTables : ITableSource
{
    private readonly Lazy<Corpus> _corpus = new(Corpus.Open);

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => CorpusTable.Names;

    /// <inheritdoc/>
    public TableData Read(string name) => ToTableData(_corpus.Value.GetTable(name));

    /// <inheritdoc/>
    public IReadOnlyList<TableColumnInfo> GetColumns(string name)
    {
        Table table = CorpusTable.All.OfType<StoredTable>().FirstOrDefault(one => one.Name == name)?.Empty ?? _corpus.Value.GetTable(name);
        return [.. table.Columns.Select(column => new TableColumnInfo(column.Name, ToDataColumn(column).Type, column.Description ?? string.Empty))];
    }

    /// <inheritdoc/>
    public TableData? TryRead(object value) => value switch
    {
        Table table => ToTableData(table),
        DataFrame frame => ToTableData(new FrameTable(frame)),
        _ => null,
    };

    /// <inheritdoc/>
    public object ToValue(TableData table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return FrameLabels.CreateFrame(table.Name, table.Columns.Select(column => ToFrameColumn(column, table.RowCount)));
    }

    private static TableData ToTableData(Table frame) => new(frame.Name, [.. frame.Columns.Select(ToDataColumn)], frame.RowCount);

    /// <summary>Numbers stay numbers; everything else is the word that stands for it in CSV.</summary>
    private static TableDataColumn ToDataColumn(TableColumn column)
    {
        Type type = Nullable.GetUnderlyingType(column.Type) ?? column.Type;
        return type == typeof(double) || type == typeof(float) ? new TableDataColumn(column.Name, typeof(double), row => column[row])
            : type == typeof(int) || type == typeof(long) || type == typeof(bool) ? new TableDataColumn(column.Name, typeof(long), row => column[row])
            : new TableDataColumn(column.Name, typeof(string), row => column[row] is { } value ? CellText.Format(value) : null);
    }

    private static DataFrameColumn ToFrameColumn(TableDataColumn column, int rows) =>
        column.Type == typeof(string) ? FrameColumnWriter.Create(column.Name, Values<string?>(column, rows))
        : column.Type == typeof(double) ? FrameColumnWriter.Create(column.Name, Values<double?>(column, rows))
        : FrameColumnWriter.Create(column.Name, Values<long?>(column, rows));

    private static T[] Values<T>(TableDataColumn column, int rows) => [.. Enumerable.Range(0, rows).Select(row => (T)column.Value(row)!)];
}
