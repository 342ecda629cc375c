using System.Reflection;

namespace AntiStalinistLeft.Cli;

/// <summary>The files of a new research project, as the program carries them.</summary>
internal static class ProjectTemplate
{
    private const string Prefix = "template/";

    private const string Manifest = "sources.yaml";

    /// <summary>What starts the program from the project, whether it is published or not.</summary>
    private const string Launcher = "asl";

    /// <summary>The files by their path in the project, with what the template leaves open put in.</summary>
    public static IReadOnlyDictionary<string, string> CreateFiles(string name)
    {
        Assembly self = typeof(ProjectTemplate).Assembly;
        IReadOnlyDictionary<string, string> values = ValuesFor(name, SelfInvocation.GetCommandLine());
        return self.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToDictionary(
                resource => PathOf(resource[Prefix.Length..].Replace('\\', '/')),
                resource => values.Aggregate(Read(self, resource), (text, value) => text.Replace($"{{{{{value.Key}}}}}", value.Value, StringComparison.Ordinal)),
                StringComparer.Ordinal);
    }

    /// <summary>Writes a project into a folder that is not there yet, or empty; the project is whole or not there.</summary>
    /// <param name="name">The project's name.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="data">The kit's data, whose sample and lexicon it gets; null for the template's own example.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void Write(string name, string folder, string? data = null)
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
                if (path == Launcher && !OperatingSystem.IsWindows()) File.SetUnixFileMode(file, File.GetUnixFileMode(file) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
            }

            if (data is not null) FillWithSample(Path.Combine(beside, "data"), data);
            if (Directory.Exists(folder)) Directory.Delete(folder);
            Directory.Move(beside, folder);
        }
        finally
        {
            if (Directory.Exists(beside)) Directory.Delete(beside, recursive: true);
        }
    }

    /// <summary>The sample's texts and manifest, and the kit's lexicon, in the place of the template's example.</summary>
    private static void FillWithSample(string target, string data)
    {
        Directory.Delete(target, recursive: true);
        string sample = Path.Combine(data, "sample");
        foreach (string file in Directory.EnumerateFiles(sample).Where(file => Path.GetFileName(file) is not (Manifest or "README.md"))) CopyInto(Path.Combine(target, "raw"), file);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(data, "lexicon"))) CopyInto(Path.Combine(target, "lexicon"), file);
        // The kit's manifest leads to the lexicon beside the sample; here it stands in its usual place.
        File.WriteAllLines(Path.Combine(target, Manifest), File.ReadLines(Path.Combine(sample, Manifest)).Where(static line => !line.StartsWith("lexicon:", StringComparison.Ordinal)));
    }

    private static void CopyInto(string folder, string file)
    {
        Directory.CreateDirectory(folder);
        File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    private static Dictionary<string, string> ValuesFor(string name, IReadOnlyList<string> command) => new(StringComparer.Ordinal)
    {
        ["name"] = name,
        ["version"] = KitVersion.Current,
        ["program-sh"] = QuoteForShell(command[^1]),
        ["command-sh"] = string.Join(' ', command.Select(QuoteForShell)),
        ["program-cmd"] = $"\"{command[^1]}\"",
        ["command-cmd"] = string.Join(' ', command.Select(word => $"\"{word}\"")),
    };

    private static string QuoteForShell(string word) => $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    /// <summary>Git would obey the template's own list of ignored files, so it has another name there.</summary>
    private static string PathOf(string resource) => resource == "gitignore" ? ".gitignore" : resource;

    /// <summary>A file of the template as it stands there.</summary>
    public static string Read(string path) => Read(typeof(ProjectTemplate).Assembly, Prefix + path);

    private static string Read(Assembly self, string resource)
    {
        using Stream stream = self.GetManifestResourceStream(resource)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
