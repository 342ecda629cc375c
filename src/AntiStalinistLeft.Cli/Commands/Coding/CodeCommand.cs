using System.CommandLine;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl code</c>: mentions for people to code, and what they answered.</summary>
internal static class CodeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory) => new("code", "Have people code mentions by a scheme, and read what they answered.")
    {
        CodeExportCommand.Build(currentDirectory),
        CodeImportCommand.Build(currentDirectory),
    };

    /// <summary>The option that names a scheme.</summary>
    internal static Option<string> CreateSchemeOption() => new("--scheme") { Description = "A scheme of data/coding, or of the corpus' own folder coding, by its name; or a YAML file.", HelpName = "NAME", DefaultValueFactory = _ => "stance" };

    /// <summary>Reads a scheme by its name, that of the corpus before that of the kit, or from a file.</summary>
    /// <exception cref="UsageException">There is none of that name.</exception>
    /// <exception cref="InputException">It cannot be read.</exception>
    internal static CodingScheme LoadScheme(string name, Corpus corpus, KitLayout kit, string currentDirectory)
    {
        if (name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)) return CodingScheme.Load(Path.GetFullPath(name, currentDirectory)).GetOrThrow();
        string[] files = [.. new[] { Path.Combine(corpus.Folders.Root, "coding"), Path.Combine(kit.Data, "coding") }.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))];
        string file = files.FirstOrDefault(known => Path.GetFileNameWithoutExtension(known) == name)
            ?? throw new UsageException(UnknownName.Describe("scheme", name, files.Select(known => Path.GetFileNameWithoutExtension(known)).Distinct()));
        return CodingScheme.Load(file).GetOrThrow();
    }
}
