using System.Globalization;
using System.Text;

#if ENGINE
namespace AntiStalinistLeft.Notebooks;
#else
namespace AntiStalinistLeft.Data;
#endif

/// <summary>Rows of words below each other, for terminals and logs: numbers to the right, all else to the left.</summary>
internal static class AlignedText
{
    /// <summary>How many rows are worth writing.</summary>
    public const int MaxRows = 30;

    private const int MaxWidth = 40;

    /// <summary>Writes a table; longer words are cut with an ellipsis.</summary>
    /// <param name="columns">The columns: their names, and whether they hold numbers.</param>
    /// <param name="rows">The words of each row that is written.</param>
    /// <param name="all">How many rows there are in all; null where nobody has counted those that follow.</param>
    public static string Write(IReadOnlyList<(string Name, bool IsNumber)> columns, IReadOnlyList<IReadOnlyList<string>> rows, int? all)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        string[][] cells = [.. columns.Select((column, i) => rows.Select(row => Cut(row[i])).Prepend(column.Name).ToArray())];
        int[] widths = [.. cells.Select(column => column.Max(cell => cell.Length))];
        var text = new StringBuilder();
        for (int row = 0; row <= rows.Count; row++)
        {
            string line = string.Join("  ", cells.Select((column, i) => columns[i].IsNumber ? column[row].PadLeft(widths[i]) : column[row].PadRight(widths[i])));
            text.Append(line.TrimEnd()).Append('\n');
        }

        if (all is null) text.Append("… more rows\n");
        else if (rows.Count < all) text.Append(CultureInfo.InvariantCulture, $"… {all - rows.Count} more rows\n");
        return text.ToString();
    }

    private static string Cut(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        return line.Length <= MaxWidth ? line : line[..(MaxWidth - 1)] + "…";
    }
}
