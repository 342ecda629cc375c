using System.Text;

namespace AntiStalinistLeft.Histories.Tests;

public class HistoryInputTests
{
    private static readonly byte[] Xml = Encoding.UTF8.GetBytes(SmallExport.OfTexts([.. Enumerable.Range(0, 400).Select(i => $"Words of the edit number {i}.")]));

    public static TheoryData<string> Streams => ["gz", "bz2", "xz", "zst"];

    public static TheoryData<string> Files => [.. Streams, "7z"];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_packed_file_is_told_by_its_first_bytes_and_not_by_its_name(string format)
    {
        using var folder = new TemporaryFolder();
        string file = folder["- a dump.txt"];
        File.WriteAllBytes(file, PackedFile.Pack(format, Xml));

        Assert.Equal(400, Revisions(HistoryFile.Read(file)));
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public void One_of_many_streams_is_read_to_its_end(string format)
    {
        byte[] packed = [.. PackedFile.Pack(format, Xml.AsSpan(0, 1000)), .. PackedFile.Pack(format, Xml.AsSpan(1000, 5000)), .. PackedFile.Pack(format, Xml.AsSpan(6000))];
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["many"], packed);

        Assert.Equal(400, Revisions(HistoryFile.Read(folder["many"])));
        Assert.Equal(400, Revisions(HistoryFile.Read(HistoryInput.FromStream(new OneWayStream(packed), "standard input").GetOrThrow())));
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public void What_comes_through_a_pipe_is_read(string format) =>
        Assert.Equal(400, Revisions(HistoryFile.Read(HistoryInput.FromStream(new OneWayStream(PackedFile.Pack(format, Xml)), "standard input").GetOrThrow())));

    [Fact]
    public void A_7z_archive_that_comes_through_a_pipe_is_refused_with_advice()
    {
        Result<HistoryInput> input = HistoryInput.FromStream(new OneWayStream(PackedFile.Pack("7z", Xml)), "standard input");

        Assert.Equal(("cannot-unpack", "standard input"), (input.Failure?.Code, input.Failure?.File));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void One_that_is_cut_off_is_a_failure_that_names_it(string format)
    {
        using var folder = new TemporaryFolder();
        byte[] packed = PackedFile.Pack(format, Xml);

        // .NET's own unpacker of gzip is content once the last word is out, whatever is missing behind it.
        int last = packed.Length - (format == "gz" ? 40 : 1);
        foreach (int length in (int[])[8, packed.Length / 2, packed.Length - 40, last])
        {
            File.WriteAllBytes(folder["cut"], packed[..length]);
            Diagnostic? failure = HistoryFile.Read(folder["cut"]).Failure;
            Assert.Equal((length, folder["cut"]), (length, failure?.File));
        }
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public void One_whose_last_stream_is_cut_off_or_is_none_is_a_failure_that_names_it(string format)
    {
        using var folder = new TemporaryFolder();
        byte[] first = PackedFile.Pack(format, Xml.AsSpan(0, 9000));
        byte[] second = PackedFile.Pack(format, Xml.AsSpan(9000));
        foreach (byte[] rest in (byte[][])[second[..^30], second[..7], "not packed at all"u8.ToArray()])
        {
            File.WriteAllBytes(folder["cut"], [.. first, .. rest]);
            Assert.Equal((rest.Length, folder["cut"]), (rest.Length, HistoryFile.Read(folder["cut"]).Failure?.File));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Damage_anywhere_is_a_failure_and_nothing_worse(string format)
    {
        using var folder = new TemporaryFolder();
        byte[] packed = PackedFile.Pack(format, Xml);
        var random = new Random(7);
        for (int round = 0; round < 40; round++)
        {
            byte[] damaged = [.. packed];
            for (int i = 0; i < 20; i++) damaged[random.Next(10, packed.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(folder["damaged"], damaged);
            Assert.Equal((round, folder["damaged"]), (round, HistoryFile.Read(folder["damaged"]).Failure?.File));
        }
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

    private static int Revisions(Result<HistoryFile> file) => file.GetOrThrow().Pages[0].Revisions.Count;
}
