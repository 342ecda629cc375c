using System.IO.Compression;
using System.Text;
using ICSharpCode.SharpZipLib.BZip2;

namespace AntiStalinistLeft.Histories.Tests;

public class HistoryInputTests
{
    private static readonly byte[] Xml = Encoding.UTF8.GetBytes(SmallExport.OfTexts([.. Enumerable.Range(0, 400).Select(i => $"Words of the edit number {i}.")]));

    private static byte[] BZip2(ReadOnlySpan<byte> bytes)
    {
        var packed = new MemoryStream();
        using (var stream = new BZip2OutputStream(packed) { IsStreamOwner = false })
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] GZip(ReadOnlySpan<byte> bytes)
    {
        var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }

    [Fact]
    public void A_bzip2_file_of_many_streams_is_read_to_its_end()
    {
        byte[] packed = [.. BZip2(Xml.AsSpan(0, 1000)), .. BZip2(Xml.AsSpan(1000, 5000)), .. BZip2(Xml.AsSpan(6000))];
        Assert.Equal(400, SmallExport.Read(packed).GetOrThrow().Pages[0].Revisions.Count);
    }

    [Fact]
    public void A_gzip_file_of_many_members_is_read_to_its_end()
    {
        byte[] packed = [.. GZip(Xml.AsSpan(0, 1000)), .. GZip(Xml.AsSpan(1000))];
        Assert.Equal(400, SmallExport.Read(packed).GetOrThrow().Pages[0].Revisions.Count);
    }

    [Fact]
    public void A_packed_file_that_is_cut_off_fails()
    {
        byte[] gzip = GZip(Xml);
        byte[] bzip2 = BZip2(Xml);
        Assert.False(SmallExport.Read(gzip[..^(gzip.Length / 3)]).Succeeded);
        Assert.False(SmallExport.Read(bzip2[..^(bzip2.Length / 3)]).Succeeded);
        Assert.False(SmallExport.Read([.. BZip2(Xml.AsSpan(0, 9000)), .. "no bzip2"u8]).Succeeded);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_failure_that_names_it()
    {
        Result<HistoryFile> result = HistoryFile.Read(Path.Combine(Path.GetTempPath(), "no-such-history.xml"));
        Assert.Equal("unreadable-file", result.Failure?.Code);
        Assert.EndsWith("no-such-history.xml", result.Failure!.File, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_a_failure() => Assert.Equal("no-mediawiki-export", SmallExport.Read(Array.Empty<byte>()).Failure?.Code);

    [Fact]
    public void An_xz_file_is_unpacked_by_the_installed_program_from_a_file_and_from_a_stream()
    {
        string folder = Directory.CreateTempSubdirectory("history").FullName;
        try
        {
            string plain = Path.Combine(folder, "history.xml");
            File.WriteAllBytes(plain, Xml);
            Assert.SkipUnless(TryRun("xz", [plain]), "The program xz is not installed.");
            string packed = plain + ".xz";
            Assert.Equal(400, HistoryFile.Read(packed).GetOrThrow().Pages[0].Revisions.Count);
            byte[] bytes = File.ReadAllBytes(packed);
            Assert.Equal(400, SmallExport.Read(bytes).GetOrThrow().Pages[0].Revisions.Count);
            Diagnostic? failure = SmallExport.Read(bytes[..^40]).Failure;
            Assert.Equal("broken-archive", failure?.Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_7z_archive_is_unpacked_by_the_installed_program()
    {
        string folder = Directory.CreateTempSubdirectory("history").FullName;
        try
        {
            string plain = Path.Combine(folder, "history.xml");
            string packed = Path.Combine(folder, "- a dump.xml.7z");
            File.WriteAllBytes(plain, Xml);
            Assert.SkipUnless(TryRun("7z", ["a", "-bd", "-bso0", "--", packed, plain]), "The program 7z is not installed.");
            Assert.Equal(400, HistoryFile.Read(packed).GetOrThrow().Pages[0].Revisions.Count);
            byte[] bytes = File.ReadAllBytes(packed);
            foreach (int cut in (int[])[40, bytes.Length / 2])
            {
                File.WriteAllBytes(packed, bytes[..^cut]);
                Assert.Equal("broken-archive", HistoryFile.Read(packed).Failure?.Code);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_7z_archive_on_a_stream_is_refused_with_advice()
    {
        Result<HistoryInput> input = HistoryInput.FromStream(new MemoryStream([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4]), "-");
        Assert.Equal("cannot-unpack", input.Failure?.Code);
    }

    private static bool TryRun(string program, string[] arguments)
    {
        try
        {
            using var process = System.Diagnostics.Process.Start(program, arguments);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
