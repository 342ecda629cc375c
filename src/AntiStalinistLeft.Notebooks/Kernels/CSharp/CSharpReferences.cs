using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// Finds what <c>#r</c> names: a package, an assembly that the host has loaded (whose copy is used, so that types are the
/// same), or a file relative to the notebook.
/// </summary>
internal sealed class CSharpReferences(KernelSetup composition, InteractiveAssemblyLoader loader, PackageRestorer packages) : MetadataReferenceResolver
{
    private const string PackagePrefix = "nuget:";

    private readonly Dictionary<string, string> _hostFiles = composition.References
        .Where(static assembly => assembly.Location.Length > 0)
        .GroupBy(static assembly => assembly.GetName().Name!, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(static group => group.Key, static group => group.First().Location, StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<string, string> _packageFiles = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The folder that relative paths start from; set before each cell.</summary>
    public string Directory { get; set; } = composition.WorkingDirectory;

    /// <summary>Told what a reader of the notebook should know, for instance that the host's copy is used; set before each cell.</summary>
    public Action<string> Note { get; set; } = static _ => { };

    /// <summary>Why the last reference was not found; null while all were.</summary>
    public string? Problem { get; set; }

    /// <summary>The files by which packages extend the engine, those that were found since this was last cleared.</summary>
    public List<string> Extensions { get; } = [];

    public override bool ResolveMissingAssemblies => true;

    /// <summary>
    /// An assembly that code asks for in another version than the packages have: packages are compiled against each other's
    /// older versions, and the loader takes exact ones only. Null where no package has it.
    /// </summary>
    public Assembly? ResolveOtherVersion(string simpleName)
    {
        if (!_packageFiles.TryGetValue(simpleName, out string? file)) return null;

        Assembly found = AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(loaded => !loaded.IsDynamic && loaded.Location == file) ?? Assembly.LoadFrom(file);
        loader.RegisterDependency(found);
        return found;
    }

    /// <summary>References to the host's assemblies, which are also registered as loaded.</summary>
    public IEnumerable<MetadataReference> GetHostReferences()
    {
        foreach (Assembly assembly in composition.References.Append(typeof(CSharpReferences).Assembly).Where(static assembly => assembly.Location.Length > 0).Distinct())
        {
            loader.RegisterDependency(assembly);
            yield return PlatformAssemblies.GetReference(assembly.Location);
        }
    }

    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        // A cell's own packages are resolved before it is compiled; what comes here stands in a file that it loads.
        if (IsPackage(reference)) return ResolveLoadedPackage(reference);

        string simpleName = Path.GetFileName(reference.Replace('\\', '/'));
        simpleName = simpleName.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? simpleName[..^4] : simpleName;
        string full = Path.GetFullPath(reference.Replace('\\', '/'), BaseDirectory(baseFilePath));
        if (FindInHost(simpleName, full) is { } host) return [host];
        if (File.Exists(full)) return ReadFile(full);

        Problem = $"#r names «{reference}», but there is no file {full}, and the host has no assembly {simpleName}.";
        return [];
    }

    /// <summary>True where <c>#r</c> names a package rather than a file.</summary>
    public static bool IsPackage(string reference) => reference.StartsWith(PackagePrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Restores a package and gives all its assemblies, those of its dependencies included; none and <see cref="Problem"/> where it cannot be had.</summary>
    public ImmutableArray<PortableExecutableReference> ResolvePackage(string reference)
    {
        string request = reference[PackagePrefix.Length..];
        if (HostPackages.Find(request, Note) is { } carried) return [FindInHost(Path.GetFileNameWithoutExtension(carried), carried)!];

        PackageRestoreResult restore = packages.Restore(request);
        if (restore.Problem is { } problem)
        {
            Problem = problem;
            return [];
        }

        if (restore.Note is { } note) Note(note);
        Extensions.AddRange(restore.Extensions);
        foreach (string file in restore.Assemblies) _packageFiles[Path.GetFileNameWithoutExtension(file)] = file;
        return [.. restore.Assemblies.Select(file => FindInHost(Path.GetFileNameWithoutExtension(file), file) ?? PlatformAssemblies.GetReference(file))];
    }

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity)
    {
        if (PlatformAssemblies.Find(referenceIdentity.Name) is { } path)
        {
            loader.RegisterDependency(Assembly.Load(new AssemblyName(referenceIdentity.Name)));
            return PlatformAssemblies.GetReference(path);
        }

        string? beside = Path.GetDirectoryName(definition.Display) is { Length: > 0 } folder ? Path.Combine(folder, referenceIdentity.Name + ".dll") : null;
        return beside is not null && File.Exists(beside) ? PlatformAssemblies.GetReference(beside) : null;
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private string BaseDirectory(string? baseFilePath) =>
        Path.GetFullPath(baseFilePath is null ? Directory : Path.GetDirectoryName(baseFilePath) ?? Directory);

    private PortableExecutableReference? FindInHost(string simpleName, string named)
    {
        if (_hostFiles.TryGetValue(simpleName, out string? file))
        {
            if (HostAssemblyCheck.DescribeDifference(file, named) is { } difference) Note(difference);
            return PlatformAssemblies.GetReference(file);
        }

        if (PlatformAssemblies.Find(simpleName) is not { } path) return null;

        loader.RegisterDependency(Assembly.Load(new AssemblyName(simpleName)));
        return PlatformAssemblies.GetReference(path);
    }

    private ImmutableArray<PortableExecutableReference> ReadFile(string path)
    {
        try
        {
            AssemblyName.GetAssemblyName(path);
            return [PlatformAssemblies.GetReference(path)];
        }
        catch (Exception e) when (e is BadImageFormatException or IOException)
        {
            Problem = $"#r names «{path}», which is no .NET assembly.";
            return [];
        }
    }

    private ImmutableArray<PortableExecutableReference> ResolveLoadedPackage(string reference)
    {
        if (Problem is not null) return [];
        ImmutableArray<PortableExecutableReference> assemblies = ResolvePackage(reference);
        if (assemblies.Length <= 1) return assemblies;
        Problem = $"A loaded file has #r \"{reference}\", which brings {assemblies.Length} assemblies. Move that line into the cell that loads the file.";
        return [];
    }
}
