using System.Globalization;

namespace AntiStalinistLeft.Papers;

/// <summary>A table ready for print: headers with units, rounded numbers, notes. Writers turn it into LaTeX, Markdown, HTML and CSV.</summary>
internal sealed record PaperTable
{
    private const int MaxDigits = 12;

    private PaperTable()
    {
    }

    /// <summary>Name of the table, in kebab case.</summary>
    public required string Name { get; init; }

    /// <summary>What stands above it.</summary>
    public required string Caption { get; init; }

    /// <summary>What LaTeX refers to it by.</summary>
    public required string Label { get; init; }

    /// <summary>The columns, left to right.</summary>
    public required IReadOnlyList<PaperColumn> Columns { get; init; }

    /// <summary>What stands below it.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>How many rows it has.</summary>
    public required int RowCount { get; init; }

    /// <summary>Whether it may break across pages.</summary>
    public required bool IsLong { get; init; }

    /// <summary>Whether digits are grouped by three.</summary>
    public required bool GroupDigits { get; init; }

    /// <summary>Formats a table for print.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="options">How.</param>
    /// <exception cref="ArgumentException">The options name a column that the table does not have, or digits out of range.</exception>
    public static PaperTable FromTable(Table frame, PaperTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        options ??= new PaperTableOptions();
        foreach (string named in options.Headers.Keys.Concat(options.Units.Keys).Concat(options.ColumnDigits.Keys)) _ = frame[named];
        if (options.ColumnDigits.Values.Append(options.Digits).Any(digits => digits is < 0 or > MaxDigits))
        {
            throw new ArgumentException($"Digits after the point must be 0 to {MaxDigits}.", nameof(options));
        }

        IEnumerable<TableColumn> columns = options.Columns is { } names ? names.Select(name => frame[name]) : frame.Columns;
        return new PaperTable
        {
            Name = frame.Name,
            Caption = options.Caption ?? Words(frame.Name),
            Label = options.Label ?? "tab:" + frame.Name,
            Columns = [.. columns.Select(column => ColumnOf(column, options))],
            Notes = options.Notes,
            RowCount = frame.RowCount,
            IsLong = frame.RowCount > options.LongTableThreshold,
            GroupDigits = options.GroupDigits,
        };
    }

    private static PaperColumn ColumnOf(TableColumn column, PaperTableOptions options)
    {
        string? unit = options.Units.TryGetValue(column.Name, out string? stated) ? stated : column.Unit;
        bool whole = (Nullable.GetUnderlyingType(column.Type) ?? column.Type) != typeof(double);
        int digits = options.ColumnDigits.TryGetValue(column.Name, out int own) ? own : whole ? 0 : options.Digits;
        return new PaperColumn(
            options.Headers.TryGetValue(column.Name, out string? head) ? head : Words(column.Name),
            string.IsNullOrEmpty(unit) ? null : unit,
            column.IsNumeric,
            [.. column.Values.Select(value => CellOf(value, digits, options))]);
    }

    private static PaperCell CellOf(object? value, int digits, PaperTableOptions options) => value switch
    {
        null or "" => new PaperCell(PaperCellKind.Missing, options.Missing),
        double number => PaperNumber.CreateCell(number, digits, options),
        int number => PaperNumber.CreateCell(number, digits),
        long number => PaperNumber.CreateCell(number, digits),
        bool truth => new PaperCell(PaperCellKind.Words, truth ? "yes" : "no"),
        DateTimeOffset { TimeOfDay.Ticks: 0, Offset.Ticks: 0 } day => new PaperCell(PaperCellKind.Words, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Enum name => new PaperCell(PaperCellKind.Words, CellText.Format(name).Replace('-', ' ')),
        _ => new PaperCell(PaperCellKind.Words, CellText.Format(value)),
    };

    // Names in snake and kebab case as words: per_1000_words becomes «Per 1000 words».
    private static string Words(string name)
    {
        string words = name.Replace('_', ' ').Replace('-', ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
