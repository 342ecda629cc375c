using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AntiStalinistLeft.Cli.Tests;

/// <summary>Calls that are stopped from outside, and kernels whose front end is gone.</summary>
public sealed class StoppedTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Ctrl_C_ends_a_run_with_130_and_leaves_whole_pages()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal that one process can send another.");
        File.WriteAllText(_folder["endless.dib"], $"#!csharp\n\nSystem.IO.File.WriteAllText(@\"{_folder["begun"]}\", \"\"); while (true) {{ }}\n");
        Asl.Outcome outcome = Asl.Interrupt(_folder["begun"], "run", _folder["endless.dib"], "-o", _folder["site"]);
        Assert.Equal(130, outcome.Code);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
        Assert.All(Directory.EnumerateFiles(_folder["site"], "*.html"), page => Assert.EndsWith("</html>", File.ReadAllText(page).TrimEnd(), StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(_folder["site"], "*.partial"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_kernel_ends_when_its_front_end_is_gone(bool isNamed)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What starts a process is looked up in Linux's account of it.");
        int[] ports = FreePorts(5);
        File.WriteAllText(_folder["connection.json"], $$"""{"transport": "tcp", "ip": "127.0.0.1", "key": "k", "signature_scheme": "hmac-sha256", "shell_port": {{ports[0]}}, "control_port": {{ports[1]}}, "stdin_port": {{ports[2]}}, "iopub_port": {{ports[3]}}, "hb_port": {{ports[4]}}}""");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder["connection.json"], UnixFileMode.UserRead | UnixFileMode.UserWrite);
        string kernel = $"{(isNamed ? "JPY_PARENT_PID=$$" : "env -u JPY_PARENT_PID")} dotnet '{Path.Combine(AppContext.BaseDirectory, "asl.dll")}' kernel jupyter --connection-file '{_folder["connection.json"]}'";
        using Process frontEnd = Process.Start(new ProcessStartInfo("bash", ["-c", $"{kernel} 2>/dev/null >/dev/null & echo $!; wait"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        using var started = Process.GetProcessById(int.Parse(frontEnd.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture));
        Assert.True(SpinWait.SpinUntil(() => Listens(ports[0]) || started.HasExited, TimeSpan.FromMinutes(2)));
        Assert.False(started.HasExited, "The kernel ended before its front end.");
        frontEnd.Kill();
        Assert.True(started.WaitForExit(TimeSpan.FromMinutes(2)), "The kernel outlived its front end.");
    }

    private static int[] FreePorts(int count)
    {
        TcpListener[] listeners = [.. Enumerable.Range(0, count).Select(static _ => new TcpListener(IPAddress.Loopback, 0))];
        foreach (TcpListener listener in listeners) listener.Start();
        int[] ports = [.. listeners.Select(static listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        foreach (TcpListener listener in listeners) listener.Dispose();
        return ports;
    }

    private static bool Listens(int port)
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            Thread.Sleep(50);
            return false;
        }
    }
}
