using System.Text.Json;
using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Notebooks;

/// <summary>A cell as an execute_request carries it: the code in the content, kernel and place in the metadata.</summary>
internal sealed record CellRequest(string Language, string Source, CellLocation Location)
{
    /// <summary>True for code that a front end runs for itself: it is not counted and not told to other front ends.</summary>
    public bool IsSilent { get; init; }

    /// <summary>The kernels that later cells of the notebook need, so that they can start beside the first ones; empty where nobody says.</summary>
    public IReadOnlyList<string> UpcomingKernels { get; init; } = [];

    /// <summary>The request's content.</summary>
    public JsonElement Content => JsonSerializer.SerializeToElement(new JsonObject
    {
        ["code"] = Source,
        ["silent"] = false,
        ["store_history"] = true,
        ["user_expressions"] = new JsonObject(),
        ["allow_stdin"] = false,
        ["stop_on_error"] = true,
    });

    /// <summary>The request's metadata.</summary>
    public JsonElement Metadata => JsonSerializer.SerializeToElement(new JsonObject
    {
        ["polyglot_notebook"] = new JsonObject { ["kernelName"] = Language },
        ["ahead"] = new JsonArray([.. UpcomingKernels.Select(static name => JsonValue.Create(name))]),
        ["place"] = new JsonObject { ["notebook"] = Location.Notebook, ["cell"] = Location.CellNumber, ["directory"] = Location.Directory },
    });

    /// <summary>Reads a request of any front end; one that names no kernel means C#, one that names no place the current folder and cell 0.</summary>
    public static CellRequest From(ProtocolMessage request)
    {
        JsonElement polyglot = Member(request.Metadata, "polyglot_notebook") ?? Member(request.Metadata, "dotnet_interactive") ?? default;
        JsonElement? place = Member(request.Metadata, "place");
        int number = Member(place, "cell") is { ValueKind: JsonValueKind.Number } cell && cell.TryGetInt32(out int n) ? n : 0;
        return new CellRequest(
            Text(polyglot, "kernelName") ?? Text(polyglot, "language") ?? "csharp",
            (request.GetText("code") ?? string.Empty).Replace("\r\n", "\n", StringComparison.Ordinal),
            new CellLocation(Text(place, "notebook") ?? "notebook", number, Text(place, "directory") ?? "."))
        {
            IsSilent = Member(request.Content, "silent") is { ValueKind: JsonValueKind.True },
            UpcomingKernels = Member(request.Metadata, "ahead") is { ValueKind: JsonValueKind.Array } ahead
                ? [.. ahead.EnumerateArray().Select(static name => name.ValueKind == JsonValueKind.String ? name.GetString()! : string.Empty)]
                : [],
        };
    }

    private static JsonElement? Member(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out JsonElement member) ? member : null;

    private static string? Text(JsonElement? json, string name) =>
        Member(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
