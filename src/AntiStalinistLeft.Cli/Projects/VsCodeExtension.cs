using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Notebooks;

namespace AntiStalinistLeft.Cli;

/// <summary>
/// The extension for VS Code as a package that editors install: its scripts, which stand beside this program, what it draws and
/// sorts with, and the kit itself, so that a notebook runs wherever the editor has .NET.
/// </summary>
internal static class VsCodeExtension
{
    private const string Kit = "extension/kit/";

    private static readonly XNamespace Schema = "http://schemas.microsoft.com/developer/vsx-schema/2011";

    // A package of the same parts is the same file.
    private static readonly DateTimeOffset Stamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What of a clone or of a published program the kit needs to open a corpus; never a full text.</summary>
    private static readonly string[] DataFolders = ["data/coding", "data/features", "data/lexicon", "data/sample", "data/styles", "data/works", "notebooks"];

    private static readonly string[] DataFiles = ["data/sources.yaml", "data/raw/README.md"];

    /// <summary>The systems that VS Code runs on; the packages bring what they need of many others.</summary>
    private static readonly HashSet<string> Systems = new(StringComparer.Ordinal)
    {
        "win", "win-x64", "win-arm64", "unix", "linux", "linux-x64", "linux-arm64", "linux-arm", "linux-musl-x64", "linux-musl-arm64", "osx", "osx-x64", "osx-arm64",
    };

    private static string Scripts => Path.Combine(AppContext.BaseDirectory, "vscode");

    /// <summary>Writes the package; a file that stands there is replaced.</summary>
    /// <exception cref="IOException">The place cannot be written to.</exception>
    public static void Pack(string package) => AtomicFile.Write(package, stream =>
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Scripts, "package.json")));
        Add(zip, "extension.vsixmanifest", Describe(manifest.RootElement).ToString());
        Add(zip, "[Content_Types].xml", """<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="vsixmanifest" ContentType="text/xml" /><Default Extension="json" ContentType="application/json" /></Types>""");
        foreach ((string name, string file) in FilesBelow(Scripts)) Copy(zip, $"extension/{name}", file);
        Add(zip, "extension/assets/table.js", PageMarkup.TableScript);
        Add(zip, "extension/assets/tables.js", $"export const style = {JsonSerializer.Serialize(PageMarkup.TableStyle + File.ReadAllText(Path.Combine(Scripts, "renderer", "tables.css")))};\nexport function makeTables() {{\n{PageMarkup.TableScript}}}\n");
        Add(zip, "extension/assets/onDark.js", $"export const onDark = {FigureHtml.ColoursOnDark};\n");
        Add(zip, "extension/assets/template/notebook.dib", ProjectTemplate.Read("notebooks/01-first-look.dib"));
        Add(zip, "extension/assets/template/setup.dib", ProjectTemplate.Read("notebooks/setup.dib"));
        foreach ((string name, string file) in KitFiles()) Copy(zip, Kit + name, file);
    });

    /// <summary>The program and its data.</summary>
    private static IEnumerable<(string Name, string File)> KitFiles()
    {
        string program = AppContext.BaseDirectory;
        string root = KitLayout.Find(program).Root;
        return
        [
            .. ProgramFiles(program).Select(name => (name, Path.Combine(program, name))),
            .. FilesBelow(Path.Combine(program, "assets")).Select(file => ($"assets/{file.Name}", file.File)),
            .. DataFolders.SelectMany(folder => FilesBelow(Path.Combine(root, folder)).Select(file => ($"{folder}/{file.Name}", file.File))),
            .. DataFiles.Select(name => (name, Path.Combine(root, name))),
        ];
    }

    /// <summary>What the program loads, as its own list of dependencies says, on every system that VS Code runs on, with the descriptions that completion shows.</summary>
    private static string[] ProgramFiles(string program)
    {
        using JsonDocument dependencies = JsonDocument.Parse(File.ReadAllText(Path.Combine(program, "asl.deps.json")));
        string target = dependencies.RootElement.GetProperty("runtimeTarget").GetProperty("name").GetString()!;
        JsonElement[] libraries = [.. dependencies.RootElement.GetProperty("targets").GetProperty(target).EnumerateObject().Select(library => library.Value)];
        IEnumerable<string> Keys(string kind) => libraries.Where(library => library.TryGetProperty(kind, out _)).SelectMany(library => library.GetProperty(kind).EnumerateObject().Select(file => file.Name));
        string[] own = [.. Keys("runtime").Concat(Keys("native")).Select(path => Path.GetFileName(path)!)];
        IEnumerable<string> ofSystems = Keys("runtimeTargets").Where(path => path.Split('/') is ["runtimes", var system, ..] && Systems.Contains(system));
        IEnumerable<string> all = [.. own, .. own.Select(name => Path.ChangeExtension(name, ".xml")), .. ofSystems, "asl.deps.json", "asl.runtimeconfig.json"];
        return [.. all.Where(name => File.Exists(Path.Combine(program, name))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Name, string File)> FilesBelow(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetRelativePath(folder, file).Replace('\\', '/'), File: file))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
        : [];

    /// <summary>What an editor reads of a package before it unpacks it.</summary>
    private static XDocument Describe(JsonElement manifest)
    {
        string Text(string name) => manifest.GetProperty(name).GetString()!;
        string Words(string name) => string.Join(',', manifest.GetProperty(name).EnumerateArray().Select(word => word.GetString()));
        XElement Asset(string type, string path) => new(Schema + "Asset", new XAttribute("Type", type), new XAttribute("Path", path), new XAttribute("Addressable", "true"));
        return new XDocument(new XElement(
            Schema + "PackageManifest",
            new XAttribute("Version", "2.0.0"),
            new XElement(
                Schema + "Metadata",
                new XElement(Schema + "Identity", new XAttribute("Language", "en-US"), new XAttribute("Id", Text("name")), new XAttribute("Version", Text("version")), new XAttribute("Publisher", Text("publisher"))),
                new XElement(Schema + "DisplayName", Text("displayName")),
                new XElement(Schema + "Description", Text("description")),
                new XElement(Schema + "Tags", Words("keywords")),
                new XElement(Schema + "Categories", Words("categories")),
                new XElement(
                    Schema + "Properties",
                    new XElement(Schema + "Property", new XAttribute("Id", "Microsoft.VisualStudio.Code.Engine"), new XAttribute("Value", manifest.GetProperty("engines").GetProperty("vscode").GetString()!)),
                    new XElement(Schema + "Property", new XAttribute("Id", "Microsoft.VisualStudio.Code.ExtensionKind"), new XAttribute("Value", Words("extensionKind")))),
                new XElement(Schema + "License", "extension/LICENSE")),
            new XElement(Schema + "Installation", new XElement(Schema + "InstallationTarget", new XAttribute("Id", "Microsoft.VisualStudio.Code"))),
            new XElement(Schema + "Dependencies"),
            new XElement(
                Schema + "Assets",
                Asset("Microsoft.VisualStudio.Code.Manifest", "extension/package.json"),
                Asset("Microsoft.VisualStudio.Services.Content.Details", "extension/README.md"),
                Asset("Microsoft.VisualStudio.Services.Content.License", "extension/LICENSE"))));
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(Open(zip, name), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write(text);
    }

    private static void Copy(ZipArchive zip, string name, string file)
    {
        using Stream entry = Open(zip, name);
        using FileStream content = File.OpenRead(file);
        content.CopyTo(entry);
    }

    private static Stream Open(ZipArchive zip, string name)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Stamp;
        return entry.Open();
    }
}
