namespace AntiStalinistLeft.Core;

/// <summary>Files that are whole or not there: written beside their place and renamed into it.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a file; whatever stood there is replaced only when all was written.</summary>
    /// <param name="path">The place; its folder is made where it is missing.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The folder cannot be written to, or the disk is full; the old file stands.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(write);
        string full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        string beside = $"{full}.{Environment.ProcessId}.partial";
        try
        {
            using (FileStream stream = File.Create(beside)) write(stream);
            File.Move(beside, full, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
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
}
