namespace AntiStalinistLeft.Notebooks;

/// <summary>The folder of this process for what its cells put out beyond the limit: readable by its user alone, and gone when the process ends.</summary>
internal static class SpillFolder
{
    private const string Prefix = "asl-output-";

    private static readonly Lazy<string> Made = new(Make);

    /// <summary>Its path; it is made when first asked for.</summary>
    public static string Path => Made.Value;

    /// <summary>Opens a new file in a folder, readable by its user alone.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    // CreateTempSubdirectory makes folders for their user alone. A killed process leaves its folder to the system's own cleaning
    // and to the next process that makes one.
    private static string Make()
    {
        RemoveDead();
        DirectoryInfo folder = Directory.CreateTempSubdirectory($"{Prefix}{Environment.ProcessId}-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(folder.FullName);
        return folder.FullName;
    }

    private static void RemoveDead()
    {
        foreach (string left in Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), Prefix + "*"))
        {
            if (int.TryParse(System.IO.Path.GetFileName(left)[Prefix.Length..].Split('-')[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int id) && !IsAlive(id)) Remove(left);
        }
    }

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another user's, or somebody has a file of it open; the system's own cleaning takes it.
            return;
        }
    }
}
