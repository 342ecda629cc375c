using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Answers of the form that Jupyter's protocol prescribes where a kernel has nothing to tell.</summary>
internal static class EmptyReplies
{
    /// <summary>The content of the reply; null for a request that has no empty answer.</summary>
    public static JsonObject? CreateReply(ProtocolMessage request) => request.Header.Type switch
    {
        "comm_info_request" => new JsonObject { ["status"] = "ok", ["comms"] = new JsonObject() },
        _ => null,
    };
}
