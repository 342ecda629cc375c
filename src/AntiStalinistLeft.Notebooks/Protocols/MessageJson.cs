using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Messages as lines of JSON: one object a line, its first member the header.</summary>
internal static class MessageJson
{
    private const string Version = "5.4";
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How every line begins; what stands before that on a line was written by somebody else.</summary>
    public static ReadOnlySpan<byte> Start => "{\"header\":{\"msg_id\":"u8;

    /// <summary>The message as one line, its line end included.</summary>
    public static byte[] ToLine(ProtocolMessage message)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("header");
            WriteHeader(writer, message.Header);
            writer.WritePropertyName("parent_header");
            WriteHeader(writer, message.Parent);
            writer.WritePropertyName("metadata");
            WriteObject(writer, message.Metadata);
            writer.WritePropertyName("content");
            WriteObject(writer, message.Content);
            writer.WriteString("channel", message.Channel);
            writer.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    /// <summary>Header, parent header, metadata and content, each as JSON of its own.</summary>
    /// <param name="message">The message.</param>
    /// <param name="date">The message's date in ISO 8601.</param>
    public static byte[][] ToParts(ProtocolMessage message, string date) =>
    [
        Bytes(writer => WriteHeader(writer, message.Header, date)),
        Bytes(writer => WriteHeader(writer, message.Parent)),
        Bytes(writer => WriteObject(writer, message.Metadata)),
        Bytes(writer => WriteObject(writer, message.Content)),
    ];

    /// <summary>The message of four parts; null where the header is none.</summary>
    /// <exception cref="JsonException">A part is not JSON.</exception>
    public static ProtocolMessage? FromParts(string channel, ReadOnlyMemory<byte> header, ReadOnlyMemory<byte> parent, ReadOnlyMemory<byte> metadata, ReadOnlyMemory<byte> content)
    {
        JsonElement json = Element(header);
        return ReadHeader(json) is not { } read ? null : new ProtocolMessage(channel, read with { Json = json }, Element(content))
        {
            Parent = ReadHeader(Element(parent)),
            Metadata = Element(metadata),
        };
    }

    /// <summary>The message of a line that holds nothing else; null for a line that is no message.</summary>
    public static ProtocolMessage? FromLine(ReadOnlyMemory<byte> line)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || Header(root, "header") is not { } header) return null;

            return new ProtocolMessage(Text(root, "channel") ?? ChannelNames.Shell, header, Member(root, "content"))
            {
                Parent = Header(root, "parent_header"),
                Metadata = Member(root, "metadata"),
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Options))
        {
            write(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    // Into memory of its own: what a document of JSON borrows for a long message, its lender keeps.
    private static JsonElement Element(ReadOnlyMemory<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes.Span);
        var element = JsonElement.ParseValue(ref reader);
        if (reader.Read()) throw new JsonException("Something follows the value.");
        return element;
    }

    private static void WriteHeader(Utf8JsonWriter writer, MessageHeader? header, string? date = null)
    {
        if (header?.Json is { ValueKind: JsonValueKind.Object } received)
        {
            received.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        if (header is not null)
        {
            writer.WriteString("msg_id", header.Id);
            writer.WriteString("msg_type", header.Type);
            writer.WriteString("session", header.Session);
            writer.WriteString("username", "kernel");
            writer.WriteString("version", Version);
            if (date is not null) writer.WriteString("date", date);
        }

        writer.WriteEndObject();
    }

    private static void WriteObject(Utf8JsonWriter writer, JsonElement? json)
    {
        if (json is { ValueKind: JsonValueKind.Object } value)
        {
            value.WriteTo(writer);
        }
        else
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
        }
    }

    private static MessageHeader? Header(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement json) ? ReadHeader(json) : null;

    private static MessageHeader? ReadHeader(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && Text(json, "msg_id") is { } id && Text(json, "msg_type") is { } type
            ? new MessageHeader(id, type, Text(json, "session") ?? string.Empty)
            : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement Member(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) ? value.Clone() : default;
}
