namespace AntiStalinistLeft.Cli.Tests;

public class ConcordanceCommandTests
{
    private static readonly string Sample = RepositoryFolder.At("data", "sample");

    [Fact]
    public void Lines_are_written_as_CSV_and_as_a_page()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Asl.Run("concordance", "[tendency]", "--corpus", Sample, "--sort", "1,-1", "-o", folder["lines.csv"]).Code);
        Assert.StartsWith("document,section_number,section,block,", File.ReadAllText(folder["lines.csv"]), StringComparison.Ordinal);
        Assert.Equal(0, Asl.Run("concordance", "[tendency]", "--corpus", Sample, "-o", folder["lines.html"]).Code);
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(folder["lines.html"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[tendency", "Column 1 of the query")]
    [InlineData("[tendency=syndicalismm]", "Did you mean syndicalism?")]
    public void A_mistake_in_the_query_is_a_wrong_call(string query, string message)
    {
        Asl.Outcome outcome = Asl.Run("concordance", query, "--corpus", Sample);
        Assert.Equal(2, outcome.Code);
        Assert.Contains(message, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_to_sort_by_must_be_a_number() => Assert.Contains("«left» is no place", Asl.Run("concordance", "a", "--corpus", Sample, "--sort", "left").Errors, StringComparison.Ordinal);

    [Fact]
    public void Keyness_says_why_words_of_revisions_are_not_tested()
    {
        Asl.Outcome outcome = Asl.Run("keyness", "lantern-street-r1", "lantern-street-r2", "--corpus", Sample, "--min", "2");
        Assert.Equal(0, outcome.Code);
        Assert.Contains("revisions of one text, nested and no independent draws", outcome.Errors, StringComparison.Ordinal);
        Assert.StartsWith("target,reference,word,", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_text_is_a_wrong_call_that_suggests_one()
    {
        Asl.Outcome outcome = Asl.Run("keyness", "lamp-oill", "wick-and-snuffer", "--corpus", Sample);
        Assert.Equal(2, outcome.Code);
        Assert.Contains("Did you mean lamp-oil?", outcome.Errors, StringComparison.Ordinal);
    }
}
