namespace AntiStalinistLeft.Core;

/// <summary>
/// Keeps a second writer out, not only while a file is written but from its reading on. A file beside it is locked; the system
/// lets go of it when a program ends, however it ends.
/// </summary>
internal static class WriterLock
{
    // What the systems call it when somebody else has the lock: Linux, macOS, Windows.
    private static readonly int[] HeldElsewhere = [11, 35, unchecked((int)0x80070020)];

    /// <summary>Takes the lock on a place; dispose of it to let go.</summary>
    /// <returns>The lock; null where another program has it.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be.</exception>
    public static FileStream? TryAcquire(string path)
    {
        string name = path + "-lock";
        try
        {
            var held = new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);

            // Between opening and locking the holder before may have removed the file, and another have made it anew.
            if (OperatingSystem.IsWindows() || File.GetLastWriteTimeUtc(held.SafeFileHandle) == File.GetLastWriteTimeUtc(name)) return held;
            held.Dispose();
            return null;
        }
        catch (IOException failure) when (HeldElsewhere.Contains(failure.HResult))
        {
            return null;
        }
    }
}
