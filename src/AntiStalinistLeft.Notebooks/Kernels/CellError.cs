using System.Globalization;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Why a cell did not run to its end.</summary>
/// <param name="Name">Kind of the error: a compiler's code, an exception's type, or <c>MagicCommand</c>.</param>
/// <param name="Message">What went wrong.</param>
internal sealed record CellError(string Name, string Message)
{
    /// <summary>The notebook and cell; null where the error has no place.</summary>
    public CellLocation? Location { get; init; }

    /// <summary>Line in the cell, from 1; null where none is known.</summary>
    public int? Line { get; init; }

    /// <summary>Column in UTF-16 code units, from 1; null where none is known.</summary>
    public int? Column { get; init; }

    /// <summary>The lines around the place, the faulty one marked; empty where no line is known.</summary>
    public IReadOnlyList<string> Excerpt { get; init; } = [];

    /// <summary>The calls that led there, innermost first, cut to those that a reader of the cell can follow.</summary>
    public IReadOnlyList<string> Stack { get; init; } = [];

    /// <summary>The error for a reader: place and message, excerpt, calls.</summary>
    public IReadOnlyList<string> Traceback => [$"{Where}{Name}: {Message}", .. Excerpt, .. Stack];

    private string Where
    {
        get
        {
            string line = Line is { } l ? string.Create(CultureInfo.InvariantCulture, $", line {l}") : string.Empty;
            string column = Column is { } c ? string.Create(CultureInfo.InvariantCulture, $", column {c}") : string.Empty;
            return Location is null ? string.Empty : $"{Location}{line}{column}: ";
        }
    }

    /// <summary>An error at a line of a cell, with an excerpt of the cell's text.</summary>
    public static CellError AtLine(CellLocation place, string source, int line, int? column, string name, string message) => new(name, message)
    {
        Location = place,
        Line = line,
        Column = column,
        Excerpt = SourceExcerpt.Extract(source, line, column),
    };
}

/// <summary>A few lines of a cell with one of them marked.</summary>
internal static class SourceExcerpt
{
    private const int Around = 2;

    public static IReadOnlyList<string> Extract(string source, int line, int? column)
    {
        string[] lines = source.Split('\n');
        if (line < 1 || line > lines.Length) return [];

        int from = Math.Max(line - Around, 1);
        int to = Math.Min(line + Around, lines.Length);
        int width = to.ToString(CultureInfo.InvariantCulture).Length;
        List<string> excerpt = [];
        for (int i = from; i <= to; i++)
        {
            string number = i.ToString(CultureInfo.InvariantCulture).PadLeft(width);
            excerpt.Add($"{(i == line ? ">" : " ")} {number} | {lines[i - 1].TrimEnd('\r')}");
            if (i == line && column is { } c && c <= lines[i - 1].Length + 1)
            {
                string lead = new([.. lines[i - 1].Take(c - 1).Select(static ch => ch == '\t' ? '\t' : ' ')]);
                excerpt.Add($"  {new string(' ', width)} | {lead}^");
            }
        }

        return excerpt;
    }
}
