namespace AntiStalinistLeft.Cli.Tests;

public class CodeCommandTests
{
    private static readonly string Sample = RepositoryFolder.At("data", "sample");

    [Fact]
    public void What_was_exported_and_answered_is_imported_with_agreement()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Asl.Run("code", "export", "--corpus", Sample, "--count", "5", "-o", folder["ann.csv"]).Code);
        Assert.Equal(0, Asl.Run("code", "export", "--corpus", Sample, "--count", "5", "-o", folder["form.html"]).Code);
        string empty = File.ReadAllText(folder["ann.csv"]);
        foreach (string coder in (string[])["ann", "bo"]) File.WriteAllText(folder[$"{coder}.csv"], empty.Replace(",,,\n", $",{coder},{(coder == "ann" ? "reports" : "claims")},\n", StringComparison.Ordinal));
        Asl.Outcome outcome = Asl.Run("code", "import", folder["ann.csv"], folder["bo.csv"], "--corpus", Sample, "-o", folder["coded"]);
        Assert.True(outcome.Code == 0, outcome.Errors);
        Assert.Contains("krippendorff-alpha", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(11, File.ReadAllLines(folder["coded/coding-answers.csv"]).Length);
        Assert.Equal(6, File.ReadAllLines(folder["coded/coding-disagreements.csv"]).Length);
    }

    [Fact]
    public void An_unknown_scheme_is_a_wrong_call() => Assert.Contains("There is no scheme stanse. Did you mean stance?", Asl.Run("code", "export", "--scheme", "stanse", "--corpus", Sample, "-o", "x.csv").Errors, StringComparison.Ordinal);
}
