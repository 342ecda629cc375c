namespace AntiStalinistLeft.Notebooks;

/// <summary>A table as it goes from one kernel to another.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, left to right, each of the same length.</param>
/// <param name="RowCount">How many rows it has.</param>
[TypeFormatterSource(typeof(TableDataFormatters))]
public sealed record TableData(string Name, IReadOnlyList<TableDataColumn> Columns, int RowCount)
{
    /// <summary>The rows as objects with a member for each column.</summary>
    public IEnumerable<IReadOnlyDictionary<string, object?>> Rows =>
        Enumerable.Range(0, RowCount).Select(row => Columns.ToDictionary(static column => column.Name, column => column.Value(row), StringComparer.Ordinal));
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name, unique in the table.</param>
/// <param name="Type">Type of its values: <c>long</c>, <c>double</c> or <c>string</c>, whatever may be missing.</param>
/// <param name="Value">The value in a row, counted from 0; null where it is missing.</param>
public sealed record TableDataColumn(string Name, Type Type, Func<int, object?> Value);

/// <summary>Names the formatters of a type by .NET Interactive's convention, which goes by the attribute's name.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;
}

/// <summary>Shows a table where the host has no table type of its own.</summary>
internal sealed class TableDataFormatters
{
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822", Justification = "Called on an instance, by name.")]
    public IEnumerable<object> CreateTypeFormatters() => [new Formatter(MimeTypes.Html), new Formatter(MimeTypes.PlainText)];

    internal sealed class Formatter(string mimeType)
    {
        public string MimeType => mimeType;

        public bool Format(object instance, TextWriter writer)
        {
            if (instance is not TableData table) return false;

            writer.Write(mimeType == MimeTypes.Html ? TableHtml.Write(table, new FormatLimits().TableRows) : TableHtml.WriteText(table));
            return true;
        }
    }
}
