using System.IO.Compression;
using System.Text.Json;

namespace AntiStalinistLeft.Cli.Tests;

public sealed class VsCodeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_package_is_whole_and_small_and_made_anywhere_without_npm()
    {
        string project = _folder["mine"];
        Assert.Equal(0, Asl.Run("new", project).Code);
        Asl.Outcome packed = Asl.RunIn(project, "vscode", "pack");
        Assert.True(packed.Code == 0, packed.Errors);
        string package = Path.Combine(project, "artifacts", "vscode", "antistalinistleft.vsix");
        Assert.InRange(new FileInfo(package).Length, 5_000_000, 60_000_000);
        using ZipArchive zip = ZipFile.OpenRead(package);
        string[] names = [.. zip.Entries.Select(entry => entry.FullName)];
        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
        Assert.Superset(
            new HashSet<string>(["extension.vsixmanifest", "[Content_Types].xml", "extension/package.json", "extension/README.md", "extension/LICENSE", "extension/assets/tables.js", "extension/assets/template/notebook.dib", "extension/kit/asl.dll", "extension/kit/assets/plotly.min.js", "extension/kit/data/sources.yaml", "extension/kit/data/sample/sources.yaml"], StringComparer.Ordinal),
            new HashSet<string>(names, StringComparer.Ordinal));
        Assert.DoesNotContain(names, name => name.Contains("/data/raw/", StringComparison.Ordinal) && !name.EndsWith("README.md", StringComparison.Ordinal));
        using JsonDocument manifest = JsonDocument.Parse(zip.GetEntry("extension/package.json")!.Open());
        string[] entryPoints = [manifest.RootElement.GetProperty("main").GetString()!, .. manifest.RootElement.GetProperty("contributes").GetProperty("notebookRenderer").EnumerateArray().Select(renderer => renderer.GetProperty("entrypoint").GetString()!)];
        Assert.All(entryPoints, entry => Assert.Contains("extension/" + entry[2..], names));
    }

    [Fact]
    public void An_editor_that_is_not_there_is_named_with_what_to_do()
    {
        Asl.Outcome refused = Asl.RunWithPath(_folder.Root, "vscode", "install", "--editor", "no-such-editor");
        Assert.Equal(1, refused.Code);
        Assert.Matches("asl: no-such-editor cannot be started .* Name the editor's program by --editor", refused.Errors);
    }
}
