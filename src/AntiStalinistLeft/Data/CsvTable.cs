using AntiStalinistLeft.Data;
using CsvHelper;

namespace AntiStalinistLeft;

/// <summary>Tables as CSV (RFC 4180, UTF-8, LF, invariant numbers) and back.</summary>
public static class CsvTable
{
    /// <summary>Writes a table with a header line. A missing value is an empty field.</summary>
    public static void Write(Table frame, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(writer);
        using CsvWriter csv = CsvWriter.Create(writer, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach (TableColumn column in frame.Columns) csv.WriteField(column.Name);
        csv.EndRecord();
        WriteRows(frame, csv);
    }

    /// <summary>Writes the rows alone, behind those of a table of the same columns.</summary>
    internal static void WriteRows(Table frame, TextWriter writer)
    {
        using CsvWriter csv = CsvWriter.Create(writer, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        WriteRows(frame, csv);
    }

    /// <summary>Reads a table whose header names exactly the columns of the row, in any order.</summary>
    /// <typeparam name="TRow">Row of the table.</typeparam>
    /// <param name="reader">The words.</param>
    /// <param name="name">Name of the table.</param>
    /// <param name="file">Name of the file, for messages.</param>
    /// <returns>The table, or a failure that names the line and the column.</returns>
    public static Result<Table<TRow>> Read<TRow>(TextReader reader, string name, string file)
        where TRow : notnull
    {
        ArgumentNullException.ThrowIfNull(reader);
        using CsvReader csv = CsvReader.Create(reader, new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true }, leaveOpen: true);
        int line = 1;
        try
        {
            string[] header = csv.Read() ? FieldsOf(csv) : [];
            int[] places = [.. RowSchema<TRow>.Names.Select(column => Array.IndexOf(header, column))];
            if (header.Length != places.Length || places.Contains(-1))
            {
                return Fail<TRow>(file, line, $"The header names {string.Join(", ", header)}, but this table has {string.Join(", ", RowSchema<TRow>.Names)}.");
            }

            var rows = new List<TRow>();
            while (csv.Read())
            {
                line = (int)csv.LineNumber;
                string[] fields = FieldsOf(csv);
                if (fields.Length != header.Length) return Fail<TRow>(file, line, $"The line has {fields.Length} fields, the header {header.Length}.");
                rows.Add(RowSchema<TRow>.Make(ValuesOf<TRow>(fields, places)));
            }

            return Result<Table<TRow>>.Success(rows.ToTable(name));
        }
        catch (Exception error) when (error is FormatException or OverflowException or CsvFormatException)
        {
            return Fail<TRow>(file, line, error.Message);
        }
    }

    private static void WriteRows(Table frame, CsvWriter csv)
    {
        for (int row = 0; row < frame.RowCount; row++)
        {
            foreach (TableColumn column in frame.Columns) csv.WriteField(CellText.Format(column[row]));
            csv.EndRecord();
        }
    }

    private static string[] FieldsOf(CsvReader csv) =>
        [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];

    private static object?[] ValuesOf<TRow>(string[] fields, int[] places)
    {
        var values = new object?[places.Length];
        for (int i = 0; i < places.Length; i++)
        {
            values[i] = CellText.Parse(fields[places[i]], RowSchema<TRow>.Properties[i].Type);
        }

        return values;
    }

    private static Result<Table<TRow>> Fail<TRow>(string file, int line, string message)
        where TRow : notnull =>
        Result<Table<TRow>>.Fail(new Diagnostic(Severity.Error, "bad-table", message, file, line));
}
