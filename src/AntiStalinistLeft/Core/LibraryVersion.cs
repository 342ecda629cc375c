using System.Reflection;

namespace AntiStalinistLeft.Core;

/// <summary>The version of the library, as stores and exports name it.</summary>
internal static class LibraryVersion
{
    /// <summary>For instance <c>0.1.0</c>.</summary>
    public static string Current { get; } =
        typeof(LibraryVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
