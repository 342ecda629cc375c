namespace AntiStalinistLeft.Cli.Tests;

public class WrongCallTests
{
    [Theory]
    [InlineData("There is no table mention. There are: sources,", "table", "mention")]
    [InlineData("There is no notebook 99-nothing. There are: 00-tour, 01-corpus", "run", "99-nothing")]
    [InlineData("write name=value", "run", "02-tendencies", "-p", "top")]
    [InlineData("no notebook that is to be run has a parameter tpo. There are: essay, per, series, top, traced", "run", "02-tendencies", "-p", "tpo=3")]
    [InlineData("top is given twice", "run", "02-tendencies", "-p", "top=3", "-p", "top=4")]
    [InlineData("--to pdf: there are html and ipynb", "run", "--to", "pdf")]
    [InlineData("there is no such folder", "table", "mentions", "--corpus", "no/such/folder")]
    [InlineData("See: asl --help", "tabel", "mentions")]
    [InlineData("See: asl --help", "table", "mentions", "--format", "xml")]
    public void A_wrong_call_ends_with_2_and_says_what_would_be_right(string words, params string[] call)
    {
        Asl.Outcome outcome = Asl.Run(call);
        Assert.Equal(2, outcome.Code);
        Assert.Contains(words, outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Theory]
    [InlineData("There is no source mckoy; there are wikipedia-r1, wikipedia-r2, wikipedia-r3, costello, mckay", "table", "mentions", "--source", "mckoy")]
    [InlineData("The table of sentences needs the words of the texts", "table", "sentences")]
    [InlineData("Reading the texts themselves needs the words", "features")]
    public void Work_that_cannot_be_done_ends_with_1_and_says_why(string words, params string[] call)
    {
        Asl.Outcome outcome = Asl.Run(call);
        Assert.Equal(1, outcome.Code);
        Assert.Contains(words, outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Verbose_shows_the_place_in_the_code() =>
        Assert.Contains("   at AntiStalinistLeft.", Asl.Run("table", "sentences", "--verbose").Errors, StringComparison.Ordinal);
}
