using System.Net;
using System.Text;
using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Where a Jupyter front end wants the kernel to listen, and the key that signs the messages between them.</summary>
internal sealed record ConnectionFile
{
    /// <summary>The environment variable by which Jupyter itself allows connection files that others can read.</summary>
    public const string AllowOthersVariable = "JUPYTER_ALLOW_INSECURE_WRITES";

    /// <summary>The loopback address to listen on.</summary>
    public required IPAddress Address { get; init; }

    /// <summary>Port of the requests.</summary>
    public required int ShellPort { get; init; }

    /// <summary>Port of the requests that must not wait behind others.</summary>
    public required int ControlPort { get; init; }

    /// <summary>Port by which a kernel could ask its user; nothing is asked here.</summary>
    public required int StdinPort { get; init; }

    /// <summary>Port of what goes out to all front ends.</summary>
    public required int IoPubPort { get; init; }

    /// <summary>Port that echoes, so that a front end knows the kernel to be alive.</summary>
    public required int HeartbeatPort { get; init; }

    /// <summary>The key of the signatures; never empty.</summary>
    public required ReadOnlyMemory<byte> Key { get; init; }

    /// <summary>
    /// Reads a connection file. Refused are addresses that are not loopback, messages without a signature, and a file that
    /// others than its owner can read, unless Jupyter's own switch <see cref="AllowOthersVariable"/> allows that.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <returns>What it says, or what is wrong with it and what to do.</returns>
    public static Result<ConnectionFile> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            if (ReadableByOthers(path)) return Result<ConnectionFile>.Fail(new Diagnostic(Severity.Error, "readable-by-others", $"This connection file holds the key of the session, but others than its owner can read it. Run «chmod 600» on it, or set {AllowOthersVariable}=true where the file system knows no owners.", path));

            byte[] bytes = File.ReadAllBytes(path);
            using JsonDocument json = JsonDocument.Parse(bytes);
            StrictJson.RequireWholeTexts(bytes);
            Result<ConnectionFile> result = From(json.RootElement);
            return result.Succeeded ? result : Result<ConnectionFile>.Fail(result.Failure with { File = path });
        }
        catch (JsonException e)
        {
            return Result<ConnectionFile>.Fail(new Diagnostic(Severity.Error, "not-json", "A connection file must be JSON, but this is not.", path, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Result<ConnectionFile>.Fail(new Diagnostic(Severity.Error, "unreadable-file", $"The connection file could not be read: {FileFailures.Explain(e)}", path));
        }
    }

    private static bool ReadableByOthers(string path) =>
        !OperatingSystem.IsWindows()
        && (File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != UnixFileMode.None
        && Environment.GetEnvironmentVariable(AllowOthersVariable) is not ("1" or "true" or "True" or "TRUE");

    private static Result<ConnectionFile> From(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return Refuse("A connection file must be a JSON object.");
        if (Text(json, "transport") is not (null or "tcp")) return Refuse($"The connection file asks for the transport «{Text(json, "transport")}»; only tcp is spoken. Remove transport=ipc from Jupyter's configuration.");
        if (Text(json, "signature_scheme") is not (null or "hmac-sha256")) return Refuse($"The connection file asks for signatures by «{Text(json, "signature_scheme")}»; only hmac-sha256 is known.");
        if (Text(json, "key") is not { Length: > 0 } key) return Refuse("The connection file has no key, so anybody on this machine could run code here. Remove the empty Session.key from Jupyter's configuration.");
        if (Loopback(Text(json, "ip")) is not { } address) return Refuse($"The connection file names the address «{Text(json, "ip")}»; this kernel listens on loopback only (127.0.0.1). For another machine use an SSH tunnel.");

        foreach (string name in (string[])["shell_port", "control_port", "stdin_port", "iopub_port", "hb_port"])
        {
            if (Port(json, name) is null) return Refuse($"The connection file has no «{name}» between 1 and 65535.");
        }

        return Result<ConnectionFile>.Success(new ConnectionFile
        {
            Address = address,
            ShellPort = Port(json, "shell_port")!.Value,
            ControlPort = Port(json, "control_port")!.Value,
            StdinPort = Port(json, "stdin_port")!.Value,
            IoPubPort = Port(json, "iopub_port")!.Value,
            HeartbeatPort = Port(json, "hb_port")!.Value,
            Key = Encoding.UTF8.GetBytes(key),
        });

        static Result<ConnectionFile> Refuse(string why) => Result<ConnectionFile>.Fail(new Diagnostic(Severity.Error, "bad-connection-file", why));
    }

    private static IPAddress? Loopback(string? ip) =>
        ip is null or "localhost" ? IPAddress.Loopback
        : IPAddress.TryParse(ip, out IPAddress? address) && IPAddress.IsLoopback(address) ? address
        : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Port(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int port) && port is > 0 and <= 65535
            ? port
            : null;
}
