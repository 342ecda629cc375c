using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace AntiStalinistLeft.Notebooks;

/// <summary>The assemblies that this process was started with: those of .NET, and those of the host.</summary>
internal static class PlatformAssemblies
{
    private static readonly ConcurrentDictionary<string, PortableExecutableReference> References = new(StringComparer.Ordinal);

    private static readonly string CoreLibrary = typeof(object).Assembly.GetName().Name!;

    private static readonly Lazy<Dictionary<string, string>> Paths = new(FindPaths);

    /// <summary>
    /// References to all of .NET's own assemblies but the core library, which the script compiler adds itself: given twice,
    /// now the one and now the other would stand for <c>object</c>.
    /// </summary>
    public static IEnumerable<MetadataReference> GetDotNetReferences() =>
        GetDotNetFiles().Select(GetReference);

    /// <summary>The files of all of .NET's own assemblies but the core library, by name.</summary>
    public static IEnumerable<string> GetDotNetFiles() =>
        Paths.Value.Where(static entry => IsOfDotNet(entry.Key, entry.Value)).OrderBy(static entry => entry.Key, StringComparer.OrdinalIgnoreCase).Select(static entry => entry.Value);

    /// <summary>The file of an assembly that the process was started with; null for any other.</summary>
    public static string? Find(string simpleName) =>
        simpleName.Equals(CoreLibrary, StringComparison.OrdinalIgnoreCase) ? null : Paths.Value.GetValueOrDefault(simpleName);

    /// <summary>A file that the process was started with, and behind it those that it refers to, .NET's own left out.</summary>
    public static IReadOnlyList<string> GetWithDependencies(string path)
    {
        List<string> files = [path];
        for (int i = 0; i < files.Count; i++)
        {
            IEnumerable<string> needed = Assembly.Load(AssemblyName.GetAssemblyName(files[i])).GetReferencedAssemblies()
                .Select(static name => Find(name.Name!)).OfType<string>().Where(static file => !IsOfDotNet(Path.GetFileNameWithoutExtension(file), file));
            files.AddRange(needed.Except(files, StringComparer.Ordinal).ToList());
        }

        return files;
    }

    /// <summary>A reference to a file, read once in the process.</summary>
    public static PortableExecutableReference GetReference(string path) =>
        References.GetOrAdd(path, static p => MetadataReference.CreateFromFile(p));

    private static bool IsOfDotNet(string name, string path) =>
        Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location)
        && name != CoreLibrary
        && (name.StartsWith("System", StringComparison.Ordinal) || name is "netstandard" or "mscorlib" or "Microsoft.CSharp" or "WindowsBase" or "Microsoft.Win32.Primitives");

    private static Dictionary<string, string> FindPaths()
    {
        string trusted = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? string.Empty;
        Dictionary<string, string> paths = new(StringComparer.OrdinalIgnoreCase);
        foreach (string path in trusted.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            paths.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        }

        return paths;
    }
}
