using System.IO.Compression;

namespace AntiStalinistLeft.Notebooks.Tests;

/// <summary>Packages from a folder, so that the network plays no part.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("packages").FullName;
    private readonly RecordedOutput _output = new();
    private readonly KernelSession _session;

    public PackageTests()
    {
        _session = new KernelSession(TestKernel.Composition with { PackageFolder = Path.Combine(_folder, "cache") });
        Pack("Asl.Test.Package", "1.2.0", "FsCheck.dll");
        Pack("Asl.Test.Parent", "1.0.0", "Markdig.dll", "<dependencies><dependency id=\"Asl.Test.Package\" version=\"1.2.0\" /></dependencies>");
    }

    private void Pack(string id, string version, string assembly, string dependencies = "")
    {
        using ZipArchive archive = ZipFile.Open(Path.Combine(_folder, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        using (StreamWriter spec = new(archive.CreateEntry($"{id}.nuspec").Open()))
        {
            spec.Write($"<package><metadata><id>{id}</id><version>{version}</version><authors>a</authors><description>d</description>{dependencies}</metadata></package>");
        }

        archive.CreateEntryFromFile(Path.Combine(AppContext.BaseDirectory, assembly), $"lib/net8.0/{assembly}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<CellError?> RunAsync(string source) =>
        _session.ExecuteAsync("csharp", source, new CellLocation("test.dib", 1, _folder), _output, TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_package_of_a_named_source_is_restored_once_and_then_found_again()
    {
        Assert.Null(await RunAsync("#i \"nuget:.\"\n#r \"nuget: Asl.Test.Package, 1.2.0\"\n1"));
        Assert.Contains("Packages restored: Asl.Test.Package 1.2.0.", _output.Printed, StringComparison.Ordinal);
        int before = _output.Printed.Length;
        Assert.Null(await RunAsync("#r \"nuget: Asl.Test.Package, 1.2.0\"\n2"));
        Assert.Equal(before, _output.Printed.Length);
    }

    [Fact]
    public async Task A_package_brings_the_assemblies_of_its_dependencies()
    {
        Assert.Null(await RunAsync("#i \"nuget:.\"\n#r \"nuget: Asl.Test.Parent, 1.0.0\"\nusing FsCheck; using Markdig;\nvar names = typeof(Config).Namespace + \" \" + typeof(Markdown).Namespace;"));
        Assert.Null(await RunAsync("if (names + new MarkdownPipelineBuilder().GetType().Name != \"FsCheck MarkdigMarkdownPipelineBuilder\") throw new Exception(names);"));
    }

    [Fact]
    public async Task Lines_behind_a_package_keep_their_numbers()
    {
        CellError? error = await RunAsync("#i \"nuget:.\"\n#r \"nuget: Asl.Test.Package, 1.2.0\"\nint a = 1;\nnosuch");
        Assert.Equal(4, error!.Line);
    }

    [Fact]
    public async Task A_package_that_is_not_to_be_had_is_an_error_at_its_line()
    {
        CellError? error = await RunAsync("#i \"nuget:.\"\n#r \"nuget: Asl.Test.Package, 9.9.9\"\n1");
        Assert.Equal(2, error!.Line);
        Assert.Contains("Asl.Test.Package 9.9.9", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_that_failed_fails_again_the_next_time()
    {
        const string Cell = "#i \"nuget:.\"\n#r \"nuget: Asl.Test.Package, 9.9.9\"\n1";
        CellError? first = await RunAsync(Cell);
        CellError? second = await RunAsync("#r \"nuget: Asl.Test.Package, 9.9.9\"\n1");
        Assert.Contains("could not be restored", first!.Message, StringComparison.Ordinal);
        Assert.Contains("could not be restored", second!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_in_another_version_than_requested_is_told()
    {
        Assert.Null(await RunAsync("#i \"nuget:.\"\n#r \"nuget: Asl.Test.Package, 1.1.0\"\n1"));
        Assert.Contains("Asl.Test.Package 1.2.0 was used where 1.1.0 was requested.", _output.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dependency_in_another_version_than_the_least_that_its_package_takes_is_told()
    {
        Pack("Asl.Test.Range", "1.0.0", "Markdig.dll", "<dependencies><dependency id=\"Asl.Test.Package\" version=\"[1.1.0, 2.0.0)\" /></dependencies>");
        Assert.Null(await RunAsync("#i \"nuget:.\"\n#r \"nuget: Asl.Test.Range, 1.0.0\"\n1"));
        Assert.Contains("Asl.Test.Package 1.2.0 was used where 1.1.0 was requested.", _output.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_whose_assembly_the_program_carries_is_not_restored()
    {
        Assert.Null(await RunAsync("#r \"nuget: Markdig\"\ntypeof(Markdig.Markdown).Assembly.Location"));
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "Markdig.dll"), _output.Last());
        Assert.Empty(_output.Printed);
        Assert.Null(await RunAsync("#r \"nuget: Markdig, 0.1.0\"\n1"));
        Assert.Contains("which this program carries, is used where 0.1.0 was requested.", _output.Printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#r \"nuget:\"")]
    [InlineData("#r \"nuget: a b\"")]
    [InlineData("#r \"nuget: a, 1, 2\"")]
    public async Task A_package_that_is_not_well_named_is_told_how(string line) =>
        Assert.Contains("should read", (await RunAsync(line))!.Message, StringComparison.Ordinal);
}
