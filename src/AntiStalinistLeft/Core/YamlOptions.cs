using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace AntiStalinistLeft.Core;

/// <summary>Sets a record of options from a mapping of a YAML file. A key is the name of a property in kebab case.</summary>
internal static class YamlOptions
{
    /// <summary>The options with what the mapping sets.</summary>
    /// <typeparam name="TOptions">A record whose options are init-only properties: numbers, texts, true or false, lists of texts.</typeparam>
    /// <param name="defaults">What holds where the mapping says nothing.</param>
    /// <param name="mapping">The mapping; null for none.</param>
    /// <param name="file">The file, for messages.</param>
    /// <param name="besides">A key that is no option and that the caller reads; null for none.</param>
    /// <exception cref="InputException">A key is no option, or a value is none that the option can have; the message names line and column.</exception>
    public static TOptions Read<TOptions>(TOptions defaults, YamlValue? mapping, string? file, string? besides = null)
        where TOptions : class
    {
        if (mapping is null) return defaults;

        // A copy that nobody has seen yet, so that init-only properties can still be set.
        var options = (TOptions)typeof(TOptions).GetMethod("<Clone>$")!.Invoke(defaults, null)!;
        SortedDictionary<string, PropertyInfo> known = new(
            typeof(TOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.SetMethod is { IsPublic: true } && DescribeExpected(property.PropertyType) is not null)
                .ToDictionary(property => KebabCase.From(property.Name)),
            StringComparer.Ordinal);
        foreach ((YamlValue key, YamlValue value) in mapping.Fields!.Where(field => field.Key.Text != besides))
        {
            if (!known.TryGetValue(key.Text ?? string.Empty, out PropertyInfo? property)) throw Problem("unknown-key", $"'{key}' is no option here. The options are: {string.Join(", ", known.Keys)}.", file, key.Place);
            property.SetValue(options, Convert(value, property.PropertyType) ?? throw Problem("bad-value", $"'{key}' is '{value}'; expected {DescribeExpected(property.PropertyType)}.", file, value.Place));
        }

        return options;
    }

    /// <summary>What is wrong with a place of the file.</summary>
    public static InputException Problem(string code, string message, string? file, YamlPlace at) => new(at.ToError(code, message, file));

    private static string? DescribeExpected(Type type) =>
        type == typeof(int) ? "a whole number"
        : type == typeof(double) ? "a number"
        : type == typeof(bool) ? "true or false"
        : type == typeof(string) ? "a text"
        : type == typeof(IReadOnlyList<string>) || type == typeof(IReadOnlySet<string>) ? "a list of texts"
        : null;

    private static object? Convert(YamlValue value, Type type) => value switch
    {
        { Items: { } items } when type == typeof(IReadOnlyList<string>) => ToTexts(items),
        { Items: { } items } when type == typeof(IReadOnlySet<string>) => ToTexts(items)?.ToFrozenSet(StringComparer.Ordinal),
        { Text: { } text } when type == typeof(string) => text,
        { Text: { } text } when type == typeof(int) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int whole) => whole,
        { Text: { } text } when type == typeof(double) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => number,
        { Text: "true" or "false" } when type == typeof(bool) => value.Text == "true",
        _ => null,
    };

    private static string[]? ToTexts(IReadOnlyList<YamlValue> items) =>
        items.All(item => item.Text is not null) ? [.. items.Select(item => item.Text!)] : null;
}
