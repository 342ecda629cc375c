using System.Text.Json;

namespace AntiStalinistLeft.Tests.Citations;

/// <summary>The citations of the essay's first notes as they were checked by hand.</summary>
internal static class GoldCitations
{
    public static IReadOnlyList<GoldNote> Read()
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Path.Combine(FullTexts.Gold!, "citations-notes-1-40.json")));
        return [.. file.RootElement.GetProperty("notes").EnumerateArray().Select(note => new GoldNote(
            note.GetProperty("note").GetInt32(),
            [.. note.GetProperty("citations").EnumerateArray().Select(citation => citation.Clone())],
            [.. note.GetProperty("mentions").EnumerateArray().Select(mention => mention.Clone())]))];
    }

    public static string? Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static string[] Texts(this JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [];

    public static TextSpan Span(this JsonElement element) => new(element.GetProperty("offset").GetInt32(), element.GetProperty("length").GetInt32());
}

internal sealed record GoldNote(int Note, IReadOnlyList<JsonElement> Citations, IReadOnlyList<JsonElement> Mentions);
