namespace AntiStalinistLeft.Cli.Tests;

public class ReportSourceTests
{
    [Theory]
    [InlineData("---\ntitel: Lamps\n---\n", 2, "Unknown key «titel»")]
    [InlineData("---\ntitle: Lamps\n", 1, "does not end")]
    [InlineData("---\ntitle: [a\n---\n", 3, "no valid YAML")]
    [InlineData("---\n- a\n---\n", 1, "must be YAML such as")]
    public void A_head_that_is_wrong_is_told_with_its_line(string text, int line, string told)
    {
        Diagnostic failure = ReportSource.Parse(text, "report.md").Failure!;
        Assert.Contains(told, failure.Message, StringComparison.Ordinal);
        Assert.Equal(line, failure.Line);
    }

    [Fact]
    public void Lines_of_the_body_count_as_in_the_file()
    {
        (_, IReadOnlyList<Diagnostic> faults) = SampleReport.TryBuild("---\ntitle: Lamps\n---\n\na {{figure x}}\n");
        Assert.Equal(5, Assert.Single(faults).Line);
    }
}
