namespace AntiStalinistLeft.Cli.Tests;

public class WrongCallTests
{
    [Theory]
    [InlineData("There is no table mention. Did you mean mentions? There are: sources,", "table", "mention")]
    [InlineData("There is no network co-mentions. Did you mean co-mention? There are: ", "network", "co-mentions")]
    [InlineData("There is no notebook 99-nothing. There are: 00-tour, 01-corpus", "run", "99-nothing")]
    [InlineData("write name=value", "run", "02-tendencies", "-p", "top")]
    [InlineData("There is no parameter tops. Did you mean top? There are: entity, essay, per, series, top.", "run", "02-tendencies", "-p", "tops=3")]
    [InlineData("-p essay=mckoy: There is no text mckoy. Did you mean mckay? There are: wikipedia-r1, ", "run", "2", "-p", "essay=mckoy")]
    [InlineData("-p series=lamps: There is no series lamps. There is only anti-stalinist-left.", "run", "3", "-p", "series=lamps")]
    [InlineData("-p entity=trotskism: There is no tendency or organisation trotskism. Did you mean trotskyism?", "run", "2", "-p", "entity=trotskism")]
    [InlineData("-p note=400: No citation stands in note 400 of mckay; there are citations in the notes 1, 3", "run", "5", "-p", "note=400")]
    [InlineData("-p style=sngle: ", "run", "9", "-p", "style=sngle")]
    [InlineData("-p history=none.xml: there is no such file", "run", "4", "-p", "history=none.xml")]
    [InlineData("top is given twice", "run", "02-tendencies", "-p", "top=3", "-p", "top=4")]
    [InlineData("--resolution 1,5: it must be a number above 0, with a point before decimals", "network", "co-mention", "--resolution", "1,5")]
    [InlineData("--seed 1,000: it must be a whole number", "network", "co-mention", "--seed", "1,000")]
    [InlineData("--time-limit 0: it must be a whole number from 1 to 10080", "run", "--time-limit", "0")]
    [InlineData("--time-limit 2000000000: it must be", "run", "--time-limit", "2000000000")]
    [InlineData("--to docx: there are html, ipynb and pdf", "run", "--to", "docx")]
    [InlineData("there is no such folder", "table", "mentions", "--corpus", "no/such/folder")]
    [InlineData("There is no command tabel. Did you mean table? There are: run, table,", "tabel", "mentions")]
    [InlineData("There is no command history lst. Did you mean history list?", "history", "lst")]
    [InlineData("'run': There is no option --outt. Did you mean --out?", "run", "--outt", "site")]
    [InlineData("'history list': There is no option --stroe. Did you mean --store?", "history", "list", "--stroe", "s")]
    [InlineData("There is no command nothing.", "help", "nothing")]
    [InlineData("See: asl help", "table", "mentions", "--format", "xml")]
    public void A_wrong_call_ends_with_2_and_says_what_would_be_right(string words, params string[] call)
    {
        Asl.Outcome outcome = Asl.Run(call);
        Assert.Equal(2, outcome.Code);
        Assert.Contains(words, outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Theory]
    [InlineData("There is no source mckoy. Did you mean mckay? There are: wikipedia-r1, wikipedia-r2, wikipedia-r3, costello, mckay.", "table", "mentions", "--source", "mckoy")]
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
