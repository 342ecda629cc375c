namespace AntiStalinistLeft.Cli.Tests;

/// <summary>Standard streams that are closed, that nobody reads to the end, or that show what came from outside.</summary>
public class StandardStreamTests
{
    private static readonly string Program = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "asl.dll")}'";

    [Theory]
    [InlineData("history import - --store \"$0/s.db\" <&-", 2, "the standard input is closed")]
    [InlineData("table sources >&-", 2, "the standard output is closed")]
    [InlineData("table no-such-table 2>&-", 2, "")]
    public void A_closed_stream_is_said_and_nothing_hangs(string call, int code, string words)
    {
        Assert.SkipUnless(Directory.Exists("/proc/self/fd"), "Only Linux lets a program look at its own streams.");
        using var folder = new TemporaryFolder();
        Asl.Outcome outcome = Asl.RunProgram("bash", RepositoryFolder.Root, "-c", $"{Program} {call}", folder.Root);
        Assert.Equal(code, outcome.Code);
        Assert.Contains(words, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_that_ends_early_ends_the_command_quietly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The shell is another there.");
        Asl.Outcome outcome = Asl.RunProgram("bash", RepositoryFolder.Root, "-c", $"{Program} table mentions | head -1; echo ${{PIPESTATUS[0]}}");
        Assert.StartsWith("document,kind,", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n0\n", outcome.Output, StringComparison.Ordinal);
        Assert.Empty(outcome.Errors);
    }

    [Fact]
    public async Task Words_from_outside_command_no_terminal()
    {
        Asl.Outcome outcome = await Asl.CallAsync("convert", "no\u001b[31m-such\u202e.dib", "a.md");
        Assert.Equal(1, outcome.Code);
        Assert.Contains("no␛[31m-such.dib", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_message_quotes_is_cut()
    {
        Asl.Outcome outcome = Asl.Run("table", new string('x', 5000));
        Assert.Equal(2, outcome.Code);
        Assert.True(outcome.Errors.Length < 2500, outcome.Errors);
    }
}
