namespace AntiStalinistLeft;

/// <summary>Says of a row's property what a reader of the table needs to know: unit and meaning.</summary>
/// <param name="description">The meaning, one sentence.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ColumnAttribute(string description) : Attribute
{
    /// <summary>The meaning, one sentence.</summary>
    public string Description { get; } = description;

    /// <summary>The unit of the numbers; null where they are counts or have none.</summary>
    public string? Unit { get; init; }

    /// <summary>The column's name, when it is not the property's name in snake case.</summary>
    public string? Name { get; init; }
}
