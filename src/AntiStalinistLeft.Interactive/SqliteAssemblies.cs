using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using SQLitePCL;

namespace AntiStalinistLeft.Interactive;

/// <summary>
/// SQLite for an engine that loads the extension by its place. Such an engine takes what lies beside an assembly once for
/// each version that somebody asks for, and a second copy of SQLite knows no database; and it does not read the list by which
/// a program finds native libraries. So SQLite lies in a folder of its own and is loaded here, once.
/// </summary>
internal static class SqliteAssemblies
{
    private const string NativeName = "e_sqlite3";

    private static readonly string Folder = Path.GetDirectoryName(typeof(SqliteAssemblies).Assembly.Location)!;

    /// <summary>Lets all that ask for it find it.</summary>
    public static void Offer()
    {
        AppDomain.CurrentDomain.AssemblyResolve += static (_, asked) => Find(new AssemblyName(asked.Name).Name!);
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += static (_, name) => LoadNative(name);
        if (AssemblyLoadContext.GetLoadContext(typeof(SqliteAssemblies).Assembly) is { } own && own != AssemblyLoadContext.Default) own.ResolvingUnmanagedDll += static (_, name) => LoadNative(name);
        Start();
    }

    // In a method of its own, for what it calls is found only once the calls above are made.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Start() => Batteries_V2.Init();

    private static Assembly? Find(string name)
    {
        string file = Path.Combine(Folder, "sqlite", $"{name}.dll");
        return File.Exists(file) ? AssemblyLoadContext.Default.LoadFromAssemblyPath(file) : null;
    }

    private static nint LoadNative(string name)
    {
        if (!name.Contains(NativeName, StringComparison.Ordinal)) return 0;
        string file = OperatingSystem.IsWindows() ? $"{NativeName}.dll" : OperatingSystem.IsMacOS() ? $"lib{NativeName}.dylib" : $"lib{NativeName}.so";
        return NativeLibrary.TryLoad(Path.Combine(Folder, "runtimes", RuntimeInformation.RuntimeIdentifier, "native", file), out nint handle) ? handle : 0;
    }
}
