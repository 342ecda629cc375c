using System.Globalization;
using System.Text;
using AntiStalinistLeft.Histories;
using AntiStalinistLeft.Histories.Tests;

namespace AntiStalinistLeft.Cli.Tests;

public sealed class TopicCommandTests : IDisposable
{
    private static readonly string[] Names = ["The Trotskyists met.", "Council communists came.", "Anarchists spoke.<ref>{{cite book |last=Tamm |first=Ada |title=Salt and Rope |year=1990}}</ref>"];
    private readonly TemporaryFolder _folder = new();

    private string Exports => _folder["exports"];

    public void Dispose() => _folder.Dispose();

    /// <summary>An export of some pages; a text that begins with # makes the page a redirect.</summary>
    private static string Export(params (string Title, string[] Texts)[] pages)
    {
        var xml = new StringBuilder("<mediawiki version=\"0.11\"><siteinfo><sitename>W</sitename><dbname>w</dbname></siteinfo>\n");
        foreach ((string title, string[] texts) in pages)
        {
            int page = title.Sum(c => c);
            string redirect = texts[^1].StartsWith('#') ? $"<redirect title=\"{texts[^1][1..]}\" />" : string.Empty;
            xml.Append(CultureInfo.InvariantCulture, $"<page><title>{title}</title><ns>0</ns><id>{page}</id>{redirect}\n");
            for (int i = 0; i < texts.Length; i++)
            {
                string time = new DateTime(2020, 1, 1).AddDays(20 * i).ToString("s", CultureInfo.InvariantCulture);
                xml.Append(CultureInfo.InvariantCulture, $"<revision><id>{(page * 1000) + i}</id><timestamp>{time}Z</timestamp><contributor><username>Ada</username><id>1</id></contributor><text xml:space=\"preserve\">{texts[i].Replace("<", "&lt;", StringComparison.Ordinal)}</text></revision>\n");
            }

            xml.Append("</page>\n");
        }

        return xml.Append("</mediawiki>\n").ToString();
    }

    private static string[] Texts(int number) => [.. Enumerable.Range(1, 4).Select(i => string.Join("\n\n", Names.Take(1 + (number % 3)).Append($"Line {i} of {number}.")))];

    private string List(params string[] titles) => _folder.Write("titles.txt", string.Join('\n', titles));

    private void WriteExports()
    {
        Directory.CreateDirectory(Exports);
        File.WriteAllText(Path.Combine(Exports, "a.xml"), Export([.. Enumerable.Range(0, 4).Select(i => ($"Lamp {i}", Texts(i)))]));
        File.WriteAllText(Path.Combine(Exports, "b.xml"), Export(("Lamp 4", Texts(4)), ("Old lamp", ["It was.", "#Lamp 4"]), ("Lamp 5", [.. Texts(5)[..3], Texts(5)[3] + "\n\n[[Category:Old_lamps]]"])));
    }

    private static async Task<string> Done(params string[] call)
    {
        Asl.Outcome outcome = await Asl.CallAsync(["topic", .. call]);
        Assert.Equal((0, string.Empty), (outcome.Code, outcome.Errors));
        return outcome.Output;
    }

    private string[] State(string topic) => [.. Directory.EnumerateFiles(_folder[topic], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => $"{Path.GetRelativePath(_folder[topic], file)} {FileDigest.Compute(file)}")];

    private string Table(string topic, string name) => File.ReadAllText(Path.Combine(_folder[topic], "tables", name + ".csv"));

    private async Task<string> Plan(params string[] more)
    {
        await Done(["plan", "--from", Exports, "--parts", "4", "-o", _folder["plan"], .. more]);
        return _folder["plan/manifest.json"];
    }

