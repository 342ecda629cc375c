using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Reads which assemblies a restored project has, from the <c>project.assets.json</c> that the SDK writes.</summary>
internal static class PackageAssets
{
    /// <summary>The runtime assemblies in the order of their packages; null when there is no file, or one of them is gone.</summary>
    public static IReadOnlyList<string>? Read(string path)
    {
        if (!File.Exists(path)) return null;

        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
            return Read(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or IOException or KeyNotFoundException or InvalidOperationException)
        {
            // A file that another restore is writing, or that was cut off: restore anew.
            return null;
        }
    }

    private static List<string>? Read(JsonElement root)
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
}
