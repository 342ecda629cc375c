namespace AntiStalinistLeft.Core;

/// <summary>The word that tables have for a value of an enumeration, where it is not the value's name in kebab case.</summary>
/// <param name="word">The word.</param>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class TableLabelAttribute(string word) : Attribute
{
    /// <summary>The word.</summary>
    public string Label { get; } = word;
}
