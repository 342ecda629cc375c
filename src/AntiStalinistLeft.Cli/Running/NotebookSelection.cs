using System.Globalization;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Notebooks;

namespace AntiStalinistLeft.Cli;

/// <summary>Which notebooks a call means.</summary>
internal static class NotebookSelection
{
    /// <summary>What all notebooks import; it is no notebook of its own.</summary>
    private const string Setup = "setup.dib";

    /// <summary>Loads the named notebooks, or all of the kit in the order of their names.</summary>
    /// <exception cref="UsageException">A name fits no notebook.</exception>
    /// <exception cref="InputException">A notebook's file is broken.</exception>
    public static IReadOnlyList<NotebookDocument> Choose(KitLayout kit, string currentDirectory, IReadOnlyList<string> names)
    {
        string[] files = names.Count == 0 ? [.. All(kit)] : [.. names.Select(name => Find(kit, currentDirectory, name))];
        return files.Length > 0
            ? [.. files.Select(Load)]
            : throw new UsageException($"There is no notebook in {kit.Notebooks}.");
    }

    private static IEnumerable<string> All(KitLayout kit) => Directory
        .EnumerateFiles(kit.Notebooks, "*.dib")
        .Where(file => Path.GetFileName(file) != Setup)
        .Order(StringComparer.Ordinal);

    private static string Find(KitLayout kit, string currentDirectory, string name)
    {
        string[] places =
        [
            Path.GetFullPath(name, currentDirectory),
            Path.Combine(kit.Notebooks, name),
            Path.Combine(kit.Notebooks, name + ".dib"),
        ];
        return places.FirstOrDefault(File.Exists) ?? FindByNumber(kit, name) ?? throw new UsageException(
            UnknownName.Describe("notebook", name, All(kit).Select(file => Path.GetFileNameWithoutExtension(file))));
    }

    /// <summary>The notebook whose name begins with a number: 2 and 02 mean 02-tendencies.</summary>
    private static string? FindByNumber(KitLayout kit, string name) => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int wanted)
        ? All(kit).FirstOrDefault(file => int.TryParse(Path.GetFileName(file).Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number == wanted)
        : null;

    private static NotebookDocument Load(string file)
    {
        Notebooks.Result<NotebookDocument> result = NotebookDocument.Load(file);
        return result.Value ?? throw new UsageException(result.Failure!.ToString());
    }
}
