using System.Reflection;

namespace AntiStalinistLeft.Cli;

/// <summary>The version that stands in figures and on the screen.</summary>
internal static class KitVersion
{
    /// <summary>For instance <c>0.1.0</c>.</summary>
    public static string Current { get; } =
        typeof(KitVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
