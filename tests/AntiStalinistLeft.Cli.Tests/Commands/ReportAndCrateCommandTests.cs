namespace AntiStalinistLeft.Cli.Tests;

public class ReportAndCrateCommandTests
{
    [Theory]
    [InlineData("Did you mean markdown?", "report", "--to", "markdow")]
    [InlineData("no such file", "report", "--text", "no-report.md")]
    [InlineData("no notebook", "report", "99-nothing")]
    [InlineData("no style", "report", "--style", "velvet")]
    [InlineData("Name the crate", "crate")]
    [InlineData("is no day", "crate", "-o", "x", "--date", "31.1.2026")]
    [InlineData("other things in it", "crate", "-o", "docs")]
    [InlineData("no such folder", "reproduce", "x", "--corpus", "nowhere")]
    public async Task A_wrong_call_is_told_before_anything_runs(string told, params string[] arguments)
    {
        Asl.Outcome outcome = await Asl.CallAsync(arguments);
        Assert.Equal(2, outcome.Code);
        Assert.Contains(told, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_a_notebook_without_figures_has_methods_bibliography_and_the_numbers_of_the_text()
    {
        using var folder = new TemporaryFolder();
        string notebook = folder.Write("lamps.dib", "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[{\"name\":\"csharp\",\"languageName\":\"csharp\",\"aliases\":[]}]}}\n\n#!csharp\n\n1 + 1\n");
        string text = folder.Write("mine.md", "---\ntitle: Mine\nbibliography: own.bib\n---\n\n{{number words lamp-oil}} words [@tamm1990].\n");
        folder.Write("own.bib", "@book{tamm1990, title = {Salt}, author = {Tamm, Ada}, year = 1990}\n");
        Asl.Outcome outcome = Asl.Run("report", notebook, "--text", text, "--corpus", "data/sample", "--to", "markdown,latex", "-o", folder["out"]);
        Assert.True(outcome.Code == 0, outcome.Errors);
        Assert.Equal(["numbers.csv", "references.bib", "report.md", "report.tex"], Directory.EnumerateFiles(folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("title: \"Mine\"", File.ReadAllText(folder["out/report.md"]), StringComparison.Ordinal);
        Assert.StartsWith("@book{tamm1990", File.ReadAllText(folder["out/references.bib"]), StringComparison.Ordinal);

        File.WriteAllText(folder["out/numbers.csv"], "number,value\nnumber words lamp-oil,17\n");
        Asl.Outcome again = Asl.Run("report", notebook, "--text", text, "--corpus", "data/sample", "--to", "markdown", "-o", folder["out"]);
        Assert.Equal(0, again.Code);
        Assert.Contains("mine.md(6): warning number-changed: number words lamp-oil was 17 at the last build", again.Errors, StringComparison.Ordinal);
    }
}
