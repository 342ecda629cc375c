using System.Reflection;

namespace AntiStalinistLeft.Cli;

/// <summary>The files of a new research project, as the program carries them.</summary>
internal static class ProjectTemplate
{
    private const string Prefix = "template/";

    /// <summary>The files by their path in the project, with the name and the kit's version put in.</summary>
    public static IReadOnlyDictionary<string, string> CreateFiles(string name)
    {
        Assembly self = typeof(ProjectTemplate).Assembly;
        return self.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToDictionary(
                resource => PathOf(resource[Prefix.Length..].Replace('\\', '/')),
                resource => Read(self, resource).Replace("{{name}}", name, StringComparison.Ordinal).Replace("{{version}}", KitVersion.Current, StringComparison.Ordinal),
                StringComparer.Ordinal);
    }

    /// <summary>Writes a project into a folder that is not there yet, or empty; the project is whole or not there.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void Write(string name, string folder)
    {
        string parent = Path.GetDirectoryName(folder)!;
        Directory.CreateDirectory(parent);
        string beside = Path.Combine(parent, FormattableString.Invariant($".{name}.{Environment.ProcessId}.partial"));
        try
        {
            foreach ((string path, string text) in CreateFiles(name))
            {
                string file = Path.Combine(beside, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
            }

            if (Directory.Exists(folder)) Directory.Delete(folder);
            Directory.Move(beside, folder);
        }
        finally
        {
            if (Directory.Exists(beside)) Directory.Delete(beside, recursive: true);
        }
    }

    /// <summary>Git would obey the template's own list of ignored files, so it has another name there.</summary>
    private static string PathOf(string resource) => resource == "gitignore" ? ".gitignore" : resource;

    private static string Read(Assembly self, string resource)
    {
        using Stream stream = self.GetManifestResourceStream(resource)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
