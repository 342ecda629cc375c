using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Notebooks;

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
    public TableData? TryRead(object value) => value is Table frame ? ToTableData(frame) : null;

    /// <inheritdoc/>
    public object ToValue(TableData table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new Table(table.Name, table.Columns.Select(column => ColumnOf(column, table.RowCount)));
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

    private static TableColumn ColumnOf(TableDataColumn column, int rows)
    {
        bool whole = Enumerable.Range(0, rows).All(row => column.Value(row) is not null);
        return column.Type == typeof(string) ? new TableColumn<string?>(column.Name, Values<string?>(column, rows))
            : column.Type == typeof(double) && whole ? new TableColumn<double>(column.Name, Values<double>(column, rows))
            : column.Type == typeof(double) ? new TableColumn<double?>(column.Name, Values<double?>(column, rows))
            : whole ? new TableColumn<long>(column.Name, Values<long>(column, rows))
            : new TableColumn<long?>(column.Name, Values<long?>(column, rows));
    }

    private static T[] Values<T>(TableDataColumn column, int rows) => [.. Enumerable.Range(0, rows).Select(row => (T)column.Value(row)!)];
}
