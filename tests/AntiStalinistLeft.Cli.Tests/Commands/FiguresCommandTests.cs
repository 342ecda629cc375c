using System.Text.Json;

namespace AntiStalinistLeft.Cli.Tests;

public class FiguresCommandTests
{
    private const string Name = "tendencies-across-revisions";

    [Fact]
    public void A_figure_gets_a_folder_with_chart_table_float_page_and_provenance()
    {
        using var folder = new TemporaryFolder();
        Asl.Outcome outcome = Asl.Run("figures", Name, "--notebook", "02-tendencies", "--style", "double", "--to", "none", "--out", folder["figures"]);
        Assert.True(outcome.Code == 0, outcome.Errors);
        Assert.Equal([$"fig-{Name}", "tab-audit-notes"], Directory.EnumerateDirectories(folder["figures"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        string own = folder[$"figures/fig-{Name}"];
        Assert.Equal(
            ["provenance.json", $"{Name}.csv", $"{Name}.json", $"{Name}.md", $"{Name}.tex"],
            Directory.EnumerateFiles(own).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
        Assert.Contains("width=174mm", File.ReadAllText(Path.Combine(own, $"{Name}.tex")), StringComparison.Ordinal);
        using JsonDocument provenance = JsonDocument.Parse(File.ReadAllText(Path.Combine(own, "provenance.json")));
        Assert.Equal("02-tendencies.dib", provenance.RootElement.GetProperty("notebook").GetString());
        Assert.Equal(
            ["wikipedia-r1", "wikipedia-r2", "wikipedia-r3"],
            provenance.RootElement.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("id").GetString()));
        Assert.All(provenance.RootElement.GetProperty("sources").EnumerateArray(), source => Assert.Equal(64, source.GetProperty("sha256").GetString()!.Length));
    }

    [Fact]
    public void Pictures_are_drawn_beside_the_words()
    {
        using var folder = new TemporaryFolder();
        Asl.Outcome outcome = Asl.Run("figures", Name, "--notebook", "02-tendencies", "--width", "100mm", "--to", "svg,pdf", "--out", folder["figures"]);
        Assert.True(outcome.Code == 0, outcome.Errors);
        string own = folder[$"figures/fig-{Name}"];
        Assert.StartsWith("%PDF-", File.ReadAllText(Path.Combine(own, $"{Name}.pdf")), StringComparison.Ordinal);
        Assert.Contains("width=\"100mm\"", File.ReadAllText(Path.Combine(own, $"{Name}.svg")), StringComparison.Ordinal);
        Assert.Contains($"{Name}.pdf", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no style", "--style", "velvet")]
    [InlineData("no width", "--width", "wide")]
    [InlineData("no kind of picture", "--to", "gif")]
    [InlineData("no notebook", "--notebook", "99-nothing")]
    public void A_wrong_call_is_told_before_anything_runs(string told, params string[] arguments)
    {
        Asl.Outcome outcome = Asl.Run(["figures", .. arguments]);
        Assert.Equal(2, outcome.Code);
        Assert.Contains(told, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_no_notebook_shows_is_told_with_those_there_are()
    {
        using var folder = new TemporaryFolder();
        Asl.Outcome outcome = Asl.Run("figures", "velvet", "--notebook", "01-corpus", "--to", "none", "--out", folder["figures"]);
        Assert.Equal(2, outcome.Code);
        Assert.Contains("words-by-voice", outcome.Errors, StringComparison.Ordinal);
    }
}
