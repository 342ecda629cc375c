using System.Text.Json;
using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Notebooks.Protocols;

/// <summary>Answers of the form that Jupyter's protocol prescribes where a kernel has nothing to tell.</summary>
internal static class EmptyAnswers
{
    /// <summary>The content of the reply; null for a request that has no empty answer.</summary>
    public static JsonObject? To(ProtocolMessage request) => request.Header.Type switch
    {
        "comm_info_request" => new JsonObject { ["status"] = "ok", ["comms"] = new JsonObject() },
        "history_request" => new JsonObject { ["status"] = "ok", ["history"] = new JsonArray() },
        "is_complete_request" => new JsonObject { ["status"] = "unknown" },
        "inspect_request" => new JsonObject { ["status"] = "ok", ["found"] = false, ["data"] = new JsonObject(), ["metadata"] = new JsonObject() },
        "complete_request" => new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray(),
            ["cursor_start"] = Cursor(request),
            ["cursor_end"] = Cursor(request),
            ["metadata"] = new JsonObject(),
        },
        _ => null,
    };

    private static int Cursor(ProtocolMessage request) =>
        request.Content.ValueKind == JsonValueKind.Object && request.Content.TryGetProperty("cursor_pos", out JsonElement value)
        && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int cursor) ? cursor : 0;
}
