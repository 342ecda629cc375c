namespace AntiStalinistLeft.Core;

/// <summary>
/// Folders that are written beside and renamed into place as a whole. Between the two renames the old folder stands under a
/// name of its own, and <see cref="Find"/> finds it there, so that at every moment there is one whole folder.
/// </summary>
internal static class WholeFolder
{
    private const string Replaced = ".replaced";

    /// <summary>Where the folder is: in its place, or beside it where a writer was killed between the renames.</summary>
    public static string Find(string folder) => !Directory.Exists(folder) && Directory.Exists(folder + Replaced) ? folder + Replaced : folder;

    /// <summary>Writes a folder.</summary>
    /// <param name="folder">The place.</param>
    /// <param name="write">Writes the files into the folder that it is given.</param>
    /// <param name="keepOthers">Whether files in it that the writer does not write stay.</param>
    /// <exception cref="IOException">It cannot be written; what stood there stands.</exception>
    public static void Write(string folder, Action<string> write, bool keepOthers = true)
    {
        ArgumentNullException.ThrowIfNull(write);
        string place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(place)) throw new IOException($"{folder} is a file. Name a folder.");
        if (new DirectoryInfo(place).LinkTarget is not null) place = Directory.ResolveLinkTarget(place, returnFinalTarget: true)!.FullName;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            using FileStream held = WriterLock.TryAcquire(place) ?? throw new IOException("another program is writing there. Wait until it has ended, then run this again.", new IOException());
            Replace(place, write, keepOthers);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw FileFailures.CannotWrite(folder, failure);
        }
    }

    private static void Replace(string place, Action<string> write, bool keepOthers)
    {
        PartialFiles.RemoveDead(place);
        if (!Directory.Exists(place) && Directory.Exists(place + Replaced)) Directory.Move(place + Replaced, place);
        else if (Directory.Exists(place + Replaced)) Directory.Delete(place + Replaced, recursive: true);
        string beside = PartialFiles.NameFor(place);
        try
        {
            Directory.CreateDirectory(beside);
            write(beside);
            if (keepOthers && Directory.Exists(place)) CopyOthers(place, beside);
            if (Directory.Exists(place)) Directory.Move(place, place + Replaced);
            Directory.Move(beside, place);
            if (Directory.Exists(place + Replaced)) Directory.Delete(place + Replaced, recursive: true);
        }
        finally
        {
            if (Directory.Exists(beside)) Directory.Delete(beside, recursive: true);
        }
    }

    private static void CopyOthers(string from, string into)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(into, Path.GetRelativePath(from, file));
            if (File.Exists(copy)) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
