namespace AntiStalinistLeft.Core;

/// <summary>
/// Files that are whole or not there: written beside their place and renamed into it. A link is written through, a file keeps
/// its permissions, and what is no file (a pipe, a device, <c>/dev/stdout</c>) is written into.
/// </summary>
internal static class AtomicFile
{
    /// <summary>Writes a file; whatever stood there is replaced only when all was written.</summary>
    /// <param name="path">The place; its folder is made where it is missing.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The place cannot be written to, or the disk is full; the message names the place, and the old file stands.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(write);
        string full = Path.GetFullPath(path);
        try
        {
            if (OpenPipe(full) is { } pipe)
            {
                using (pipe) write(pipe);
                return;
            }

            if (Directory.Exists(full)) throw new IOException("it is a folder");
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            string place = FollowLinks(full);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            Replace(place, write);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw FileFailures.CannotWrite(path, failure);
        }
    }

    /// <summary>Writes words as UTF-8 without a byte-order mark.</summary>
    public static void WriteText(string path, Action<TextWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        Write(path, stream =>
        {
            using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
            write(writer);
        });
    }

    private static void Replace(string place, Action<Stream> write)
    {
        PartialFiles.RemoveDead(place);
        string beside = PartialFiles.NameFor(place);
        try
        {
            using (var stream = new FileStream(beside, PrivateUntilWhole(place))) write(stream);
            if (!OperatingSystem.IsWindows() && File.Exists(place)) File.SetUnixFileMode(beside, File.GetUnixFileMode(place));
            File.Move(beside, place, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    // A file that only its owner may read is not open to others while it is written.
    private static FileStreamOptions PrivateUntilWhole(string place)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows() && File.Exists(place)) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    // The system's folders hold no file that could be replaced; elsewhere a pipe is known by having no places to go to.
    private static FileStream? OpenPipe(string full)
    {
        if (OperatingSystem.IsWindows() || !(File.Exists(FollowLinks(full)) || IsOfSystem(full))) return null;
        if (IsOfSystem(full) || IsOfSystem(FollowLinks(full))) return new FileStream(full, FileMode.Append, FileAccess.Write);
        if (new FileInfo(FollowLinks(full)).Length > 0) return null;
        var opened = new FileStream(full, FileMode.Open, FileAccess.Write);
        if (!opened.CanSeek) return opened;
        opened.Dispose();
        return null;
    }

    private static bool IsOfSystem(string full) => full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal);

    private static string FollowLinks(string full) => new FileInfo(full).LinkTarget is null ? full : File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
}
