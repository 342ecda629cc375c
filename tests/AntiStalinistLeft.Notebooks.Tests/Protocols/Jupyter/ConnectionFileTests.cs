using System.Net;
using System.Text;

namespace AntiStalinistLeft.Notebooks.Tests;

public sealed class ConnectionFileTests : IDisposable
{
    private const string Good = """{"shell_port": 1, "iopub_port": 2, "stdin_port": 3, "control_port": 4, "hb_port": 5, "ip": "127.0.0.1", "key": "abc", "transport": "tcp", "signature_scheme": "hmac-sha256", "kernel_name": "asl"}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("asl-connection-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Result<ConnectionFile> Read(string text, UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite)
    {
        string path = Path.Combine(_folder, "kernel.json");
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, mode);
        return ConnectionFile.Read(path);
    }

    [Fact]
    public void A_file_as_Jupyter_writes_it_is_read()
    {
        ConnectionFile file = Read(Good).GetOrThrow();
        Assert.Equal((1, 2, 3, 4, 5), (file.ShellPort, file.IoPubPort, file.StdinPort, file.ControlPort, file.HeartbeatPort));
        Assert.Equal(IPAddress.Loopback, file.Address);
        Assert.Equal("abc", Encoding.UTF8.GetString(file.Key.Span));
    }

    [Theory]
    [InlineData("\"127.0.0.1\"", "\"0.0.0.0\"", "loopback only")]
    [InlineData("\"127.0.0.1\"", "\"192.0.2.7\"", "«192.0.2.7»")]
    [InlineData("\"127.0.0.1\"", "\"example.org\"", "loopback only")]
    [InlineData("\"abc\"", "\"\"", "has no key")]
    [InlineData("\"tcp\"", "\"ipc\"", "«ipc»")]
    [InlineData("hmac-sha256", "hmac-md5", "«hmac-md5»")]
    [InlineData("\"hb_port\": 5", "\"hb_port\": 0", "«hb_port»")]
    [InlineData("\"shell_port\": 1, ", "", "«shell_port»")]
    [InlineData("{", "{{", "must be JSON")]
    public void What_is_not_served_is_refused_with_a_clear_word(string good, string bad, string words)
    {
        Diagnostic error = Read(Good.Replace(good, bad, StringComparison.Ordinal)).Failure!;
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.EndsWith("kernel.json", error.File, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.2")]
    [InlineData("::1")]
    public void Every_loopback_address_will_do(string ip) =>
        Assert.True(IPAddress.IsLoopback(Read(Good.Replace("127.0.0.1", ip, StringComparison.Ordinal)).GetOrThrow().Address));

    [Fact]
    public void A_file_that_others_can_read_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows knows no such mode.");
        Assert.Contains("chmod 600", Read(Good, UnixFileMode.UserRead | UnixFileMode.OtherRead).Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error_that_names_it() =>
        Assert.EndsWith("none.json", ConnectionFile.Read(Path.Combine(_folder, "none.json")).Failure!.File, StringComparison.Ordinal);
}
