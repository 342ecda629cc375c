using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// Messages as Jupyter sends them over ZeroMQ: routing ids, a delimiter, the signature, then header, parent header,
/// metadata and content as JSON. The signature is the HMAC-SHA256 of these four in lower-case hexadecimal digits.
/// </summary>
/// <param name="key">The session's key.</param>
/// <param name="clock">Gives the messages' dates.</param>
internal sealed class SignedMessages(ReadOnlyMemory<byte> key, TimeProvider clock)
{
    private const int Parts = 4;

    private static readonly byte[] Delimiter = [.. "<IDS|MSG>"u8];

    private readonly TakenSignatures _taken = new();

    /// <summary>The frames of a message.</summary>
    /// <param name="ids">Frames before the delimiter: the way back for a reply, the topic for what is published.</param>
    /// <param name="message">The message.</param>
    public IReadOnlyList<ReadOnlyMemory<byte>> Encode(IEnumerable<ReadOnlyMemory<byte>> ids, ProtocolMessage message)
    {
        string date = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        byte[][] parts = MessageJson.ToParts(message, date);
        return [.. ids, Delimiter, Sign(parts), .. parts.Select(static part => (ReadOnlyMemory<byte>)part)];
    }

    /// <summary>Reads the frames of a message and checks its signature.</summary>
    /// <param name="frames">The frames as they came.</param>
    /// <param name="channel">The channel they came on.</param>
    /// <param name="fault">Why there is no message; null when there is one.</param>
    /// <returns>The message and the frames before its delimiter; null for frames that are none.</returns>
    public (ProtocolMessage Message, IReadOnlyList<ReadOnlyMemory<byte>> Ids)? Decode(IReadOnlyList<byte[]> frames, string channel, out string? fault)
    {
        int at = 0;
        while (at < frames.Count && !frames[at].AsSpan().SequenceEqual(Delimiter)) at++;

        fault = null;
        if (frames.Count - at < Parts + 2)
        {
            fault = "it has no delimiter, or fewer frames than a message of Jupyter's";
        }
        else if (!CryptographicOperations.FixedTimeEquals(Sign([.. frames.Skip(at + 2).Take(Parts)]), frames[at + 1]))
        {
            fault = "its signature is wrong";
        }
        else if (!_taken.Add(frames[at + 1]))
        {
            fault = "it came before: the same signature was taken already";
        }
        else if (Parse(frames, at + 2, channel) is { } message)
        {
            return (message, [.. frames.Take(at).Select(static id => (ReadOnlyMemory<byte>)id)]);
        }
        else
        {
            fault = "its header or content is not the JSON that a message has";
        }

        return null;
    }

    private byte[] Sign(IReadOnlyList<byte[]> parts)
    {
        using IncrementalHash hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Span);
        foreach (byte[] part in parts) hash.AppendData(part);
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static ProtocolMessage? Parse(IReadOnlyList<byte[]> frames, int from, string channel)
    {
        try
        {
            return MessageJson.FromParts(channel, frames[from], frames[from + 1], frames[from + 2], frames[from + 3]);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
