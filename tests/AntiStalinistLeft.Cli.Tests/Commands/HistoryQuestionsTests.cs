namespace AntiStalinistLeft.Cli.Tests;

public class HistoryQuestionsTests
{
    private static readonly string SampleFile = Path.Combine(RepositoryFolder.Root, "data", "sample", "lantern-street.xml");

    private static readonly string[] Sample = ["--history", SampleFile, "--page", "Lantern Street circle"];

    public static TheoryData<string> Names => [.. HistoryTables.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_table_of_a_history_has_a_head_of_its_own(string name)
    {
        Asl.Outcome outcome = await Asl.CallAsync(["table", name, .. Sample]);
        Assert.Equal((0, string.Empty), (outcome.Code, outcome.Errors));
        Assert.Matches("^[a-z_,0-9]+\n", outcome.Output);
    }

    [Fact]
    public async Task Every_table_is_the_same_through_a_store_and_straight_from_the_file()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await Asl.CallAsync("history", "import", SampleFile, "--store", folder["s.db"])).Code);
        string[] stored = ["--store", folder["s.db"], "--page", "Lantern Street circle"];

        // Twice, because what the first run found in the blocks is kept in the store for the second.
        foreach (string name in HistoryTables.Names.Concat(HistoryTables.Names.Where(name => name.Contains("tendency", StringComparison.Ordinal))))
        {
            Asl.Outcome outcome = await Asl.CallAsync(["table", name, .. stored]);
            Assert.Equal((name, 0, string.Empty), (name, outcome.Code, outcome.Errors));
            Assert.Equal((await Asl.CallAsync(["table", name, .. Sample])).Output, outcome.Output);
        }

        Asl.Outcome one = await Asl.CallAsync(["table", "definition-history", "--entity", "poum", .. stored]);
        Assert.Equal((await Asl.CallAsync(["table", "definition-history", "--entity", "poum", .. Sample])).Output, one.Output);
        Assert.Contains("SHA-1 equal", (await Asl.CallAsync("history", "verify", "--store", folder["s.db"])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_history_whose_program_is_missing_says_which_one()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["dump.xz"], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0, 4]);
        Asl.Outcome outcome = Asl.RunWithPath(folder.Root, "history", "list", "--history", folder["dump.xz"]);
        Assert.Equal(1, outcome.Code);
        Assert.Contains("the program xz is not installed. Install it, or unpack the file first.", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_of_a_history_without_one_says_what_to_add()
    {
        Asl.Outcome outcome = await Asl.CallAsync("table", "reverts");
        Assert.Equal(2, outcome.Code);
        Assert.Contains("--history FILE", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Citations_of_a_revision_come_out_of_an_export_and_a_store_alike()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await Asl.CallAsync("history", "import", Sample[1], "--store", folder["s.db"])).Code);
        string[] store = ["--store", folder["s.db"], "--page", "Lantern Street circle"];
        foreach (string[] table in (string[][])[["article-citations"], ["article-citations", "--revision", "21895"], ["article-citations", "--revision", "first"], ["citation-history"], ["reference-checks"]])
        {
            Asl.Outcome exported = await Asl.CallAsync(["table", .. table, .. Sample]);
            Asl.Outcome stored = await Asl.CallAsync(["table", .. table, .. store]);
            Assert.Equal((0, string.Empty, exported.Output), (stored.Code, stored.Errors, stored.Output));
        }

        Assert.Contains(",haddad1998-contraband-reading,entered,21895,", (await Asl.CallAsync(["table", "citation-history", .. store])).Output, StringComparison.Ordinal);
        Assert.Contains(",21895,", (await Asl.CallAsync(["table", "article-citations", "--revision", "21895", .. store])).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("provenance", "--revision", "7")]
    [InlineData("article-citations", "--revision", "7")]
    [InlineData("wording", "--from", "seven")]
    [InlineData("tendency-history", "--entity", "flat-earth")]
    [InlineData("definition-history", "--entity", "flat-earth")]
    public async Task A_revision_or_an_entity_that_is_not_there_is_a_wrong_call(string table, string option, string value)
    {
        Asl.Outcome outcome = await Asl.CallAsync(["table", table, option, value, .. Sample]);
        Assert.Equal(2, outcome.Code);
        Assert.Contains(value, outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_written_whole_and_an_extract_is_located()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await Asl.CallAsync(["history", "compare", "--from", "20438", "-o", folder["c.html"], .. Sample])).Code);
        Assert.EndsWith("</html>\n", File.ReadAllText(folder["c.html"]), StringComparison.Ordinal);
        Assert.Equal(0, (await Asl.CallAsync(["history", "colour", "--by", "age", "-o", folder["t.html"], .. Sample])).Code);
        Assert.EndsWith("</html>\n", File.ReadAllText(folder["t.html"]), StringComparison.Ordinal);
        Asl.Outcome located = await Asl.CallAsync(["history", "locate", Path.Combine(RepositoryFolder.Root, "data", "sample", "lantern-street-r3.txt"), .. Sample]);
        Assert.Contains("revision 25272 of 2019-05-05", located.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await Asl.CallAsync(["history", "locate", "nowhere.txt", .. Sample])).Code);
        folder.Write("penguins.txt", "Penguins waddle southwards whenever winter comes.");
        Assert.Equal(1, (await Asl.CallAsync(["history", "locate", folder["penguins.txt"], .. Sample])).Code);
    }
}
