using System.Collections;
using System.Globalization;
using AntiStalinistLeft.Data;

namespace AntiStalinistLeft;

/// <summary>Values as the words of a table and back, the same everywhere and in every culture.</summary>
public static class CellText
{
    /// <summary>
    /// The words for a value: empty for null, <c>true</c>/<c>false</c>, enums by their words (in kebab case unless
    /// they have one of their own), numbers so that reading them gives the same number, dates in ISO 8601 and UTC, lists as
    /// JSON.
    /// </summary>
    public static string Format(object? value) => value switch
    {
        null => string.Empty,
        string text => text,
        bool truth => truth ? "true" : "false",
        Enum name => EnumLabels.GetLabel(name),
        DateTimeOffset time => Format(time.UtcDateTime),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list => CellList.Format(list),
        _ => value.ToString() ?? string.Empty,
    };

    /// <summary>Reads what <see cref="Format"/> wrote.</summary>
    /// <param name="text">The words; empty is null for every type that can be null.</param>
    /// <param name="type">The type wanted.</param>
    /// <exception cref="FormatException">The words are no value of that type.</exception>
    public static object? Parse(string text, Type type)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(type);
        Type bare = Nullable.GetUnderlyingType(type) ?? type;
        if (text.Length == 0 && (bare != type || bare == typeof(string))) return null;
        if (bare == typeof(string)) return text;
        if (bare == typeof(int)) return int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);
        if (bare == typeof(long)) return long.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);
        if (bare == typeof(double)) return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (bare == typeof(bool)) return bool.Parse(text);
        if (bare == typeof(DateTimeOffset)) return DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        if (bare == typeof(DateOnly)) return DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (bare == typeof(TextSpan)) return ParseSpan(text);
        if (CellList.ElementOf(bare) is { } element) return CellList.Parse(text, element);
        if (bare.IsEnum) return EnumLabels.Find(text, bare) ?? throw new FormatException($"«{text}» is no {bare.Name}; known are {string.Join(", ", EnumLabels.GetLabels(bare))}.");
        throw new NotSupportedException($"A table cannot hold values of type {type}.");
    }

    private static TextSpan ParseSpan(string text) =>
        text.StartsWith('[') && text.EndsWith(')') && text.IndexOf(", ", StringComparison.Ordinal) is > 0 and int comma
            && int.TryParse(text.AsSpan(1, comma - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int start)
            && int.TryParse(text.AsSpan(comma + 2, text.Length - comma - 3), NumberStyles.None, CultureInfo.InvariantCulture, out int end)
            && end >= start
            ? TextSpan.FromBounds(start, end)
            : throw new FormatException($"«{text}» is no span; one looks like [3, 8).");
}
