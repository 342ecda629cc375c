using AntiStalinistLeft.Notebooks.Kernels.Tables;
using AntiStalinistLeft.Tables;

namespace AntiStalinistLeft.Cli.Running;

/// <summary>The corpus' tables for SQL cells, and tables of the library on their way between kernels.</summary>
internal sealed class KitTables : ITableSource
{
    private readonly Lazy<Corpus> _corpus = new(Corpus.Open);

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => CorpusFrames.Names;

    /// <inheritdoc/>
    public TableData Read(string name) => Of(_corpus.Value.Table(name));

    /// <inheritdoc/>
    public TableData? TryRead(object value) => value is DataFrame frame ? Of(frame) : null;

    /// <inheritdoc/>
    public object ToValue(TableData table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new DataFrame(table.Name, table.Columns.Select(column => ColumnOf(column, table.RowCount)));
    }

    private static TableData Of(DataFrame frame) => new(frame.Name, [.. frame.Columns.Select(Of)], frame.RowCount);

    /// <summary>Numbers stay numbers; everything else is the word that stands for it in CSV.</summary>
    private static TableColumn Of(DataColumn column)
    {
        Type type = Nullable.GetUnderlyingType(column.Type) ?? column.Type;
        return type == typeof(double) || type == typeof(float) ? new TableColumn(column.Name, typeof(double), row => column[row])
            : type == typeof(int) || type == typeof(long) || type == typeof(bool) ? new TableColumn(column.Name, typeof(long), row => column[row])
            : new TableColumn(column.Name, typeof(string), row => column[row] is { } value ? CellText.Of(value) : null);
    }

    private static DataColumn ColumnOf(TableColumn column, int rows)
    {
        bool whole = Enumerable.Range(0, rows).All(row => column.Value(row) is not null);
        return column.Type == typeof(string) ? new DataColumn<string?>(column.Name, Values<string?>(column, rows))
            : column.Type == typeof(double) && whole ? new DataColumn<double>(column.Name, Values<double>(column, rows))
            : column.Type == typeof(double) ? new DataColumn<double?>(column.Name, Values<double?>(column, rows))
            : whole ? new DataColumn<long>(column.Name, Values<long>(column, rows))
            : new DataColumn<long?>(column.Name, Values<long?>(column, rows));
    }

    private static T[] Values<T>(TableColumn column, int rows) => [.. Enumerable.Range(0, rows).Select(row => (T)column.Value(row)!)];
}
