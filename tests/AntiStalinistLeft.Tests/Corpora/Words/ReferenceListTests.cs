namespace AntiStalinistLeft.Tests.Corpora;

public class ReferenceListTests
{
    [Fact]
    public void A_list_is_read_with_its_total_and_forms_that_are_one()
    {
        Table<WordCountRow> list = Read("rank,word,count\n1,The,60\n2,the,20\n3,don’t,5\n,(total),1000\n").GetOrThrow();
        Assert.Equal([("the", 80, 1000), ("don't", 5, 1000)], list.Select(row => (row.Word, row.Count, row.Words)));
        Assert.Equal(80, list[0].Rate);
    }

    [Fact]
    public void Without_a_total_the_counts_add_up_to_it() => Assert.Equal(9, Read("word,count\na,4\nb,5\n").GetOrThrow()[0].Words);

    [Theory]
    [InlineData("type,n\na,1\n", 1, "has the columns word and count")]
    [InlineData("word,count\na,1\nb,many\n", 3, "«many» is no count")]
    [InlineData("word,count\na,1,2\n", 2, "3 fields, the header 2")]
    [InlineData("word,count\n ,1\n", 2, "has no word")]
    [InlineData("word,count\na,0\n", null, "no word that occurs")]
    [InlineData("word,count\na,10\n(total),3\n", null, "more than the total of 3")]
    public void A_mistake_is_told_with_its_line(string csv, int? line, string message)
    {
        Diagnostic failure = Read(csv).Failure!;
        Assert.Equal(line, failure.Line);
        Assert.EndsWith("list.csv", failure.File, StringComparison.Ordinal);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    private static Result<Table<WordCountRow>> Read(string csv)
    {
        using var folder = new TemporaryFolder();
        return ReferenceList.Load(folder.Write("list.csv", csv));
    }
}
