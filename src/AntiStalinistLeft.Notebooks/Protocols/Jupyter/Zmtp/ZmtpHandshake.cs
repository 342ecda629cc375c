using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace AntiStalinistLeft.Notebooks;

/// <summary>How two peers begin: greeting, mechanism NULL, and a READY command in which each says what socket it is.</summary>
internal static class ZmtpHandshake
{
    private const int GreetingLength = 64;
    private const int MaxReadyLength = 4096;
    private const string SocketTypeName = "Socket-Type";
    private const string IdentityName = "Identity";

    /// <summary>The greeting: signature, version 3.0, mechanism NULL, no server role.</summary>
    private static readonly byte[] Greeting = MakeGreeting();

    /// <summary>Greets the peer and learns its socket type.</summary>
    /// <param name="stream">The connection.</param>
    /// <param name="ownType">Our socket type, for instance <c>ROUTER</c>.</param>
    /// <param name="cancellationToken">Ends the waiting for a peer that does not answer.</param>
    /// <returns>The peer's socket type and identity.</returns>
    /// <exception cref="ZmtpProtocolException">The peer speaks something else, or a socket type that ours cannot be connected to.</exception>
    /// <exception cref="EndOfStreamException">The connection broke off.</exception>
    public static async Task<(string Type, string Identity)> PerformAsync(Stream stream, string ownType, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Greeting, cancellationToken);
        byte[] theirs = new byte[GreetingLength];

        // The first ten octets tell a ZeroMQ peer from any other program; only then is it worth waiting for the rest.
        await stream.ReadExactlyAsync(theirs.AsMemory(0, 10), cancellationToken);
        if (theirs[0] != 0xFF || theirs[9] != 0x7F) throw new ZmtpProtocolException("The greeting has no ZMTP signature; something else than ZeroMQ connects here.");

        await stream.ReadExactlyAsync(theirs.AsMemory(10), cancellationToken);
        CheckGreeting(theirs);
        await stream.WriteAsync(Ready(ownType), cancellationToken);
        ZmtpFrame? frame = await ZmtpFrame.ReadAsync(stream, MaxReadyLength, cancellationToken);
        (string type, string identity) = ReadReady(frame ?? throw new EndOfStreamException("The peer left during the handshake."));
        return Fit(ownType, type) ? (type, identity) : throw new ZmtpProtocolException($"A {type} socket connects to a {ownType} socket, which do not fit together.");
    }

    /// <summary>The READY command of a socket type as it goes over the wire.</summary>
    internal static byte[] Ready(string socketType)
    {
        ArrayBufferWriter<byte> body = new();
        body.Write("\u0005READY"u8);
        Property(body, SocketTypeName, Encoding.ASCII.GetBytes(socketType));
        Property(body, IdentityName, []);
        ArrayBufferWriter<byte> frame = new();
        ZmtpFrame.Write(frame, body.WrittenSpan, more: false, isCommand: true);
        return frame.WrittenSpan.ToArray();
    }

    private static byte[] MakeGreeting()
    {
        byte[] greeting = new byte[GreetingLength];
        greeting[0] = 0xFF;
        greeting[9] = 0x7F;
        greeting[10] = 3;
        "NULL"u8.CopyTo(greeting.AsSpan(12));
        return greeting;
    }

    private static void CheckGreeting(byte[] greeting)
    {
        if (greeting[10] < 3) throw new ZmtpProtocolException($"The peer speaks ZMTP {greeting[10]}; 3.0 or newer is needed.");

        string mechanism = Encoding.ASCII.GetString(greeting, 12, 20).TrimEnd('\0');
        if (mechanism != "NULL") throw new ZmtpProtocolException($"The peer wants the security mechanism «{mechanism}»; Jupyter's messages are signed instead, so only NULL is spoken here.");
    }

    private static void Property(ArrayBufferWriter<byte> body, string name, ReadOnlySpan<byte> value)
    {
        body.Write([(byte)name.Length]);
        body.Write(Encoding.ASCII.GetBytes(name));
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, value.Length);
        body.Write(length);
        body.Write(value);
    }

    private static (string Type, string Identity) ReadReady(ZmtpFrame frame)
    {
        string? type = null;
        string identity = string.Empty;
        ReadOnlySpan<byte> body = frame.Body;
        if (!frame.IsCommand || !body.StartsWith("\u0005READY"u8)) throw new ZmtpProtocolException("The peer's first command is not READY.");

        for (ReadOnlySpan<byte> rest = body[6..]; rest.Length > 0;)
        {
            string name = Encoding.ASCII.GetString(Take(ref rest, Take(ref rest, 1)[0]));
            int length = BinaryPrimitives.ReadInt32BigEndian(Take(ref rest, 4));
            ReadOnlySpan<byte> value = Take(ref rest, length);
            if (name.Equals(SocketTypeName, StringComparison.OrdinalIgnoreCase)) type = Encoding.ASCII.GetString(value);
            else if (name.Equals(IdentityName, StringComparison.OrdinalIgnoreCase)) identity = Encoding.Latin1.GetString(value);
        }

        return type is null ? throw new ZmtpProtocolException("The peer's READY names no socket type.") : (type, identity);
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest, int length)
    {
        if (length < 0 || length > rest.Length) throw new ZmtpProtocolException("The peer's READY breaks off inside a property.");

        ReadOnlySpan<byte> taken = rest[..length];
        rest = rest[length..];
        return taken;
    }

    private static bool Fit(string own, string theirs) => own switch
    {
        "ROUTER" => theirs is "DEALER" or "REQ" or "ROUTER",
        "PUB" => theirs is "SUB" or "XSUB",
        "REP" => theirs is "REQ" or "DEALER",
        _ => false,
    };
}
