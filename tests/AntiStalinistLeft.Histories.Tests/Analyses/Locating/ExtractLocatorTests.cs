using System.Text.RegularExpressions;
using AntiStalinistLeft.Wikitext;

namespace AntiStalinistLeft.Histories.Tests;

public partial class ExtractLocatorTests
{
    private static string ExtractOf(int revision) => WikitextPlainText.Render(WrittenHistory.Sample.History.GetText(revision)!).Text;

    /// <summary>True when two revisions read alike: markup apart they cannot be told from each other.</summary>
    private static bool ReadsLike(int one, int other) => WithoutBlanks(ExtractOf(one)) == WithoutBlanks(ExtractOf(other));

    [Fact]
    public void Every_revision_of_the_sample_is_found_by_its_plain_text()
    {
        ArticleHistory sample = WrittenHistory.Sample;
        foreach (int i in Enumerable.Range(1, sample.History.Revisions.Count - 1).Where(i => sample.History.GetContentNumber(i) is not null))
        {
            string extract = ExtractOf(i);
            if (extract.Length < 40) continue;
            ExtractLocation found = sample.Locate(extract);
            Assert.True(ReadsLike(found.Best!.Index, i), $"revision {i} was found as {found.Best.Index}, similarity {found.Best.Similarity}");
        }
    }

    [Theory]
    [InlineData("lantern-street-r1.txt", "2009-06-30")]
    [InlineData("lantern-street-r2.txt", "2011-03-19")]
    [InlineData("lantern-street-r3.txt", "2019-05-05")]
    public void The_undated_extracts_of_the_sample_get_their_dates_from_its_history(string file, string day)
    {
        ExtractLocation found = WrittenHistory.Sample.Locate(File.ReadAllText(RepositoryFolder.At("data", "sample", file)));
        LocatedRevisionRow[] equal = [.. found.Candidates.Where(row => row.Similarity >= found.Best!.Similarity)];
        Assert.Contains(day, equal.Select(row => row.Timestamp!.Value.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.InRange(equal.Length, 1, 2);
        Assert.True(found.Best!.Similarity > 0.97);
    }

    [Fact]
    public void An_extract_that_lost_parentheses_headings_and_its_end_is_still_found_and_told_what_it_lost()
    {
        const string Lead = "The circle was a group of readers (mostly dockers) in the port of Marrow.";
        const string Early = "It grew out of a library above a shop (the chandler's) that lent books to printers.";
        const string Late = "When the war began (in July) four members joined the militia and two did not.";
        const string End = "The shop is a museum today, and its sign hangs in the hall above the stairs.";
        string Page(string lead, string early) => $"{{{{box}}}}\n\n{lead}\n\n== Origins ==\n\n{early}\n\n{{{{quote|He said it all.}}}}\n\n== End ==\n\n{Late}\n\n{End}";
        var history = WrittenHistory.OfTexts(
            Page(Lead, "It grew out of a library."), Page(Lead, Early), Page(Lead.Replace("readers", "friends", StringComparison.Ordinal), Early));
        string extract = Parenthesis().Replace($"A page\n\n{Lead}\n\n{Early}\n\n{Late}", string.Empty);
        ExtractLocation found = ExtractLocator.Locate(history, extract);
        Assert.Equal((101L, 102L), (found.Best!.RevisionId, found.RunnerUp!.RevisionId));
        Assert.True(found.Best.Similarity > found.RunnerUp.Similarity);
        Dictionary<ExtractLoss, ExtractLossRow> losses = found.Losses.ToDictionary(row => row.Loss);
        Assert.Equal((3, 6), (losses[ExtractLoss.Parentheses].Places, losses[ExtractLoss.Parentheses].Words));
        Assert.Equal("mostly dockers", losses[ExtractLoss.Parentheses].FirstWords);
        Assert.Equal(4, losses[ExtractLoss.Quotation].Words);
        Assert.Equal(2, losses[ExtractLoss.Heading].Words);
        Assert.Equal("The shop is a museum today and its sign hangs in the …", losses[ExtractLoss.CutOff].FirstWords!.Replace(",", string.Empty, StringComparison.Ordinal));
        Assert.Equal(1, losses[ExtractLoss.Template].Places);
        Assert.DoesNotContain(ExtractLoss.Unexplained, losses.Keys);
        ExtractLossRow parentheses = losses[ExtractLoss.Parentheses];
        Assert.Equal("mostly dockers", history.GetText(1)!.Substring(parentheses.FirstOffset!.Value, parentheses.FirstLength!.Value));
    }

    [Fact]
    public void What_has_nothing_in_common_is_not_found()
    {
        ExtractLocation found = WrittenHistory.Sample.Locate("Penguins waddle southwards whenever winter comes.");
        Assert.Null(found.Best);
        Assert.Equal((0, 0, 6), (found.Losses.Count, found.Ties, found.ExtractWords));
        Assert.Null(WrittenHistory.Sample.Locate(string.Empty).Best);
    }

    [Fact]
    public void Texts_that_the_extract_cannot_tell_apart_are_counted()
    {
        var history = WrittenHistory.OfTexts("One two three four five.\n\nSix.", "One two three four five.\n\nSeven.");
        Assert.Equal(2, ExtractLocator.Locate(history, "One two three four five.").Ties);
    }

    private static string WithoutBlanks(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex(@" \([^)]*\)")]
    private static partial Regex Parenthesis();
}
