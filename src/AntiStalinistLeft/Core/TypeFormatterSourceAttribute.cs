namespace AntiStalinistLeft.Core;

/// <summary>
/// Names the type that formats instances of the marked type. Notebook engines find the attribute by its name alone, so
/// neither they nor this library need to know each other.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>A type with a parameterless constructor and a method <c>CreateTypeFormatters</c>.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>
    /// The kinds of output to show where several are offered, best first. Always named: .NET Interactive refuses to show a
    /// value whose list is empty.
    /// </summary>
    public required string[] PreferredMimeTypes { get; set; }
}
