using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AntiStalinistLeft.Data;

/// <summary>Lists as the words of one cell: a JSON array of the words of their values, which no value can break.</summary>
internal static class CellList
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The words for a list; a value that is missing is <c>null</c>.</summary>
    public static string Format(IEnumerable list) =>
        JsonSerializer.Serialize(list.Cast<object?>().Select(value => value is null ? null : CellText.Format(value)), Options);

    /// <summary>Type of the values of a list that an array can stand for; null for any other type.</summary>
    public static Type? ElementOf(Type type) =>
        type.IsSZArray ? type.GetElementType()
        : type.IsInterface && type.GenericTypeArguments is [var element] && type.IsAssignableFrom(element.MakeArrayType()) ? element
        : null;

    /// <summary>Reads what <see cref="Format"/> wrote.</summary>
    /// <exception cref="FormatException">The words are no list, or a value in it has another type.</exception>
    public static Array Parse(string text, Type element)
    {
        try
        {
            string?[] words = JsonSerializer.Deserialize<string?[]>(text, Options) ?? [];
            var values = Array.CreateInstance(element, words.Length);
            for (int i = 0; i < words.Length; i++)
            {
                if (words[i] is { } word) values.SetValue(element == typeof(string) ? word : CellText.Parse(word, element), i);
            }

            return values;
        }
        catch (JsonException error)
        {
            throw new FormatException($"«{text}» is no list; one looks like [\"amber\",\"birch\"].", error);
        }
    }
}
