using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Notebooks.FSharp;

/// <summary>
/// Takes the <c>#r</c> lines out of a cell and finds the files that they name: a package's assemblies, a file relative to
/// the notebook, or the host's copy where it carries the assembly, so that types are the same.
/// </summary>
internal sealed partial class FSharpReferences(KernelSession session)
{
    private const string PackagePrefix = "nuget:";

    private readonly Dictionary<string, string> _hostFiles = session.Setup.References
        .GroupBy(static assembly => assembly.GetName().Name!, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(static group => group.Key, static group => group.First().Location, StringComparer.OrdinalIgnoreCase);

    /// <summary>The cell without its <c>#r</c> lines, lines where they were; the files that they name; and what was not found.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="note">Told what a reader of the notebook should know.</param>
    public (string Text, IReadOnlyList<string> Files, CellError? Error) Resolve(CellCode code, Action<string> note)
    {
        if (!code.Text.Contains("#r", StringComparison.Ordinal)) return (code.Text, [], null);

        string[] lines = code.Text.Split('\n');
        List<string> files = [];
        for (int i = 0; i < lines.Length; i++)
        {
            if (ReferenceLine().Match(lines[i]) is not { Success: true } match) continue;

            (IReadOnlyList<string> found, string? problem) = Find(match.Groups["what"].Value.Trim(), code.Location.Directory, note);
            if (problem is not null) return (code.Text, [], CellError.AtLine(code.Location, code.Text, i + 1, match.Groups["what"].Index + 1, "Reference", problem));

            files.AddRange(found);
            lines[i] = string.Empty;
        }

        return (string.Join('\n', lines), files, null);
    }

    /// <summary>The cell with an empty line in the place of each <c>#r</c>, of which nothing is fetched.</summary>
    public static string BlankOut(string code) =>
        code.Contains("#r", StringComparison.Ordinal) ? string.Join('\n', code.Split('\n').Select(static line => ReferenceLine().IsMatch(line) ? string.Empty : line)) : code;

    private (IReadOnlyList<string> Files, string? Problem) Find(string reference, string directory, Action<string> note)
    {
        if (reference.StartsWith(PackagePrefix, StringComparison.OrdinalIgnoreCase))
        {
            string request = reference[PackagePrefix.Length..];
            if (HostPackages.Find(request, note) is { } carried) return (PlatformAssemblies.GetWithDependencies(carried), null);

            PackageRestoreResult restore = session.Packages.Restore(request);
            if (restore.Note is { } told) note(told);
            return ([.. restore.Assemblies.Select(file => PlatformAssemblies.Find(Path.GetFileNameWithoutExtension(file)) ?? file)], restore.Problem);
        }

        string path = reference.Replace('\\', '/');
        string name = Path.GetFileName(path);
        name = name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
        string full = Path.GetFullPath(path, Path.GetFullPath(directory));
        if (_hostFiles.TryGetValue(name, out string? host))
        {
            if (HostAssemblyCheck.DescribeDifference(host, full) is { } difference) note(difference);
            return ([], null);
        }

        if (PlatformAssemblies.Find(name) is { } platform) return (PlatformAssemblies.GetWithDependencies(platform), null);

        return File.Exists(full) ? ([full], null) : ([], $"#r names «{reference}», but there is no file {full}, and the host has no assembly {name}.");
    }

    [GeneratedRegex("""^\s*#r\s+@?"(?<what>[^"]+)"\s*(//.*)?$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ReferenceLine();
}
