using System.Text.Json;
using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Reads which assemblies a restored project has, from the <c>project.assets.json</c> that the SDK writes.</summary>
internal static partial class PackageAssets
{
    // NuGet's code for «not found in that version; the nearest higher one was taken».
    private const string OtherVersion = "NU1603";

    /// <summary>The runtime assemblies in the order of their packages; null when there is no file, or one of them is gone.</summary>
    /// <param name="path">The file.</param>
    /// <param name="requested">The versions that were asked for, by package; a package that came in another one is named in the note.</param>
    public static PackageRestoreResult? Read(string path, IReadOnlyDictionary<string, string> requested)
    {
        if (!File.Exists(path)) return null;

        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
            string note = string.Join('\n', FindOtherVersions(json.RootElement, requested));
            return FindAssemblies(json.RootElement) is { } assemblies
                ? new(assemblies, null, note.Length == 0 ? null : note) { Extensions = [.. FindExtensions(json.RootElement)] }
                : null;
        }
        catch (Exception e) when (e is JsonException or IOException or KeyNotFoundException or InvalidOperationException)
        {
            // A file that another restore is writing, or that was cut off: restore anew.
            return null;
        }
    }

    private static List<string>? FindAssemblies(JsonElement root)
    {
        List<string> folders = [.. root.GetProperty("packageFolders").EnumerateObject().Select(static folder => folder.Name)];
        JsonElement libraries = root.GetProperty("libraries");
        List<string> assemblies = [];
        foreach (JsonProperty package in root.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject())
        {
            if (!package.Value.TryGetProperty("runtime", out JsonElement runtime)) continue;

            string home = libraries.GetProperty(package.Name).GetProperty("path").GetString()!;
            foreach (JsonProperty file in runtime.EnumerateObject().Where(static file => file.Name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)))
            {
                string? found = folders.Select(folder => Path.Combine(folder, home, file.Name)).FirstOrDefault(File.Exists);
                if (found is null) return null;

                assemblies.Add(found);
            }
        }

        return assemblies;
    }

    private static IEnumerable<string> FindExtensions(JsonElement root) =>
        from library in root.GetProperty("libraries").EnumerateObject()
        where library.Value.TryGetProperty("files", out _)
        from file in library.Value.GetProperty("files").EnumerateArray()
        where PackageExtensions.IsPart(file.GetString()!)
        from folder in root.GetProperty("packageFolders").EnumerateObject()
        let path = Path.Combine(folder.Name, library.Value.GetProperty("path").GetString()!, file.GetString()!)
        where File.Exists(path)
        select path;

    private static IEnumerable<string> FindOtherVersions(JsonElement root, IReadOnlyDictionary<string, string> requested)
    {
        Dictionary<string, string> versions = root.GetProperty("libraries").EnumerateObject()
            .Select(static library => library.Name.Split('/')).ToDictionary(static parts => parts[0], static parts => parts[1], StringComparer.OrdinalIgnoreCase);
        IEnumerable<(string Name, string Asked)> dependencies = root.TryGetProperty("logs", out JsonElement logs)
            ? logs.EnumerateArray().Where(static log => log.GetProperty("code").GetString() == OtherVersion)
                .Select(static log => Dependency().Match(log.GetProperty("message").GetString()!)).Where(static match => match.Success)
                .Select(static match => (match.Groups["name"].Value, match.Groups["version"].Value))
            : [];
        return requested.Select(static pair => (Name: pair.Key, Asked: pair.Value)).Concat(dependencies)
            .Where(asked => !asked.Asked.Contains('*', StringComparison.Ordinal) && versions.TryGetValue(asked.Name, out string? used) && used != asked.Asked)
            .Select(asked => $"{asked.Name} {versions[asked.Name]} was used where {asked.Asked} was requested.")
            .Distinct(StringComparer.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@" depends on (?<name>\S+) \(>= (?<version>[^) ]+)[^)]*\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dependency();
}
