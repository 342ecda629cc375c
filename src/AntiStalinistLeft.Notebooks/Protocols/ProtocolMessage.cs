using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>A message of Jupyter's protocol, whatever carries it.</summary>
/// <param name="Channel"><c>shell</c>, <c>control</c> or <c>iopub</c>.</param>
/// <param name="Header">What kind of message it is, and its id.</param>
/// <param name="Content">Its content, an object.</param>
internal sealed record ProtocolMessage(string Channel, MessageHeader Header, JsonElement Content)
{
    /// <summary>The header of the request that this message answers; null for a request.</summary>
    public MessageHeader? Parent { get; init; }

    /// <summary>Metadata, an object; null for none.</summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>A text of the content; null where there is none of that name.</summary>
    internal string? GetText(string name) =>
        Content.ValueKind == JsonValueKind.Object && Content.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}

/// <summary>The header of a message.</summary>
/// <param name="Id">An id that no other message of the session has.</param>
/// <param name="Type">The message type, for instance <c>execute_request</c>.</param>
/// <param name="Session">The session of the sender.</param>
internal sealed record MessageHeader(string Id, string Type, string Session)
{
    /// <summary>The header as it was received, written back whole as the parent of replies; null for one made here.</summary>
    internal JsonElement? Json { get; init; }
}

/// <summary>The channels of the protocol.</summary>
internal static class ChannelNames
{
    public const string Shell = "shell";
    public const string Control = "control";
    public const string IoPub = "iopub";
    public const string Stdin = "stdin";
}
