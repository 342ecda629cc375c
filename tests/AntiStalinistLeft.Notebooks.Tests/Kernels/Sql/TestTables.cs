namespace AntiStalinistLeft.Notebooks.Tests;

/// <summary>Two tables of a host, and a count of how often each was read.</summary>
internal sealed class TestTables : ITableSource
{
    public List<string> Reads { get; } = [];

    public IReadOnlyList<string> Names => ["papers", "mention-fates", "unreadable"];

    public TableData Read(string name)
    {
        Reads.Add(name);
        return name switch
        {
            "papers" => Table("papers", ("title", ["Der Kampf", "The «Militant»", null]), ("year", [1907L, 1928L, 1934L]), ("price", [0.2, null, 1.5])),
            "mention-fates" => Table("mention-fates", ("fate", ["kept", "lost"])),
            _ => throw new InvalidOperationException("This table needs the full texts."),
        };
    }

    public IReadOnlyList<TableColumnInfo> GetColumns(string name) => name switch
    {
        "papers" => [new("title", typeof(string), "What it is called."), new("year", typeof(long)), new("price", typeof(double))],
        "mention-fates" => [new("fate", typeof(string))],
        _ => throw new InvalidOperationException("This table needs the full texts."),
    };

    public TableData? TryRead(object value) => value is int[] numbers ? Table("numbers", ("n", [.. numbers.Select(static n => (object?)(long)n)])) : null;

    public object ToValue(TableData table) => table;

    private static TableData Table(string name, params (string Name, object?[] Values)[] columns) => new(
        name,
        [.. columns.Select(static c => new TableDataColumn(c.Name, c.Values.OfType<object>().First().GetType(), row => c.Values[row]))],
        columns[0].Values.Length);
}
