using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Turns the text given for a parameter into C#, checking that it fits the parameter's type.</summary>
internal static class ParameterValue
{
    private const string Supported = "string, bool, char, int, long, float, double, decimal, DateOnly, TimeSpan, these with ?, and arrays of them";

    /// <summary>The C# expression, or what is wrong with the value.</summary>
    public static (string? Code, string? Problem) ToCode(NotebookParameter parameter, string value)
    {
        if (parameter.IsConstant)
        {
            return (null, $"The parameter «{parameter.Name}» is a constant; declare it without const to make it settable.");
        }

        string type = Plain(parameter.Type);
        if (!IsSupported(type))
        {
            return (null, $"The parameter «{parameter.Name}» has the type {parameter.Type}, which cannot be set from outside; it can be one of {Supported}.");
        }

        return Convert(type, value) is { } code
            ? (code, null)
            : (null, $"The parameter «{parameter.Name}» is of type {parameter.Type}, which «{value}» does not fit.{Hint(type)}");
    }

    /// <summary>The type by its keyword, without namespace; a list is set like an array.</summary>
    private static string Plain(string type)
    {
        string name = type.Replace(" ", string.Empty, StringComparison.Ordinal);
        name = name.StartsWith("System.", StringComparison.Ordinal) ? name["System.".Length..] : name;
        string suffix = name.EndsWith("[]", StringComparison.Ordinal) ? "[]" : name.EndsWith('?') ? "?" : string.Empty;
        return name[..^suffix.Length] switch
        {
            "String" => "string",
            "Boolean" => "bool",
            "Int32" => "int",
            "Int64" => "long",
            "Double" => "double",
            "Single" => "float",
            "Decimal" => "decimal",
            string other => other,
        } + suffix;
    }

    private static bool IsSupported(string type) =>
        Scalar(type.EndsWith("[]", StringComparison.Ordinal) ? type[..^2] : type.TrimEnd('?'));

    private static bool Scalar(string type) =>
        type is "string" or "bool" or "char" or "int" or "long" or "float" or "double" or "decimal" or "DateOnly" or "TimeSpan";

    private static string? Convert(string type, string value)
    {
        if (type.EndsWith("[]", StringComparison.Ordinal))
        {
            string?[] items = [.. value.Split(',', StringSplitOptions.TrimEntries).Where(static item => item.Length > 0).Select(item => Convert(type[..^2], item))];
            return items.Contains(null) ? null : $"new {type} {{ {string.Join(", ", items)} }}";
        }

        if (type.EndsWith('?')) return value.Length == 0 || value == "null" ? "null" : Convert(type[..^1], value);

        return OfScalar(type, value);
    }

    private static string? OfScalar(string type, string value)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        return type switch
        {
            "string" => SymbolDisplay.FormatLiteral(value, quote: true),
            "bool" when bool.TryParse(value, out bool flag) => flag ? "true" : "false",
            "char" when value.Length == 1 => SymbolDisplay.FormatLiteral(value[0], quote: true),
            "int" when int.TryParse(value, NumberStyles.AllowLeadingSign, invariant, out int number) => number.ToString(invariant),
            "long" when long.TryParse(value, NumberStyles.AllowLeadingSign, invariant, out long number) => number.ToString(invariant) + "L",
            "float" when float.TryParse(value, NumberStyles.Float, invariant, out float number) && float.IsFinite(number) => number.ToString("R", invariant) + "F",
            "double" when double.TryParse(value, NumberStyles.Float, invariant, out double number) && double.IsFinite(number) => number.ToString("R", invariant) + "D",
            "decimal" when decimal.TryParse(value, NumberStyles.Float, invariant, out decimal number) => number.ToString(invariant) + "M",
            "DateOnly" when DateOnly.TryParseExact(value, "yyyy-MM-dd", invariant, DateTimeStyles.None, out DateOnly day) => string.Create(invariant, $"new System.DateOnly({day.Year}, {day.Month}, {day.Day})"),
            "TimeSpan" when TimeSpan.TryParse(value, invariant, out TimeSpan time) => string.Create(invariant, $"System.TimeSpan.FromTicks({time.Ticks}L)"),
            _ => null,
        };
    }

    private static string Hint(string type) => type.TrimEnd('?') switch
    {
        "bool" => " Write true or false.",
        "DateOnly" => " Write the day as 1927-11-07.",
        "float" or "double" or "decimal" => " Write the number with a point.",
        string array when array.EndsWith("[]", StringComparison.Ordinal) => " Write the items with commas between.",
        _ => string.Empty,
    };
}
