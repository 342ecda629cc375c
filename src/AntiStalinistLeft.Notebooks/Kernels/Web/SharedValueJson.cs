using System.Text.Json;
using System.Text.Json.Serialization;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Values as JSON for scripts in a page: a table is an array of objects, its columns their members; an enum is its name.</summary>
internal static class SharedValueJson
{
    // «<» and «&» come out as escapes, so that no value can end the script that it stands in.
    private static readonly JsonSerializerOptions Options = new()
    {
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The value's JSON.</summary>
    /// <exception cref="NotSupportedException">The value holds something that JSON has no form for, for instance a function.</exception>
    public static string Serialize(object? value, ITableSource? tables)
    {
        TableData? table = value is null ? null : value as TableData ?? tables?.TryRead(value);
        return JsonSerializer.Serialize(table?.Rows ?? value, Options);
    }
}
