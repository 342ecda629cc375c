namespace AntiStalinistLeft.Cli.Tests;

public sealed class VsCodeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_project_has_no_extension_to_pack_and_is_told_what_to_do()
    {
        string project = _folder["mine"];
        Assert.Equal(0, Asl.Run("new", project).Code);
        Asl.Outcome refused = Asl.RunIn(project, "vscode", "install");
        Assert.Equal(2, refused.Code);
        Assert.Contains("is no clone of the kit", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("code --install-extension FILE.vsix", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_packed_where_a_file_of_the_source_is_newer_than_the_package()
    {
        foreach (string folder in (string[])["src", "node_modules"]) Directory.CreateDirectory(_folder[$"vscode/{folder}"]);
        foreach (string file in (string[])["package.json", "src/extension.js", "node_modules/other.js"]) _folder.Write($"vscode/{file}", string.Empty);
        var extension = new VsCodeExtension(_folder["vscode"], _folder["packed.vsix"]);
        Assert.True(extension.NeedsPacking);
        _folder.Write("packed.vsix", string.Empty);
        DateTime packed = File.GetLastWriteTimeUtc(extension.Package);
        foreach (string file in (string[])["package.json", "src/extension.js"]) File.SetLastWriteTimeUtc(_folder[$"vscode/{file}"], packed.AddMinutes(-1));
        File.SetLastWriteTimeUtc(_folder["vscode/node_modules/other.js"], packed.AddMinutes(1));
        Assert.False(extension.NeedsPacking);
        File.SetLastWriteTimeUtc(_folder["vscode/src/extension.js"], packed.AddMinutes(1));
        Assert.True(extension.NeedsPacking);
    }

    [Fact]
    public void An_editor_or_npm_that_is_not_there_is_named_with_what_to_do()
    {
        Asl.Outcome refused = Asl.RunWithPath(_folder.Root, "vscode", "install", "--editor", "no-such-editor");
        Assert.Equal(1, refused.Code);
        Assert.Matches("asl: (npm cannot be started .* Install Node 20 or newer|no-such-editor cannot be started .* Name the editor's program by --editor)", refused.Errors);
    }
}
