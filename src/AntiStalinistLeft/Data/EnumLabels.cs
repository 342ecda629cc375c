using System.Collections.Concurrent;
using System.Reflection;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Data;

/// <summary>The words of tables for values of enumerations: their names in kebab case, unless the value has a word of its own.</summary>
internal static class EnumLabels
{
    private static readonly ConcurrentDictionary<Enum, string> Known = new();

    /// <summary>The word for a value.</summary>
    public static string GetLabel(Enum value) => Known.GetOrAdd(value, static value =>
        value.GetType().GetField(value.ToString())?.GetCustomAttribute<TableLabelAttribute>()?.Label ?? KebabCase.From(value));

    /// <summary>All words of an enumeration, in the order of its values.</summary>
    public static IEnumerable<string> GetLabels(Type type) => Enum.GetValues(type).Cast<Enum>().Select(GetLabel);

    /// <summary>The value for a word; null where there is none.</summary>
    public static Enum? Find(string word, Type type) => Enum.GetValues(type).Cast<Enum>().FirstOrDefault(value => GetLabel(value) == word);
}
