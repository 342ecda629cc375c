using System.Collections.Concurrent;
using System.Reflection;

namespace AntiStalinistLeft.Tables;

/// <summary>The words of tables for values of enumerations: their names in kebab case, unless the value has a word of its own.</summary>
internal static class EnumWords
{
    private static readonly ConcurrentDictionary<Enum, string> Known = new();

    /// <summary>The word for a value.</summary>
    public static string Of(Enum value) => Known.GetOrAdd(value, static value =>
        value.GetType().GetField(value.ToString())?.GetCustomAttribute<TableWordAttribute>()?.Word ?? KebabCase.Of(value));

    /// <summary>All words of an enumeration, in the order of its values.</summary>
    public static IEnumerable<string> OfType(Type type) => Enum.GetValues(type).Cast<Enum>().Select(Of);

    /// <summary>The value for a word; null where there is none.</summary>
    public static Enum? Find(string word, Type type) => Enum.GetValues(type).Cast<Enum>().FirstOrDefault(value => Of(value) == word);
}
