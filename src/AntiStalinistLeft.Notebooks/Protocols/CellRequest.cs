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

    /// <summary>The code cells above that have not run, top down, as who writes the cell sees them; empty where nobody says.</summary>
    public IReadOnlyList<CellRequest> Above { get; init; } = [];

    /// <summary>Whether somebody is there to answer what the cell asks.</summary>
    public bool AllowsInput { get; init; }

    /// <summary>Answers given beforehand to what cells ask, by name; empty where nobody gave any.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

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
        ["answers"] = new JsonObject(Answers.Select(static answer => KeyValuePair.Create<string, JsonNode?>(answer.Key, answer.Value))),
        ["place"] = new JsonObject { ["notebook"] = Location.Notebook, ["cell"] = Location.CellNumber, ["directory"] = Location.Directory },
    });

    /// <summary>Reads a request of any front end; one that names no kernel means C#, one that names no place the current folder and cell 0.</summary>
    public static CellRequest From(ProtocolMessage request)
    {
        JsonElement polyglot = Member(request.Metadata, "polyglot_notebook") ?? Member(request.Metadata, "dotnet_interactive") ?? default;
        JsonElement? place = Member(request.Metadata, "place");
        int number = Member(place, "cell") is { ValueKind: JsonValueKind.Number } cell && cell.TryGetInt32(out int n) ? n : 0;
        CellLocation location = new(Text(place, "notebook") ?? "notebook", number, Text(place, "directory") ?? ".");
        return new CellRequest(
            Text(polyglot, "kernelName") ?? Text(polyglot, "language") ?? "csharp",
            (request.GetText("code") ?? string.Empty).Replace("\r\n", "\n", StringComparison.Ordinal),
            location)
        {
            IsSilent = Member(request.Content, "silent") is { ValueKind: JsonValueKind.True },
            Answers = Member(request.Metadata, "answers") is { ValueKind: JsonValueKind.Object } answers
                ? answers.EnumerateObject().Where(static answer => answer.Value.ValueKind == JsonValueKind.String).ToDictionary(static answer => answer.Name, static answer => answer.Value.GetString()!, StringComparer.Ordinal)
                : new Dictionary<string, string>(StringComparer.Ordinal),
            AllowsInput = Member(request.Content, "allow_stdin") is { ValueKind: JsonValueKind.True },
            Above = Member(request.Content, "above") is { ValueKind: JsonValueKind.Array } cells
                ? [.. cells.EnumerateArray().Select(cell => new CellRequest(
                    Text(cell, "kernel") ?? "csharp",
                    (Text(cell, "code") ?? string.Empty).Replace("\r\n", "\n", StringComparison.Ordinal),
                    location with { CellNumber = Member(cell, "cell") is { ValueKind: JsonValueKind.Number } at && at.TryGetInt32(out int above) ? above : 0 }))]
                : [],
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
