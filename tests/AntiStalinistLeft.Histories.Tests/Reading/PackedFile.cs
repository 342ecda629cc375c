using System.Diagnostics;

namespace AntiStalinistLeft.Histories.Tests;

/// <summary>Packs with the programs that people pack with.</summary>
internal static class PackedFile
{
    /// <summary>Packs bytes, by the ending that a file so packed has.</summary>
    public static byte[] Pack(string format, ReadOnlySpan<byte> bytes) => format switch
    {
        "gz" => Run("gzip", ["--stdout"], bytes),
        "bz2" => Run("bzip2", ["--stdout"], bytes),
        "xz" => Run("xz", ["--stdout"], bytes),
        "zst" => Run("zstd", ["--stdout", "--quiet"], bytes),
        "7z" => SevenZip(bytes),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    private static byte[] SevenZip(ReadOnlySpan<byte> bytes)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["history.xml"], bytes);
        Run("7z", ["a", "-bd", "-bso0", folder["packed.7z"], folder["history.xml"]], []);
        return File.ReadAllBytes(folder["packed.7z"]);
    }

    private static byte[] Run(string program, string[] arguments, ReadOnlySpan<byte> input)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = new MemoryStream();
        Task copying = process.StandardOutput.BaseStream.CopyToAsync(output);
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        copying.GetAwaiter().GetResult();
        process.WaitForExit();
        Assert.Equal((program, 0), (program, process.ExitCode));
        return output.ToArray();
    }
}
