using System.Text;
using AntiStalinistLeft.Histories;
using AntiStalinistLeft.Histories.Tests;

namespace AntiStalinistLeft.Cli.Tests;

public sealed class FetchCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeWiki _wiki = new FakeWiki { Redirect = "Wick cutters" }.With(7);

    public void Dispose()
    {
        _wiki.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_history_is_fetched_updated_and_counted()
    {
        using LoopbackServer server = Serve(_wiki);
        string api = $"{server.Root}w/api.php";

        Asl.Outcome fetched = Asl.Run("fetch", "lamp trimmers", "--api", api, "--store", _folder["h.sqlite"]);
        _wiki.Revisions[2].IsTextHidden = true;
        _wiki.Add("One more lamp.");
        Asl.Outcome updated = Asl.Run("fetch", "Wick cutters", "--api", api, "--store", _folder["h.sqlite"], "--update", "--contact", "ada@example.org");

        Assert.Equal((0, $"«Lamp trimmers»: 7 revisions fetched, 7 in {_folder["h.sqlite"]}"), (fetched.Code, fetched.Output.Trim()));
        Assert.Contains("6 revisions, up to 2021-03-04", fetched.Errors);
        Assert.Equal((0, $"«Lamp trimmers»: 1 revision fetched, 8 in {_folder["h.sqlite"]}"), (updated.Code, updated.Output.Trim()));
        Assert.Contains("«Wick cutters» redirects to «Lamp trimmers»", updated.Errors);
        Assert.Contains("the wiki has hidden something since: 102.", updated.Errors);
        Assert.StartsWith("AntiStalinistLeft/", server.UserAgents[0]);
        Assert.Contains("(ada@example.org)", server.UserAgents[^1]);
        using HistoryStore store = HistoryStore.Open(_folder["h.sqlite"], StoreAccess.Read).GetOrThrow();
        Assert.Equal("One more lamp.", store.LoadHistory(store.Pages[0].Number).GetOrThrow().GetText(7));
    }

    [Fact]
    public void A_failure_says_that_what_came_is_kept_and_the_same_call_goes_on()
    {
        int asked = 0;
        using LoopbackServer server = new(address => ++asked == 4 ? (403, "text/plain", "Enough."u8.ToArray()) : (200, "application/json", Encoding.UTF8.GetBytes(_wiki.Answer(address))));
        string[] call = ["fetch", "Lamp trimmers", "--api", $"{server.Root}w/api.php", "--store", _folder["h.sqlite"]];

        Asl.Outcome cut = Asl.Run(call);
        Asl.Outcome whole = Asl.Run(call);

        Assert.Equal(1, cut.Code);
        Assert.Contains("Enough.", cut.Errors);
        Assert.Contains($"What was fetched is kept in {_folder["h.sqlite"]}; the same call again goes on from there.", cut.Errors);
        Assert.Equal((0, $"«Lamp trimmers»: 3 revisions fetched, 7 in {_folder["h.sqlite"]}"), (whole.Code, whole.Output.Trim()));
    }

    [Theory]
    [InlineData("--contact", "fetch", "Lamp", "--wiki", "en.wikipedia.org", "--store", "never.sqlite")]
    [InlineData("no contact", "fetch", "Lamp", "--wiki", "en.wikipedia.org", "--store", "never.sqlite", "--contact", "me")]
    [InlineData("--wiki HOST", "fetch", "Lamp", "--store", "never.sqlite")]
    [InlineData("either", "fetch", "Lamp", "--store", "never.sqlite", "--wiki", "a.org", "--api", "https://a.org/api.php")]
    [InlineData("no name of a wiki", "fetch", "Lamp", "--store", "never.sqlite", "--wiki", "https://en.wikipedia.org/wiki/Lamp")]
    [InlineData("no address of an API", "fetch", "Lamp", "--store", "never.sqlite", "--api", "en.wikipedia.org")]
    [InlineData("--store FILE", "fetch", "Lamp", "--wiki", "en.wikipedia.org")]
    [InlineData("--update belongs to", "fetch", "--update")]
    [InlineData("--source belongs to", "fetch", "Lamp", "--source", "mckay")]
    [InlineData("no source nobody", "fetch", "--source", "nobody")]
    public void A_wrong_call_is_refused_before_anything_is_asked_or_written(string words, params string[] call)
    {
        Asl.Outcome refused = Asl.Run(call);

        Assert.Equal(2, refused.Code);
        Assert.Contains(words, refused.Errors);
        Assert.False(File.Exists(RepositoryFolder.At("never.sqlite")));
    }

    [Fact]
    public void Texts_that_are_there_are_not_asked_for_and_those_without_an_address_are_put_in_by_hand()
    {
        foreach (string file in (string[])["sources.yaml", "lamp-oil.txt"]) File.Copy(RepositoryFolder.At("data", "sample", file), _folder[file]);

        Asl.Outcome there = Asl.Run("fetch", "--source", "lamp-oil", "--corpus", _folder["."]);
        File.Delete(_folder["lamp-oil.txt"]);
        Asl.Outcome gone = Asl.Run("fetch", "--source", "lamp-oil", "--corpus", _folder["."]);

        Assert.Equal((0, 0), (there.Code, gone.Code));
        Assert.Contains("is there already, as the manifest lists it", there.Output);
        Assert.Contains("lamp-oil: the manifest has no address", gone.Output);
    }

    private static LoopbackServer Serve(FakeWiki wiki) => new(address => (200, "application/json", Encoding.UTF8.GetBytes(wiki.Answer(address))));
}
