using AntiStalinistLeft.Core;
using AntiStalinistLeft.Data;
using Microsoft.Data.Analysis;

namespace AntiStalinistLeft;

/// <summary>
/// A table, whatever its rows are: a name and columns of one length. This is what writers, exports and figures ask of
/// <see cref="Table{TRow}"/> and of a <see cref="DataFrame"/> alike. Shows itself as a table in a notebook.
/// </summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public abstract class Table
{
    private protected Table(string name) => Name = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>Short name in kebab case.</summary>
    public string Name { get; }

    /// <summary>The columns, left to right.</summary>
    public abstract IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>How many rows there are.</summary>
    public abstract int RowCount { get; }

    /// <summary>A column by its name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those there are.</exception>
    public TableColumn this[string column] => Columns.FirstOrDefault(c => c.Name == column)
        ?? throw new ArgumentException($"The table {Name} has no column {column}; it has {string.Join(", ", Columns.Select(c => c.Name))}.", nameof(column));

    /// <summary>The same rows with some columns only, in the given order.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it is named twice.</exception>
    public DataFrame Select(params IEnumerable<string> columns) => FrameLabels.CreateFrame(Name, columns.Select(c => this[c].ToDataFrameColumn()));

    /// <summary>
    /// Copies the table into a data frame of Microsoft.Data.Analysis, to group, join and compute by column: the same columns
    /// in the same order, missing values stay missing.
    /// </summary>
    /// <returns>
    /// A frame of its own; changing it leaves the table as it is. Numbers, truth values and words keep their types; a point in
    /// time becomes a <see cref="DateTime"/> in UTC; enums, days, spans and lists become their words in CSV, which
    /// <see cref="TableExtensions.ToTable{TRow}(DataFrame, string?)"/> reads back.
    /// </returns>
    /// <remarks>
    /// Four things of that package surprise: <c>Head(n)</c> of fewer than n rows throws; a column of <c>int</c> divided by one
    /// of <c>int</c> is cut to whole numbers; <c>GroupBy</c> drops the rows whose key is missing; and its own
    /// <c>ToTable()</c>, without a row type, makes a slow <see cref="System.Data.DataTable"/>.
    /// </remarks>
    public DataFrame ToDataFrame() => FrameLabels.CreateFrame(Name, Columns.Select(c => c.ToDataFrameColumn()));

    /// <summary>The table as a piece of HTML: its first 200 rows, as a notebook shows them.</summary>
    public string ToHtml() => HtmlTable.Write(this, new HtmlTableOptions());

    /// <summary>The table where a data frame is asked for; see <see cref="ToDataFrame"/>.</summary>
    public static implicit operator DataFrame(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.ToDataFrame();
    }

    /// <summary>A data frame where a table is asked for, for instance behind a figure: a copy, so that the table cannot change.</summary>
    public static implicit operator Table(DataFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return new FrameTable(FrameLabels.CreateFrame(FrameLabels.GetName(frame), frame.Columns.Select(FrameLabels.Copy)));
    }
}
