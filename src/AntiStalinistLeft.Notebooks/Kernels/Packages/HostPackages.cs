using System.Diagnostics;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// Packages whose assembly the program carries itself. One process can load one version of it only, so the program's copy
/// serves a cell that names the package, and nothing is restored.
/// </summary>
internal static class HostPackages
{
    /// <summary>True once a cell has used one: its settings are the whole process', and cells may have changed them.</summary>
    public static bool AreUsed { get; private set; }

    /// <summary>The file of the program's copy; null for a package that it does not carry.</summary>
    /// <param name="request">Name and version with a comma between; the version may be missing.</param>
    /// <param name="note">Told when the program's copy is of another version than the one named.</param>
    public static string? Find(string request, Action<string> note)
    {
        string[] parts = request.Split(',', StringSplitOptions.TrimEntries);
        if (PlatformAssemblies.Find(parts[0]) is not { } file) return null;

        AreUsed = true;
        string carried = FileVersionInfo.GetVersionInfo(file).ProductVersion?.Split('+')[0] ?? string.Empty;
        if (parts.Length > 1 && parts[1] is not ("*" or "*-*") && parts[1] != carried) note($"{parts[0]} {carried}, which this program carries, is used where {parts[1]} was requested.");
        return file;
    }
}
