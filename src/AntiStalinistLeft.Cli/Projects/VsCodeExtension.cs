namespace AntiStalinistLeft.Cli;

/// <summary>The source of the extension for VS Code in a clone, and the package made of it.</summary>
internal sealed record VsCodeExtension(string Folder, string Package)
{
    /// <summary>True where there is no package, or one that is older than a file of the source.</summary>
    public bool NeedsPacking => !File.Exists(Package) || Sources().Max(File.GetLastWriteTimeUtc) > File.GetLastWriteTimeUtc(Package);

    /// <summary>Finds it.</summary>
    /// <exception cref="UsageException">It is no clone.</exception>
    public static VsCodeExtension Find(KitLayout kit)
    {
        string folder = Path.Combine(kit.Root, "src", "vscode");
        return Directory.Exists(folder)
            ? new VsCodeExtension(folder, Path.Combine(kit.Root, "artifacts", "vscode", "antistalinistleft.vsix"))
            : throw new UsageException($"{kit.Root} is no clone of the kit, and only a clone has the extension's source. Install a packed one by the editor itself: code --install-extension FILE.vsix");
    }

    // What npm puts beside them is no source.
    private IEnumerable<string> Sources() => Directory.EnumerateFiles(Folder)
        .Concat(Directory.EnumerateDirectories(Folder).Where(folder => Path.GetFileName(folder) != "node_modules").SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)));
}
