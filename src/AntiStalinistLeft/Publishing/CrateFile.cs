using System.Security.Cryptography;

namespace AntiStalinistLeft.Publishing;

/// <summary>A file of a crate.</summary>
/// <param name="Path">Its path in the crate, with slashes.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">SHA-256 of its bytes in lower-case hexadecimal.</param>
internal sealed record CrateFile(string Path, long Bytes, string Sha256)
{
    /// <summary>What JSON-LD calls it: its path with everything encoded that an address cannot hold.</summary>
    public string Id => string.Join('/', Path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>All files below a folder, in the order of their paths.</summary>
    public static IReadOnlyList<CrateFile> List(string folder) =>
    [
        .. System.IO.Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (File: file, Path: System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/')))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => new CrateFile(file.Path, new FileInfo(file.File).Length, ComputeSha256(file.File))),
    ];

    /// <summary>SHA-256 of a file in lower-case hexadecimal.</summary>
    public static string ComputeSha256(string file)
    {
        using FileStream stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
