using System.Diagnostics;
using System.Security;
using System.Security.Cryptography;
using System.Text;

namespace AntiStalinistLeft.Notebooks;

/// <summary>What came of asking for a package.</summary>
/// <param name="Assemblies">The assemblies to reference, dependencies included; empty when there was a problem.</param>
/// <param name="Problem">Why the package is not to be had; null when it is.</param>
/// <param name="Note">What a reader of the notebook should know; null for nothing.</param>
internal sealed record PackageRestoreResult(IReadOnlyList<string> Assemblies, string? Problem = null, string? Note = null)
{
    /// <summary>The files by which the packages extend a notebook engine; none for most packages.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];
}

/// <summary>
/// Gets packages by letting the .NET SDK restore a small project, one for each set of packages asked for so far; once
/// restored, the set is found again without the network.
/// </summary>
internal sealed class PackageRestorer(string folder)
{
    private readonly SortedDictionary<string, string> _wanted = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _sources = [];

    /// <summary>Adds a place to get packages from, beside those that the machine is set up with.</summary>
    public void AddSource(string source) => _sources.Add(source);

    /// <summary>Gets a package and all asked for before, in versions that fit each other.</summary>
    /// <param name="request">Name and version with a comma between; the version may be missing, and is then the newest stable one.</param>
    public PackageRestoreResult Restore(string request)
    {
        string[] parts = request.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length > 2 || parts[0].Length == 0 || parts[0].Any(char.IsWhiteSpace))
        {
            return new([], $"#r \"nuget:{request}\" should read #r \"nuget: Name, version\".");
        }

        Dictionary<string, string> before = new(_wanted, StringComparer.OrdinalIgnoreCase);
        _wanted[parts[0]] = parts.Length == 2 ? parts[1] : "*";
        PackageRestoreResult result = RestoreAll();
        if (result.Problem is not null)
        {
            _wanted.Clear();
            foreach ((string name, string version) in before)
            {
                _wanted.Add(name, version);
            }
        }

        return result;
    }

    private PackageRestoreResult RestoreAll()
    {
        string project = Project();
        string home = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(project)).AsSpan(0, 8)));
        string assets = Path.Combine(home, "obj", "project.assets.json");
        // NuGet leaves such a file behind a failed restore as well; the mark is set behind a good one only.
        string mark = Path.Combine(home, "restored");
        if (File.Exists(mark) && PackageAssets.Read(assets, _wanted) is { } known) return known;

        try
        {
            Directory.CreateDirectory(home);
            File.WriteAllText(Path.Combine(home, "packages.csproj"), project);
            // Keeps settings of the folders above, which have nothing to do with the notebook, out of the project.
            foreach (string name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            {
                File.WriteAllText(Path.Combine(home, name), "<Project />");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new([], $"The folder for packages, {folder}, cannot be written: {FileFailures.Explain(e)}");
        }

        if (RunRestore(home) is { } problem) return new([], problem);

        PackageRestoreResult restored = PackageAssets.Read(assets, _wanted) ?? new([], $"The packages ({Names()}) were restored, but {assets} does not say which files they have.");
        if (restored.Problem is null) File.WriteAllBytes(mark, []);
        return restored with { Note = string.Join('\n', [$"Packages restored: {Names()}.", .. restored.Note is { } note ? [note] : Array.Empty<string>()]) };
    }

    private string Names() => string.Join(", ", _wanted.Select(static p => p.Value == "*" ? p.Key : $"{p.Key} {p.Value}"));

    private string Project()
    {
        string references = string.Concat(_wanted.Select(static p =>
            $"    <PackageReference Include=\"{SecurityElement.Escape(p.Key)}\" Version=\"{SecurityElement.Escape(p.Value)}\" />\n"));
        string extra = _sources.Count == 0 ? string.Empty
            : $"    <RestoreAdditionalProjectSources>{SecurityElement.Escape(string.Join(';', _sources))}</RestoreAdditionalProjectSources>\n";
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
                <NuGetAudit>false</NuGetAudit>
            {extra}  </PropertyGroup>
              <ItemGroup>
            {references}  </ItemGroup>
            </Project>
            """;
    }

    private string? RunRestore(string home)
    {
        ProcessStartInfo start = new("dotnet", ["restore", "packages.csproj", "--nologo", "--verbosity", "quiet"])
        {
            WorkingDirectory = home,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        // A host that was itself started by MSBuild or «dotnet run» passes on settings that name its own SDK.
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // A build server that outlives the restore would hold its output open, which is read to its end below.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        try
        {
            using Process process = Process.Start(start)!;
            process.StandardInput.Close();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : Explain(output + errors.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return $"Packages ({Names()}) are restored by the .NET SDK, but no «dotnet» was found on PATH; install the SDK.";
        }
    }

    private string Explain(string output)
    {
        List<string> errors = [.. output.Split('\n')
            .Select(static line => line.IndexOf("error ", StringComparison.Ordinal) is >= 0 and int at ? line[(at + "error ".Length)..] : string.Empty)
            .Select(static line => line.IndexOf(" [", StringComparison.Ordinal) is > 0 and int end ? line[..end].Trim() : line.Trim())
            .Where(static line => line.Length > 0).Distinct(StringComparer.Ordinal).Take(3)];
        string reasons = errors.Count == 0 ? output.Trim() : string.Join(' ', errors);
        bool offline = output.Contains("NU1301", StringComparison.Ordinal);
        string advice = offline
            ? "A package source could not be reached: connect to the network, or name a local folder by #i \"nuget:FOLDER\"."
            : "Check the name and the version, or name another source by #i \"nuget:ADDRESS\".";
        return $"The packages ({Names()}) could not be restored. {reasons} {advice}";
    }
}
