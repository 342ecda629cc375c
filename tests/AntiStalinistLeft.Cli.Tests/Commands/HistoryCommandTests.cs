using System.Globalization;
using System.Text;
using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft.Cli.Tests;

public class HistoryCommandTests
{
    private static readonly string[] Texts =
    [
        "Bread, and roses.\n\nFor all.", "Bread, and \"roses\".\n\nFor all.", "gone", "Bread, and \"roses\".\n\nFor all.",
        "Bread, and \"roses\".\n\nFor all of us.",
    ];

    /// <summary>An export of one page whose revisions 100, 101 and so on have these texts.</summary>
    private static string Export(string title, int page, params string[] texts)
    {
        var xml = new StringBuilder("<mediawiki xmlns=\"http://www.mediawiki.org/xml/export-0.11/\" version=\"0.11\"><siteinfo><sitename>W</sitename><dbname>w</dbname></siteinfo>\n");
        xml.Append(CultureInfo.InvariantCulture, $"<page><title>{title}</title><ns>0</ns><id>{page}</id>\n");
        for (int i = 0; i < texts.Length; i++)
        {
            string time = new DateTime(2020, 1, 1).AddMinutes(i).ToString("s", CultureInfo.InvariantCulture);
            string sha1 = Sha1Digest.Compute(Encoding.UTF8.GetBytes(texts[i])).ToBase36();
            xml.Append(CultureInfo.InvariantCulture, $"<revision><id>{100 + i}</id><timestamp>{time}Z</timestamp><contributor><username>A</username><id>1</id></contributor><text xml:space=\"preserve\">{texts[i]}</text><sha1>{sha1}</sha1></revision>\n");
        }

        return xml.Append("</page></mediawiki>\n").ToString();
    }

    private static string Done(params string[] call)
    {
        Asl.Outcome outcome = Asl.Run(["history", .. call]);
        Assert.Equal((0, string.Empty), (outcome.Code, outcome.Errors));
        return outcome.Output;
    }

