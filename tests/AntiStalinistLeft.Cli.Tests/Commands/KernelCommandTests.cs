using System.Text.Json;

namespace AntiStalinistLeft.Cli.Tests;

public sealed class KernelCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Kernel => Path.Combine(_folder.Root, "share", "jupyter", "kernels", "asl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Installing_twice_is_installing_once_and_removing_leaves_nothing()
    {
        Assert.Contains($"is installed in {Kernel}", Asl.Run("kernel", "install", "--prefix", _folder.Root).Output, StringComparison.Ordinal);
        Assert.Contains("was installed already", Asl.Run("kernel", "install", "--prefix", _folder.Root).Output, StringComparison.Ordinal);
        using JsonDocument spec = JsonDocument.Parse(File.ReadAllText(Path.Combine(Kernel, "kernel.json")));
        string[] call = [.. spec.RootElement.GetProperty("argv").EnumerateArray().Select(word => word.GetString()!)];
        Assert.True(Path.IsPathFullyQualified(call[0]), call[0]);
        Assert.Equal("{connection_file}", call[^1]);
        Assert.Equal("message", spec.RootElement.GetProperty("interrupt_mode").GetString());
        Assert.Equal([Kernel], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Kernel)!));
        Assert.Contains("is removed", Asl.Run("kernel", "remove", "--prefix", _folder.Root).Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Kernel));
        Assert.Equal(0, Asl.Run("kernel", "remove", "--prefix", _folder.Root).Code);
    }

    [Fact]
    public void Another_version_is_brought_up_to_date()
    {
        Asl.Run("kernel", "install", "--prefix", _folder.Root);
        string file = Path.Combine(Kernel, "kernel.json");
        string now = File.ReadAllText(file);
        File.WriteAllText(file, now.Replace("\"version\": \"", "\"version\": \"0.0.", StringComparison.Ordinal));
        Assert.Contains("is installed in", Asl.Run("kernel", "install", "--prefix", _folder.Root).Output, StringComparison.Ordinal);
        Assert.Equal(now, File.ReadAllText(file));
    }

    [Theory]
    [InlineData("{\"argv\":[\"python\"]}")]
    [InlineData("[]")]
    [InlineData("no JSON")]
    public void A_kernel_of_another_maker_is_left_alone(string spec)
    {
        Directory.CreateDirectory(Kernel);
        File.WriteAllText(Path.Combine(Kernel, "kernel.json"), spec);
        Assert.Equal(1, Asl.Run("kernel", "install", "--prefix", _folder.Root).Code);
        Assert.Equal(1, Asl.Run("kernel", "remove", "--prefix", _folder.Root).Code);
        Assert.Equal(spec, File.ReadAllText(Path.Combine(Kernel, "kernel.json")));
    }

    [Fact]
    public void Two_places_are_a_wrong_call() => Assert.Equal(2, Asl.Run("kernel", "install", "--user", "--prefix", _folder.Root).Code);

    [Fact]
    public void An_address_that_is_not_loopback_is_refused_before_anything_listens()
    {
        string file = Path.Combine(_folder.Root, "connection.json");
        File.WriteAllText(file, """{"shell_port":1,"iopub_port":2,"stdin_port":3,"control_port":4,"hb_port":5,"ip":"0.0.0.0","key":"k","transport":"tcp","signature_scheme":"hmac-sha256"}""");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Asl.Outcome outcome = Asl.Run("kernel", "jupyter", "--connection-file", file);
        Assert.Equal(2, outcome.Code);
        Assert.Contains("loopback only", outcome.Errors, StringComparison.Ordinal);
    }
}
