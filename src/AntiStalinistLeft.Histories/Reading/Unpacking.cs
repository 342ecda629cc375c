using System.IO.Compression;
using SharpCompress.Archives;
using SharpCompress.Archives.SevenZip;
using SharpCompress.Compressors.BZip2;
using SharpCompress.Compressors.ZStandard;

namespace AntiStalinistLeft.Histories;

/// <summary>Unpacks within the program itself.</summary>
internal static class Unpacking
{
    // The unpackers ask for single bytes.
    private const int BufferBytes = 1 << 16;

    /// <summary>The unpacked bytes of a stream in any format but xz. Nothing is read before the first byte is asked for.</summary>
    /// <param name="compression">The format.</param>
    /// <param name="packed">The packed bytes; a 7-Zip archive must be seekable.</param>
    public static Stream Open(CompressionFormat compression, Stream packed) => compression switch
    {
        CompressionFormat.GZip => new UnpackedStream("gzip", [new GZipStream(packed, CompressionMode.Decompress)]),
        CompressionFormat.BZip2 => new UnpackedStream("bzip2", BZip2(packed)),
        CompressionFormat.Zstandard => new UnpackedStream("zstd", Zstandard(packed)),
        CompressionFormat.SevenZip => new UnpackedStream("7z", SevenZip(packed)),
        _ => packed,
    };

    // Wikimedia publishes its dumps as many streams one behind the other.
    private static IEnumerable<Stream> BZip2(Stream packed)
    {
        yield return BZip2Stream.Create(new BufferedStream(packed, BufferBytes), SharpCompress.Compressors.CompressionMode.Decompress, decompressConcatenated: true, tolerateTruncatedStream: false);
    }

    private static IEnumerable<Stream> Zstandard(Stream packed)
    {
        yield return new DecompressionStream(packed);
    }

    private static IEnumerable<Stream> SevenZip(Stream packed)
    {
        using IArchive archive = SevenZipArchive.OpenArchive(new BufferedStream(packed, BufferBytes));
        foreach (IArchiveEntry file in archive.Entries.Where(entry => !entry.IsDirectory)) yield return file.OpenEntryStream();
    }
}
