using System.Runtime.Versioning;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Tests.Core;

public sealed class AtomicFileTests : IDisposable
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TemporaryFolder _folder = new();

    private string[] Files => [.. Directory.EnumerateFileSystemEntries(_folder.Root).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_link_is_written_through_and_stays_a_link()
    {
        string real = _folder.Write("real.csv", "old");
        File.CreateSymbolicLink(_folder["link.csv"], real);
        AtomicFile.WriteText(_folder["link.csv"], writer => writer.Write("new"));
        Assert.Equal("new", File.ReadAllText(real));
        Assert.Equal(real, File.ResolveLinkTarget(_folder["link.csv"], returnFinalTarget: false)?.FullName);
        Assert.Equal(["link.csv", "real.csv"], Files);
    }

    [Fact]
    public void A_link_to_nothing_makes_what_it_points_to()
    {
        File.CreateSymbolicLink(_folder["link.csv"], _folder["later.csv"]);
        AtomicFile.WriteText(_folder["link.csv"], writer => writer.Write("new"));
        Assert.Equal("new", File.ReadAllText(_folder["later.csv"]));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_file_keeps_its_permissions()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permissions.");
        string file = _folder.Write("private.csv", "old");
        File.SetUnixFileMode(file, Private);
        AtomicFile.WriteText(file, writer => writer.Write("new"));
        Assert.Equal((Private, "new"), (File.GetUnixFileMode(file), File.ReadAllText(file)));
    }

    [Fact]
    public async Task A_pipe_is_written_into_and_stays_a_pipe()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes among its files.");
        OtherProgram.Run("mkfifo", [_folder["pipe"]], string.Empty);
        Task<string> reading = Task.Run(() => File.ReadAllText(_folder["pipe"]), TestContext.Current.CancellationToken);
        await Task.Run(() => AtomicFile.WriteText(_folder["pipe"], writer => writer.Write("through")), TestContext.Current.CancellationToken);
        Assert.Equal("through", await reading);
        Assert.Equal(["pipe"], Files);
    }

    [Fact]
    public void What_fails_while_it_is_written_leaves_the_old_file_and_no_other()
    {
        string file = _folder.Write("table.csv", "old");
        var failure = Assert.Throws<IOException>(() => AtomicFile.Write(file, _ => throw new IOException("No space left on device : '/x.partial'", 28)));
        Assert.Equal("old", File.ReadAllText(file));
        Assert.Equal(["table.csv"], Files);
        Assert.StartsWith($"{file} could not be written: the disk is full.", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("partial", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("folder", "it is a folder")]
    [InlineData("file/table.csv", "a part of its path is a file")]
    public void What_stands_in_the_way_is_said_in_our_words(string name, string words)
    {
        Directory.CreateDirectory(_folder["folder"]);
        _folder.Write("file", "no folder");
        var failure = Assert.Throws<IOException>(() => AtomicFile.WriteText(_folder[name], writer => writer.Write("x")));
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_process_left_beside_a_file_goes_and_what_a_living_one_writes_stays()
    {
        _folder.Write("table.csv.999999999.partial", "left");
        _folder.Write("table.csv.1.partial", "of a living process");
        _folder.Write("other.csv.999999999.partial", "of another file");
        AtomicFile.WriteText(_folder["table.csv"], writer => writer.Write("new"));
        Assert.Equal(["other.csv.999999999.partial", "table.csv", "table.csv.1.partial"], Files);
    }

    [Fact]
    public void A_folder_is_replaced_as_a_whole_or_stands()
    {
        string place = _folder["release"];
        WholeFolder.Write(place, beside => File.WriteAllText(Path.Combine(beside, "a.csv"), "old"));
        File.WriteAllText(Path.Combine(place, "README"), "of the user");
        Assert.Throws<IOException>(() => WholeFolder.Write(place, beside =>
        {
            File.WriteAllText(Path.Combine(beside, "a.csv"), "new");
            throw new IOException("full", 28);
        }));
        Assert.Equal("old", File.ReadAllText(Path.Combine(place, "a.csv")));
        WholeFolder.Write(place, beside => File.WriteAllText(Path.Combine(beside, "a.csv"), "new"));
        Assert.Equal(("new", "of the user"), (File.ReadAllText(Path.Combine(place, "a.csv")), File.ReadAllText(Path.Combine(place, "README"))));
        Assert.Equal(["release"], Files);
    }

    [Fact]
    public void Killed_between_its_two_renames_a_folder_is_found_beside_its_place_and_comes_back()
    {
        string place = _folder["release"];
        Directory.CreateDirectory(place + ".replaced");
        File.WriteAllText(Path.Combine(place + ".replaced", "README"), "old");
        Assert.Equal(place + ".replaced", WholeFolder.Find(place));
        WholeFolder.Write(place, beside => File.WriteAllText(Path.Combine(beside, "a.csv"), "new"));
        Assert.Equal(["README", "a.csv"], Directory.EnumerateFiles(WholeFolder.Find(place)).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void One_writer_at_a_time_has_the_lock()
    {
        FileStream? first = WriterLock.TryAcquire(_folder["works"]);
        Assert.NotNull(first);
        Assert.Null(WriterLock.TryAcquire(_folder["works"]));
        first.Dispose();
        using FileStream? next = WriterLock.TryAcquire(_folder["works"]);
        Assert.NotNull(next);
    }
}
