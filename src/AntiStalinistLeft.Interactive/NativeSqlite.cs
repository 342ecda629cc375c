using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using SQLitePCL;

namespace AntiStalinistLeft.Interactive;

/// <summary>
/// SQLite's native library where it lies in the folder of an assembly that a notebook refers to. A program knows of such
/// folders by its list of dependencies; an engine that loads the assembly alone does not read it.
/// </summary>
internal static class NativeSqlite
{
    private const string Name = "e_sqlite3";

    /// <summary>Lets the assemblies that call it find it.</summary>
    public static void Offer()
    {
        foreach (AssemblyLoadContext context in new[] { typeof(NativeSqlite), typeof(SQLite3Provider_e_sqlite3) }.Select(type => AssemblyLoadContext.GetLoadContext(type.Assembly)!).Distinct())
        {
            context.ResolvingUnmanagedDll += Load;
        }

        Batteries_V2.Init();
    }

    private static nint Load(Assembly asking, string name)
    {
        if (!name.Contains(Name, StringComparison.Ordinal)) return 0;
        string folder = Path.Combine(Path.GetDirectoryName(typeof(NativeSqlite).Assembly.Location)!, "runtimes", RuntimeInformation.RuntimeIdentifier, "native");
        string file = OperatingSystem.IsWindows() ? $"{Name}.dll" : OperatingSystem.IsMacOS() ? $"lib{Name}.dylib" : $"lib{Name}.so";
        return NativeLibrary.TryLoad(Path.Combine(folder, file), out nint handle) ? handle : 0;
    }
}
