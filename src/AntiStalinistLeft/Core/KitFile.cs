namespace AntiStalinistLeft.Core;

/// <summary>Finds a file that a clone, a project or a package carries beside what runs.</summary>
internal static class KitFile
{
    /// <summary>The nearest file of that name: in a folder or above it, else above the folder in which the library lies.</summary>
    /// <param name="relative">Its path below the folder that is looked for.</param>
    /// <param name="start">Where to begin.</param>
    /// <returns>Its full path; null where there is none.</returns>
    public static string? Find(string relative, string start) =>
        FindUpwards(relative, start)
        ?? (Path.GetDirectoryName(typeof(KitFile).Assembly.Location) is { Length: > 0 } library ? FindUpwards(relative, library) : null);

    private static string? FindUpwards(string relative, string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            string file = Path.Combine(folder.FullName, relative);
            if (File.Exists(file)) return file;
        }

        return null;
    }
}
