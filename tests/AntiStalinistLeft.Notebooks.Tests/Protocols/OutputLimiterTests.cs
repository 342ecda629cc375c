using System.Runtime.Versioning;

namespace AntiStalinistLeft.Notebooks.Tests;

public sealed class OutputLimiterTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asl-output-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_a_cell_prints_beyond_the_limit_goes_into_a_file_that_only_its_user_reads_and_that_ends_too()
    {
        using var limiter = new OutputLimiter(new OutputLimits { PrintedLength = 10, SpillLength = 20, Folder = _folder.FullName }, new CellLocation("a.dib", 1, "."));
        string sent = limiter.Limit(new string('a', 15));
        sent += limiter.Limit(new string('b', 30));
        sent += limiter.Limit(new string('c', 1_000_000));
        limiter.Flush();
        string file = Assert.Single(Directory.GetFiles(_folder.FullName));
        Assert.Equal(new string('a', 5) + new string('b', 15), File.ReadAllText(file));
        Assert.StartsWith(new string('a', 10) + "\n[The cell printed more than 10 characters.", sent, StringComparison.Ordinal);
        Assert.Single(sent.Split('\n'), line => line.Contains("what follows is lost", StringComparison.Ordinal));
        Assert.True(sent.Length < 400);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void The_folder_of_a_process_is_its_users_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permissions.");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(SpillFolder.Path));
        Assert.Equal(SpillFolder.Path, SpillFolder.Path);
    }

    [Fact]
    public void A_failure_on_the_terminal_repeats_the_last_words_of_a_cell_and_not_all()
    {
        var failure = new RunFailure(RunFailureKind.Cell, "a.dib", "it broke") { Printed = new string('x', 2_000_000) + "the last words" };
        Assert.True(failure.ToString().Length < 5000);
        Assert.EndsWith("the last words", failure.ToString(), StringComparison.Ordinal);
    }
}
