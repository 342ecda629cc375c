using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Rendering;

/// <summary>Takes out of a figure's words the characters that no XML file may hold, and so no SVG.</summary>
internal static class XmlCharacters
{
    /// <summary>Replaces control characters and halves of pairs by U+FFFD in all words of a figure, in place.</summary>
    public static void Clean(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject parts:
                foreach ((string key, JsonNode? value) in parts.ToList())
                {
                    if (Cleaned(value) is { } text) parts[key] = text;
                    else Clean(value);
                }

                break;
            case JsonArray list:
                for (int i = 0; i < list.Count; i++)
                {
                    if (Cleaned(list[i]) is { } text) list[i] = text;
                    else if (list[i] is JsonObject or JsonArray) Clean(list[i]);
                }

                break;
        }
    }

    private static string? Cleaned(JsonNode? node)
    {
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.String) return null;
        string text = value.GetValue<string>();
        return text.All(IsSafe) ? null : string.Concat(text.EnumerateRunes().Select(rune => IsAllowed(rune) ? rune : Rune.ReplacementChar));
    }

    private static bool IsSafe(char c) => (c >= ' ' || c is '\t' or '\n' or '\r') && !char.IsSurrogate(c) && c < '\uFFFE';

    private static bool IsAllowed(Rune rune) => rune.Value is '\t' or '\n' or '\r' or (>= ' ' and not 0xFFFE and not 0xFFFF);
}
