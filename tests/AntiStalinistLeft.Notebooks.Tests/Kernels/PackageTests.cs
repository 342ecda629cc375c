using System.IO.Compression;
using AntiStalinistLeft.Notebooks.Kernels;
using AntiStalinistLeft.Notebooks.Tests.Running;

namespace AntiStalinistLeft.Notebooks.Tests.Kernels;

/// <summary>Packages from a folder, so that the network plays no part.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("packages").FullName;
    private readonly RecordedOutput output = new();
    private readonly KernelSession session;

    public PackageTests()
    {
        session = new KernelSession(TestKernel.Composition with { PackageFolder = Path.Combine(folder, "cache") });
        string file = Path.Combine(folder, "Asl.Test.Package.1.2.0.nupkg");
        using ZipArchive archive = ZipFile.Open(file, ZipArchiveMode.Create);
        using (StreamWriter spec = new(archive.CreateEntry("Asl.Test.Package.nuspec").Open()))
        {
            spec.Write("<package><metadata><id>Asl.Test.Package</id><version>1.2.0</version><authors>a</authors><description>d</description></metadata></package>");
        }

        archive.CreateEntryFromFile(Path.Combine(AppContext.BaseDirectory, "FsCheck.dll"), "lib/net8.0/Asl.Test.Package.dll");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<CellError?> RunAsync(string source) =>
        session.ExecuteAsync("csharp", source, new CellPlace("test.dib", 1, folder), output, TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_package_of_a_named_source_is_restored_once_and_then_found_again()
    {
        Assert.Null(await RunAsync("#i \"nuget:.\"\n#r \"nuget: Asl.Test.Package, 1.2.0\"\n1"));
        Assert.Contains("Packages restored: Asl.Test.Package 1.2.0.", output.Printed, StringComparison.Ordinal);
        int before = output.Printed.Length;
        Assert.Null(await RunAsync("#r \"nuget: Asl.Test.Package, 1.2.0\"\n2"));
        Assert.Equal(before, output.Printed.Length);
    }

    [Fact]
    public async Task A_package_that_is_not_to_be_had_is_an_error_at_its_line()
    {
        CellError? error = await RunAsync("#i \"nuget:.\"\n#r \"nuget: Asl.Test.Package, 9.9.9\"\n1");
        Assert.Equal(2, error!.Line);
        Assert.Contains("Asl.Test.Package 9.9.9", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#r \"nuget:\"")]
    [InlineData("#r \"nuget: a b\"")]
    [InlineData("#r \"nuget: a, 1, 2\"")]
    public async Task A_package_that_is_not_well_named_is_told_how(string line) =>
        Assert.Contains("should read", (await RunAsync(line))!.Message, StringComparison.Ordinal);
}
