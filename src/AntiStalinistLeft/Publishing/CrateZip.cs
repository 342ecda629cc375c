using System.IO.Compression;

namespace AntiStalinistLeft.Publishing;

/// <summary>Packs a folder so that the same files give the same bytes: in the order of their names, with one time for all.</summary>
internal static class CrateZip
{
    private const int OrdinaryFile = 0x81A4 << 16;

    // The first time that the format knows.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Packs a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="stream">Where to write.</param>
    public static void Write(string folder, Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (CrateFile file in CrateFile.List(folder))
        {
            ZipArchiveEntry entry = zip.CreateEntry(file.Path, CompressionLevel.Optimal);
            entry.LastWriteTime = Time;
            // -rw-r--r--, whatever the permissions of the folder that was packed.
            entry.ExternalAttributes = OrdinaryFile;
            using Stream packed = entry.Open();
            using FileStream plain = File.OpenRead(Path.Combine(folder, file.Path));
            plain.CopyTo(packed);
        }
    }
}
