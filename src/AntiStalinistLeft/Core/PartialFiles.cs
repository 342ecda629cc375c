using System.Diagnostics;
using System.Globalization;

namespace AntiStalinistLeft.Core;

/// <summary>Names of files and folders that are being written beside their place, and the end of those whose writer was killed.</summary>
internal static class PartialFiles
{
    private const string Ending = ".partial";

    /// <summary>The name beside a place under which this process writes.</summary>
    public static string NameFor(string place) => $"{place}.{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}{Ending}";

    /// <summary>Removes what processes that are no more left beside a place.</summary>
    public static void RemoveDead(string place)
    {
        string name = Path.GetFileName(place);
        foreach (string left in Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(place)!, "*" + Ending))
        {
            if (Path.GetFileName(left) is var found && found.StartsWith(name + ".", StringComparison.Ordinal) && IsDead(found[(name.Length + 1)..^Ending.Length])) Remove(left);
        }
    }

    /// <summary>True for the number of a process of this machine that is no more; false for what is no such number, and for this process.</summary>
    public static bool IsDead(string process)
    {
        if (!int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out int id) || id == Environment.ProcessId) return false;
        try
        {
            using Process living = Process.GetProcessById(id);
            return living.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static void Remove(string left)
    {
        if (Directory.Exists(left)) Directory.Delete(left, recursive: true);
        else File.Delete(left);
    }
}
