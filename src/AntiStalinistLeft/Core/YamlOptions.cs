using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AntiStalinistLeft.Core;

/// <summary>Sets a record of options from a section of a YAML file. A key is the name of a property in kebab case.</summary>
internal static class YamlOptions
{
    /// <summary>The options with what the section sets.</summary>
    /// <typeparam name="TOptions">A record whose options are init-only properties: numbers, words, true or false, lists of words.</typeparam>
    /// <param name="defaults">What holds where the section says nothing.</param>
    /// <param name="section">The section.</param>
    /// <param name="file">The file, for messages.</param>
    /// <exception cref="InputException">A key is no option, or a value is none that the option can have; the message names line and column.</exception>
    public static TOptions Read<TOptions>(TOptions defaults, YamlMappingNode section, string? file)
        where TOptions : class
    {
        // A copy that nobody has seen yet, so that init-only properties can still be set.
        var options = (TOptions)typeof(TOptions).GetMethod("<Clone>$")!.Invoke(defaults, null)!;
        SortedDictionary<string, PropertyInfo> known = new(
            typeof(TOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.SetMethod is { IsPublic: true } && Expected(property.PropertyType) is not null)
                .ToDictionary(property => KebabCase.From(property.Name)),
            StringComparer.Ordinal);
        foreach ((YamlNode key, YamlNode value) in section.Children)
        {
            string name = (key as YamlScalarNode)?.Value ?? key.ToString();
            if (!known.TryGetValue(name, out PropertyInfo? property)) throw Problem("unknown-key", $"'{name}' is no option here. The options are: {string.Join(", ", known.Keys)}.", file, key.Start);
            property.SetValue(options, Convert(value, property.PropertyType) ?? throw Problem("bad-value", $"'{name}' is '{value}'; expected {Expected(property.PropertyType)}.", file, value.Start));
        }

        return options;
    }

    /// <summary>What is wrong with a place of the file.</summary>
    public static InputException Problem(string code, string message, string? file, Mark at) =>
        new(new Diagnostic(Severity.Error, code, message, file, (int)at.Line, (int)at.Column));

    private static string? Expected(Type type) =>
        type == typeof(int) ? "a whole number"
        : type == typeof(double) ? "a number"
        : type == typeof(bool) ? "true or false"
        : type == typeof(string) ? "words"
        : type == typeof(IReadOnlyList<string>) || type == typeof(IReadOnlySet<string>) ? "a list of words"
        : null;

    private static object? Convert(YamlNode value, Type type) => value switch
    {
        YamlSequenceNode list when type == typeof(IReadOnlyList<string>) && Words(list) is { } words => words,
        YamlSequenceNode list when type == typeof(IReadOnlySet<string>) && Words(list) is { } words => words.ToFrozenSet(StringComparer.Ordinal),
        YamlScalarNode { Value: { } word } when type == typeof(string) => word,
        YamlScalarNode { Value: { } word } when type == typeof(int) && int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int whole) => whole,
        YamlScalarNode { Value: { } word } when type == typeof(double) && double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => number,
        YamlScalarNode { Value: "true" or "false" } flag when type == typeof(bool) => flag.Value == "true",
        _ => null,
    };

    private static string[]? Words(YamlSequenceNode list) =>
        list.Children.All(item => item is YamlScalarNode { Value: not null }) ? [.. list.Children.Select(item => ((YamlScalarNode)item).Value!)] : null;
}