    [Fact]
    public void A_history_goes_into_a_store_and_comes_out_again()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("h.xml", Export("Bread", 7, Texts));
        string store = folder["s.db"];
        Assert.Equal($"{file}: pages 1, revisions 5, new 5\n", Done("import", file, "--store", store));
        Assert.Equal($"{file}: pages 1, revisions 5, new 0\n", Done("import", file, "--store", store));
        Assert.Contains("Bread", Done("list", "--store", store), StringComparison.Ordinal);
        Assert.Contains("SHA-1 equal    5\n", Done("verify", "--store", store), StringComparison.Ordinal);
        Done("export", "--store", store, "-o", folder["again.xml"]);
        Done("compact", "--store", store);
        string digest = Done("list", "--digest", "--history", file);
        Assert.Equal(digest, Done("list", "--digest", "--store", store));
        Assert.Equal(digest, Done("list", "--digest", "--history", folder["again.xml"]));
        Assert.Equal(File.ReadAllText(folder["again.xml"]), Done("export", "--store", store, "--page", "Bread"));
    }

    [Fact]
    public void Tokens_have_the_revision_that_introduced_them()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("h.xml", Export("Bread", 7, Texts));
        const string Expected = "index,token,origin_revision_id\n0,Bread,100\n1,\",\",100\n2,and,100\n3,\"\"\"\",101\n4,roses,100\n5,\"\"\"\",101\n6,.,100\n7,For,100\n8,all,100\n9,of,104\n10,us,104\n11,.,100\n";
        Done("import", file, "--store", folder["s.db"]);
        Assert.Equal(Expected, Done("tokens", "--store", folder["s.db"], "--revision", "last", "--format", "csv"));
        Assert.Equal(Expected, Done("tokens", "--history", file, "--page", "7", "--revision", "104"));
        Done("tokens", "--history", file, "--revision", "102", "-o", folder["t.csv"]);
        Assert.Equal("index,token,origin_revision_id\n0,gone,102\n", File.ReadAllText(folder["t.csv"]));
    }

    [Fact]
    public void Plain_extracts_are_an_undated_history()
    {
        using var folder = new TemporaryFolder();
        string[] files = [folder.Write("one.txt", "Bread.\n\nRoses."), folder.Write("two.txt", "Bread.\n\nMore roses.")];
        Done(["import", "--extracts", .. files, "--title", "Bread", "--store", folder["s.db"]]);
        Assert.EndsWith("2,More,2\n3,roses,2\n4,.,1\n", Done("tokens", "--store", folder["s.db"], "--revision", "2"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "Say which history: --store STORE, or --history FILE.", "list")]
    [InlineData(2, "give one of them", "list", "--store", "a", "--history", "b")]
    [InlineData(2, "Option '--store' is required", "import", "{h}")]
    [InlineData(2, "--extracts and --title belong together", "import", "{h}", "--extracts", "--store", "{s}")]
    [InlineData(2, "holds 2 pages; say which with --page: Bread, Roses", "tokens", "--store", "{two}", "--revision", "last")]
    [InlineData(2, "holds no such page. It holds Bread, Roses", "tokens", "--store", "{two}", "--revision", "last", "--page", "Wine")]
    [InlineData(2, "has no such revision", "tokens", "--history", "{h}", "--revision", "99")]
    [InlineData(2, "write the id of a revision, or 'last'", "tokens", "--history", "{h}", "--revision", "first")]
    [InlineData(1, "error no-store:", "list", "--store", "{none}")]
    [InlineData(1, "error not-a-store:", "list", "--store", "{h}")]
    [InlineData(1, "error not-a-store:", "import", "{h}", "--store", "{h}")]
    [InlineData(1, "error no-folder:", "import", "{h}", "--store", "{none}/s.db")]
    [InlineData(1, "error file-cut-off:", "import", "{cut}", "--store", "{s}")]
    [InlineData(1, "error revision-conflict: Revision 101 of «Bread» came from", "import", "{forged}", "--store", "{two}")]
    public void What_cannot_be_done_is_said_plainly(int code, string words, params string[] call)
    {
        using var folder = new TemporaryFolder();
        string whole = folder.Write("h.xml", Export("Bread", 7, Texts));
        folder.Write("roses.xml", Export("Roses", 8, Texts));
        folder.Write("cut.xml", File.ReadAllText(whole)[..^30]);
        folder.Write("forged.xml", Export("Bread", 7, Texts[0], "forged"));
        Done("import", whole, folder["roses.xml"], "--store", folder["two.db"]);
        string Filled(string word) => word
            .Replace("{h}", whole, StringComparison.Ordinal).Replace("{s}", folder["s.db"], StringComparison.Ordinal).Replace("{two}", folder["two.db"], StringComparison.Ordinal)
            .Replace("{none}", folder["none"], StringComparison.Ordinal).Replace("{cut}", folder["cut.xml"], StringComparison.Ordinal).Replace("{forged}", folder["forged.xml"], StringComparison.Ordinal);
        Asl.Outcome outcome = Asl.Run(["history", .. call.Select(Filled)]);
        Assert.Equal((code, string.Empty), (outcome.Code, outcome.Output));
        Assert.Contains(words, outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_part_of_a_file_that_breaks_off_is_kept_where_that_is_asked_for()
    {
        using var folder = new TemporaryFolder();
        string cut = folder.Write("cut.xml", Export("Bread", 7, Texts)[..^60]);
        Asl.Outcome outcome = Asl.Run("history", "import", cut, "--store", folder["s.db"], "--keep-whole-part");
        Assert.Equal((0, $"{cut}: pages 1, revisions 4, new 4\n"), (outcome.Code, outcome.Output));
        Assert.Contains("warning file-cut-off", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_not_the_one_stated_is_found()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("h.xml", Export("Bread", 7, Texts).Replace("gone", "gonf", StringComparison.Ordinal));
        Asl.Outcome imported = Asl.Run("history", "import", file, "--store", folder["s.db"]);
        Assert.Equal(0, imported.Code);
        Assert.Contains("text-differs-from-sha1: Revision 102 of «Bread»", imported.Errors, StringComparison.Ordinal);
        Asl.Outcome outcome = Asl.Run("history", "verify", "--store", folder["s.db"]);
        Assert.Equal(1, outcome.Code);
        Assert.Contains("revision 102 of «Bread» has SHA-1", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Killed_at_any_moment_an_import_goes_on_to_the_same_store()
    {
        const int Kills = 5;
        using var folder = new TemporaryFolder();
        var random = new Random(5);
        var text = Enumerable.Range(0, 40).Select(i => $"Paragraph {i} about bread and roses.").ToList();
        string[] texts = [.. Enumerable.Range(0, 6000).Select(i =>
        {
            text[random.Next(text.Count)] = $"Paragraph {i}, written anew, number {random.Next()}.";
            return string.Join("\n\n", text);
        })];
        string file = folder.Write("h.xml", Export("Bread", 7, texts));
        Done("import", file, "--store", folder["straight.db"]);
        int killed = 0;
        for (int i = 0; i < Kills; i++)
        {
            killed += Asl.Kill(TimeSpan.FromMilliseconds(random.Next(100, 600)), "history", "import", file, "--store", folder["s.db"]) ? 1 : 0;
            if (!File.Exists(folder["s.db"]) || HistoryStore.Open(folder["s.db"], StoreAccess.Read) is { Succeeded: false, Failure.Code: "empty-store" }) continue;
            Assert.Contains("SHA-1 differs  0\n", Asl.Run("history", "verify", "--store", folder["s.db"]).Output, StringComparison.Ordinal);
        }

        Assert.True(killed > 0, "Every import ended before it was killed.");
        Done("import", file, "--store", folder["s.db"]);
        Assert.Equal(Done("list", "--digest", "--store", folder["straight.db"]), Done("list", "--digest", "--store", folder["s.db"]));
    }
}