    private async Task RunParts(string manifest, int parts = 4)
    {
        for (int i = 0; i < parts; i++) await Done("part", "--manifest", manifest, "--index", i.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Parts_give_the_bytes_of_a_run_on_one_machine_whatever_the_number_of_workers()
    {
        WriteExports();
        Assert.Equal($"{_folder["one"]}: 6 articles, 0 passed over; the tables lie in {_folder["one/tables"]}\n", await Done("build", "--from", Exports, "-o", _folder["one"]));
        await Done("build", "--from", Exports, "-o", _folder["slow"], "--workers", "1");
        string manifest = await Plan();
        Assert.Equal("part 1 is not done", (await Asl.CallAsync("topic", "missing", "--manifest", manifest)).Errors.Split('\n')[1]);
        await RunParts(manifest);
        Assert.EndsWith(", done before\n", await Done("part", "--manifest", manifest, "--index", "2"), StringComparison.Ordinal);
        Assert.Equal("\n", await Done("missing", "--manifest", manifest));
        await Done("merge", "--manifest", manifest, "-o", _folder["merged"]);
        Assert.Equal(State("one"), State("slow"));
        Assert.Equal(State("one"), State("merged"));
        Assert.Contains("Lamp 1,council-communism,2020-02-01,1,", Table("one", "tendency-months"), StringComparison.Ordinal);
        Assert.StartsWith("work,title,authors,articles,citations\ntamm1990-salt-and-rope,Salt and Rope,Ada Tamm,2,2\n", Table("one", "shared-works"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_call_makes_only_what_is_not_there()
    {
        WriteExports();
        await Done("build", "--from", Exports, "-o", _folder["one"]);
        string[] whole = State("one");
        string kept = Directory.GetDirectories(_folder["one/articles"]).Order(StringComparer.Ordinal).First();
        DateTime written = File.GetLastWriteTimeUtc(Path.Combine(kept, "history.db"));
        Directory.Delete(Directory.GetDirectories(_folder["one/articles"]).Order(StringComparer.Ordinal).Last(), recursive: true);
        Directory.CreateDirectory(kept + ".1.partial");
        await Done("build", "--from", Exports, "-o", _folder["one"]);
        Assert.Equal(whole, State("one"));
        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(kept, "history.db")));
        Assert.False(Directory.Exists(kept + ".1.partial"));
    }

    [Fact]
    public async Task Results_of_another_lexicon_are_made_again_from_the_store()
    {
        WriteExports();
        await Done("build", "--from", Exports, "-o", _folder["one"]);
        string[] whole = State("one");
        string marker = Path.Combine(_folder["one/articles"], ArticleFolder.NameOf("Lamp 1"), ArticleFolder.MarkerName);
        File.WriteAllText(marker, File.ReadAllText(marker).Replace("\"lexicon\": \"", "\"lexicon\": \"0", StringComparison.Ordinal));
        await Done("build", "--from", Exports, "-o", _folder["one"]);
        Assert.Equal(whole, State("one"));
    }

    [Theory]
    [InlineData(1, "error unknown-title: There is no article «Lamp 7»", "Lamp 1", "Lamp 7")]
    [InlineData(1, "error unknown-title: There are no articles «Lamp 7», «Lamp 8» in", "Lamp 7", "Lamp 8")]
    [InlineData(1, "error redirect: «Old lamp» redirects to «Lamp 4» and is no article. Put «Lamp 4» into the list", "Old lamp")]
    [InlineData(1, "error bad-title:", "a|b")]
    [InlineData(1, "error empty-list:", "# none")]
    public async Task What_a_list_gets_wrong_is_named(int code, string words, params string[] titles)
    {
        WriteExports();
        Asl.Outcome outcome = await Asl.CallAsync("topic", "build", List(titles), "--from", Exports, "-o", _folder["one"]);
        Assert.Equal((code, string.Empty), (outcome.Code, outcome.Output));
        Assert.Contains(words, outcome.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["one/tables"]));
    }

    [Theory]
    [InlineData("build", "Say where the topic goes", "--from", "x")]
    [InlineData("build", "Say where the histories are", "-o", "never")]
    [InlineData("build", "Say where the histories are", "-o", "never", "--from", "x", "--wiki", "a.org")]
    [InlineData("build", "Say which articles", "-o", "never", "--wiki", "a.org")]
    [InlineData("build", "two ways to name the articles", "x", "--category", "y", "--from", "x", "-o", "never")]
    [InlineData("plan", "Tasks on many machines do not ask a wiki", "--parts", "2", "-o", "never")]
    [InlineData("plan", "--time 1;2: write it as Slurm does", "--parts", "2", "-o", "never", "--from", "x", "--time", "1;2")]
    [InlineData("plan", "--memory much: write it as Slurm does", "--parts", "2", "-o", "never", "--from", "x", "--memory", "much")]
    [InlineData("plan", "a whole number from 1 to 1000", "--parts", "2000", "-o", "never", "--from", "x")]
    public async Task A_wrong_call_is_refused_before_anything_is_written(string command, string words, params string[] more)
    {
        Asl.Outcome outcome = await Asl.CallAsync(["topic", command, .. more]);
        Assert.Equal(2, outcome.Code);
        Assert.Contains(words, outcome.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(RepositoryFolder.At("never")));
    }

    [Fact]
    public async Task With_keep_going_what_cannot_be_used_is_reported_alike_on_one_machine_and_in_parts()
    {
        WriteExports();
        File.WriteAllText(Path.Combine(Exports, "c.xml"), Export(("Cut lamp", Texts(3)), ("Never read", Texts(1)))[..^400]);
        string list = List("Lamp 1", "Lamp 5", "Lamb 2", "Old lamp", "Cut lamp", "Never read");
        Asl.Outcome stopped = await Asl.CallAsync("topic", "build", list, "--from", Exports, "-o", _folder["one"]);
        Asl.Outcome built = await Asl.CallAsync("topic", "build", list, "--from", Exports, "-o", _folder["one"], "--keep-going");
        string manifest = await Plan(list, "--keep-going");
        await RunParts(manifest);
        Asl.Outcome merged = await Asl.CallAsync("topic", "merge", "--manifest", manifest, "-o", _folder["merged"]);
        Assert.Equal((1, 0, 0), (stopped.Code, built.Code, merged.Code));
        Assert.Equal(built.Errors, merged.Errors);
        Assert.Equal(State("one"), State("merged"));
        Assert.Contains("Never read: error broken-article: «Never read» cannot be read: Found", built.Errors, StringComparison.Ordinal);
        string remarks = Table("one", "remarks");
        Assert.Contains("Lamb 2,error,unknown-title,There is no article «Lamb 2» in ", remarks, StringComparison.Ordinal);
        Assert.Contains("Old lamp,error,redirect,", remarks, StringComparison.Ordinal);
        Assert.Contains("c.xml,error,broken-file,", remarks, StringComparison.Ordinal);
        Assert.Contains("Cut lamp,", Table("one", "articles"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_two_files_hold_is_refused_in_one_way()
    {
        WriteExports();
        File.WriteAllText(Path.Combine(Exports, "c.xml"), Export(("Lamp 1", Texts(1))));
        Asl.Outcome built = await Asl.CallAsync("topic", "build", "--from", Exports, "-o", _folder["one"], "--keep-going");
        Assert.Equal(1, built.Code);
        Assert.Contains("error article-twice: «Lamp 1» is in a.xml and in c.xml.", built.Errors, StringComparison.Ordinal);
        string manifest = await Plan("--keep-going");
        await RunParts(manifest);
        Asl.Outcome merged = await Asl.CallAsync("topic", "merge", "--manifest", manifest, "-o", _folder["merged"]);
        Assert.Equal(1, merged.Code);
        Assert.Contains("error article-twice: «Lamp 1» is in part ", merged.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_that_is_incomplete_or_mixed_is_not_merged()
    {
        WriteExports();
        string manifest = await Plan();
        await RunParts(manifest, 2);
        await Refused("parts-missing: Parts are not done: 2-3.");
        await RunParts(manifest);
        string marker = _folder["plan/parts/0001/part.json"];
        string made = File.ReadAllText(marker);
        File.WriteAllText(marker, made.Replace("\"kit\": \"", "\"kit\": \"9", StringComparison.Ordinal));
        await Refused("error mixed-set: Part 1 was made with another version of the kit (9");
        File.WriteAllText(marker, made.Replace("\"lexicon\": \"", "\"lexicon\": \"9", StringComparison.Ordinal));
        await Refused("error mixed-set: Part 1 was made with another lexicon");
        File.WriteAllText(marker, made.Replace("\"manifest\": \"", "\"manifest\": \"9", StringComparison.Ordinal));
        await Refused("error mixed-set: Part 1 was made for another manifest. Run it again with 'asl topic part");
        File.WriteAllText(marker, "{}");
        await Refused("Part 1 has a part.json that the kit did not write");
        File.WriteAllText(marker, made);
        string rows = Directory.EnumerateFiles(_folder["plan/parts/0001/articles"], "tendency-months.csv", SearchOption.AllDirectories).First();
        File.AppendAllText(rows, "Lamp,trotskyism,,1,1,1,1,1\n");
        await Refused("that is not what the part wrote (tendency-months.csv)");
        Directory.Delete(_folder["plan/parts/0001"], recursive: true);
        Assert.Equal(0, (await Asl.CallAsync("topic", "part", "--manifest", manifest, "--index", "1")).Code);
        await Done("merge", "--manifest", manifest, "-o", _folder["merged"]);

        async Task Refused(string words)
        {
            Asl.Outcome outcome = await Asl.CallAsync("topic", "merge", "--manifest", manifest, "-o", _folder["merged"]);
            Assert.Equal((1, string.Empty), (outcome.Code, outcome.Output));
            Assert.Contains(words, outcome.Errors, StringComparison.Ordinal);
            Assert.False(Directory.Exists(_folder["merged/tables"]));
        }
    }

    [Fact]
    public async Task A_part_says_what_it_lacks()
    {
        WriteExports();
        string manifest = await Plan();
        string whole = File.ReadAllText(manifest);
        await Refused("error no-such-part: The manifest has no part 4; it has 4, from 0 to 3.", "4");
        File.WriteAllText(manifest, whole.Replace("Lamp", "Lump", StringComparison.Ordinal).Replace("\"keep-going\": false", "\"keep-going\": true", StringComparison.Ordinal));
        await Refused("error manifest-edited: The manifest was changed after it was planned", "0");
        File.WriteAllText(manifest, "lamp");
        await Refused("error bad-manifest: This is no manifest", "0");
        File.WriteAllText(manifest, whole);
        File.AppendAllText(Path.Combine(Exports, "a.xml"), " ");
        await Refused($"error part-of-other-file: Part 0 needs a.xml of {Exports} as it was planned", "0");
        File.Delete(Path.Combine(Exports, "a.xml"));
        await Refused($"error part-without-file: Part 0 needs a.xml, which is not in {Exports}. Put it back, or plan again.", "0");
        Assert.Empty(Directory.Exists(_folder["plan/parts"]) ? Directory.GetFileSystemEntries(_folder["plan/parts"]) : []);

        async Task Refused(string words, string index)
        {
            Asl.Outcome outcome = await Asl.CallAsync("topic", "part", "--manifest", manifest, "--index", index);
            Assert.Equal((1, string.Empty), (outcome.Code, outcome.Output));
            Assert.Contains(words, outcome.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_category_is_found_in_exports_and_in_a_wiki()
    {
        WriteExports();
        Assert.StartsWith($"{_folder["one"]}: 1 article,", await Done("build", "--category", "old lamps", "--from", Exports, "-o", _folder["one"]), StringComparison.Ordinal);
        Assert.Contains("Lamp 5", Table("one", "articles"), StringComparison.Ordinal);
        Asl.Outcome none = await Asl.CallAsync("topic", "build", "--category", "New lamps", "--from", Exports, "-o", _folder["two"]);
        Assert.Equal(1, none.Code);
        Assert.Contains("error empty-category: No article is in the category «New lamps»", none.Errors, StringComparison.Ordinal);
        using FakeWiki wiki = new FakeWiki { Redirect = "Wick cutters" }.With(5);
        using LoopbackServer server = Serve(wiki);
        await Done("build", "--category", "Trimmers", "--api", $"{server.Root}w/api.php", "-o", _folder["wiki"]);
        Assert.Contains("Lamp trimmers,7,", Table("wiki", "articles"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_fetched_of_a_wiki_is_not_fetched_again_and_what_it_does_not_have_is_named()
    {
        using FakeWiki wiki = new FakeWiki { Redirect = "Wick cutters" }.With(7);
        using LoopbackServer server = Serve(wiki);
        string api = $"{server.Root}w/api.php";
        Asl.Outcome missing = await Asl.CallAsync("topic", "build", List("Lamp trimmers", "Snuffers"), "--api", api, "-o", _folder["one"]);
        Assert.Contains("error no-page: «Snuffers»", missing.Errors, StringComparison.Ordinal);
        Asl.Outcome redirect = await Asl.CallAsync("topic", "build", List("Wick cutters"), "--api", api, "-o", _folder["one"]);
        Assert.Contains("error redirect: «Wick cutters» redirects to «Lamp trimmers»", redirect.Errors, StringComparison.Ordinal);
        int asked = server.UserAgents.Count;
        Asl.Outcome built = await Asl.CallAsync("topic", "build", List("Lamp trimmers", "Snuffers"), "--api", api, "-o", _folder["one"], "--keep-going");
        Assert.Equal((1, 1, 0), (missing.Code, redirect.Code, built.Code));
        Assert.Equal(1, server.UserAgents.Count - asked);
        Assert.Contains("1 article, 1 passed over", built.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["one/unfinished"]));
    }

    private static LoopbackServer Serve(FakeWiki wiki) => new(address => (200, "application/json", Encoding.UTF8.GetBytes(address.Query.Contains("categorymembers", StringComparison.Ordinal)
        ? "{\"batchcomplete\":true,\"query\":{\"categorymembers\":[{\"pageid\":7,\"ns\":0,\"title\":\"Lamp trimmers\"}]}}"
        : wiki.Answer(address))));
}
