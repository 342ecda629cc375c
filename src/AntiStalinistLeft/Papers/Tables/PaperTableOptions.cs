namespace AntiStalinistLeft;

/// <summary>How a table is formatted for a paper.</summary>
public sealed record PaperTableOptions
{
    /// <summary>The caption; the table's name as words where null.</summary>
    public string? Caption { get; init; }

    /// <summary>What LaTeX refers to it by; <c>tab:</c> and the table's name where null.</summary>
    public string? Label { get; init; }

    /// <summary>Names of the columns to show, in order; all where null.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>Head of a column by its name; the name as words where there is none.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Unit of a column by its name, in place of the table's own; empty for none.</summary>
    public IReadOnlyDictionary<string, string> Units { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Digits after the point by column. Whole numbers have none unless named here.</summary>
    public IReadOnlyDictionary<string, int> ColumnDigits { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Digits after the point of numbers that are not whole, 0 to 12. Default 2.</summary>
    public int Digits { get; init; } = 2;

    /// <summary>
    /// Whether a number that is not zero but rounds to it is shown as less than the last digit (<c>&lt;0.01</c>, or
    /// <c>&gt;-0.01</c> for a negative one). Default true: a small share is not none.
    /// </summary>
    public bool MarkSmall { get; init; } = true;

    /// <summary>Whether digits before the point are grouped by three from a thousand on. Default true.</summary>
    public bool GroupDigits { get; init; } = true;

    /// <summary>What stands for a missing value. Default an en dash.</summary>
    public string Missing { get; init; } = "–";

    /// <summary>What stands below the table, each in a line of its own.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>A table of more rows than this may break across pages (LaTeX's longtable). Default 40.</summary>
    public int LongTableThreshold { get; init; } = 40;
}
