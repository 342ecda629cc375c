namespace AntiStalinistLeft;

/// <summary>One thing that a network joins: a text, a section, a work, a person.</summary>
/// <param name="Id">Its key in the network; unique there, and that of the tables where the thing has one.</param>
/// <param name="Label">Its name for readers.</param>
/// <param name="Kind">What it is, in kebab case: <c>text</c>, <c>section</c>, <c>book</c>, <c>person</c> …</param>
public sealed record NetworkNode(string Id, string Label, string Kind)
{
    /// <summary>
    /// What else is known of it, by name in snake case: texts, whole numbers (<see cref="int"/>), numbers
    /// (<see cref="double"/>) or truth values; one name has one type throughout a network. Default none.
    /// </summary>
    public IReadOnlyDictionary<string, object> Attributes { get; init; } = new SortedDictionary<string, object>(StringComparer.Ordinal);
}
