using System.Net;
using System.Net.Http.Headers;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Histories.Tests;

public class HistoryFetcherTests
{
    private readonly PageHistorySink _nowhere = new((_, _) => { });
    private readonly ImpatientTime _time = new();
    private readonly List<RetryPause> _waits = [];

    [Fact]
    public async Task A_history_in_many_answers_is_whole_and_in_order()
    {
        FakeWiki wiki = new FakeWiki().With(7);

        PageHistory page = (await Fetch(wiki)).Page;

        Assert.Equal(wiki.Revisions.Select(r => r.Id), page.Revisions.Select(r => r.Id));
        Assert.Equal(wiki.Revisions.Select(r => r.Text), Enumerable.Range(0, 7).Select(i => page.GetText(i)));
        Assert.Equal(5, wiki.Requests.Count);
        Assert.Equal(new WikiPage(7, 0, "Lamp trimmers"), page.Page);
    }

    [Fact]
    public async Task A_wiki_that_goes_on_without_end_and_brings_nothing_is_left()
    {
        FakeWiki wiki = new FakeWiki().With(3);
        int endless = 0;
        wiki.OnRequest = _ =>
        {
            if (wiki.Requests.Count < 2) return;
            wiki.Troubles.Enqueue(() => FakeWiki.Json($"{{\"continue\":{{\"rvcontinue\":\"x|{++endless}\"}},\"query\":{{\"pages\":[{{\"pageid\":7,\"ns\":0,\"title\":\"Lamp trimmers\",\"revisions\":[]}}]}}}}"));
        };

        Result<FetchReport> result = await TryFetch(wiki, _nowhere);

        Assert.Equal("no-progress", result.Failure?.Code);
        Assert.Contains("3 is the limit", result.Failure!.Message, StringComparison.Ordinal);
        Assert.Equal(4, endless);
    }

    [Fact]
    public async Task Every_field_arrives()
    {
        FakeWiki wiki = new FakeWiki().With(1);
        wiki.Add("Second words.", user: "192.0.2.7");

        (PageHistory page, FetchReport report) = await Fetch(wiki);

        Revision second = page.Revisions[1];
        Assert.Equal((101, 100, true, "edit 1", "wikitext", "text/x-wiki", 13), (second.Id, second.ParentId, second.IsMinor, second.Comment, second.Model, second.Format, second.DeclaredBytes));
        Assert.Equal(new DateTimeOffset(2021, 3, 4, 1, 0, 0, TimeSpan.Zero), second.Timestamp);
        Assert.Equal(new Contributor(ContributorKind.Ip, "192.0.2.7", null), second.Contributor);
        Assert.Equal(new Contributor(ContributorKind.User, "Ada", 12), page.Revisions[0].Contributor);
        Assert.Null(page.Revisions[0].ParentId);
        Assert.Equal(Sha1Digest.Compute("Second words."u8), second.Sha1);
        Assert.Equal(["mobile edit"], second.Tags);
        Assert.Equal(("Lamp Wiki", "lampwiki", "Talk"), (report.Found.Site.Name, report.Found.Site.Database, report.Found.Site.Namespaces[1]));
        Assert.Empty(report.Diagnostics);
    }

    [Fact]
    public async Task The_client_says_who_it_is_and_asks_as_the_wiki_wants_to_be_asked()
    {
        FakeWiki wiki = new FakeWiki().With(3);

        await Fetch(wiki);

        Assert.All(wiki.UserAgents, words => Assert.StartsWith("AntiStalinistLeft/9.8.7 (ada@example.org)", words));
        Assert.All(wiki.Requests, request => Assert.Contains("maxlag=5", request.Query));
        Assert.All(wiki.Requests, request => Assert.Contains("formatversion=2", request.Query));
        Assert.All(wiki.Requests.Skip(1), request => Assert.Contains("rvslots=main", request.Query));
    }

    [Fact]
    public async Task Answers_that_the_wiki_cuts_short_are_gone_on_with()
    {
        FakeWiki wiki = new FakeWiki { RevisionsAnAnswer = 50, TruncateAt = 120 }.With(6);

        (PageHistory page, FetchReport report) = await Fetch(wiki);

        Assert.Equal(6, page.Revisions.Count);
        Assert.Empty(report.Diagnostics);
        Assert.Equal(4, wiki.Requests.Count);
    }

    [Fact]
    public async Task A_revision_too_long_for_any_answer_is_a_failure_and_no_endless_loop()
    {
        FakeWiki wiki = new FakeWiki { TruncateAt = 60 }.With(1);
        wiki.Add(new string('x', 100));

        Result<FetchReport> fetched = await TryFetch(wiki, _nowhere);

        Assert.Equal("no-progress", fetched.Failure!.Code);
        Assert.Contains("limit", fetched.Failure.Message);
    }

    [Fact]
    public async Task A_wiki_that_lags_is_waited_for_as_long_as_it_asks()
    {
        FakeWiki wiki = new FakeWiki().With(2);
        wiki.Troubles.Enqueue(() => Lagging(seconds: 7));
        wiki.Troubles.Enqueue(() => Lagging(seconds: 1));

        await Fetch(wiki);

        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(2)], _time.Pauses);
        Assert.Contains("maxlag", _waits[0].Reason);
    }

    [Fact]
    public async Task Busy_servers_are_asked_again_ever_later()
    {
        FakeWiki wiki = new FakeWiki().With(2);
        wiki.Troubles.Enqueue(() => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        wiki.Troubles.Enqueue(() => new HttpResponseMessage(HttpStatusCode.TooManyRequests));
        wiki.Troubles.Enqueue(() => new HttpResponseMessage(HttpStatusCode.BadGateway));
        wiki.Troubles.Enqueue(() => FakeWiki.Json("""{"error":{"code":"internal_api_error_DBQueryError","info":"Database query error."}}"""));
        wiki.Troubles.Enqueue(() => throw new HttpRequestException("The connection was lost."));

        PageHistory page = (await Fetch(wiki)).Page;

        Assert.Equal([1, 2, 4, 8, 16], _time.Pauses.Select(pause => pause.TotalSeconds));
        Assert.Equal(2, page.Revisions.Count);
    }

    [Fact]
    public async Task A_date_to_come_back_at_is_understood()
    {
        FakeWiki wiki = new FakeWiki().With(1);
        wiki.Troubles.Enqueue(() =>
        {
            var busy = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
            busy.Headers.RetryAfter = new RetryConditionHeaderValue(_time.GetUtcNow().AddSeconds(42));
            return busy;
        });

        await Fetch(wiki);

        Assert.Equal([TimeSpan.FromSeconds(42)], _time.Pauses);
    }

    [Fact]
    public async Task Patience_ends()
    {
        FakeWiki wiki = new FakeWiki().With(1);
        for (int i = 0; i < 20; i++) wiki.Troubles.Enqueue(() => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));

        Result<FetchReport> fetched = await TryFetch(wiki, _nowhere);

        Assert.Equal("server-busy", fetched.Failure!.Code);
        Assert.Equal(10, wiki.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_asks_for_an_hour_is_not_waited_for()
    {
        FakeWiki wiki = new FakeWiki().With(1);
        wiki.Troubles.Enqueue(() => Lagging(seconds: 3600));

        Result<FetchReport> fetched = await TryFetch(wiki, _nowhere);

        Assert.Equal("server-asks-to-wait", fetched.Failure!.Code);
        Assert.Contains("60 minutes", fetched.Failure.Message);
        Assert.Empty(_time.Pauses);
    }

    [Theory]
    [InlineData("""{"error":{"code":"readapidenied","info":"You need read permission to use this module."}}""", "api-error", "readapidenied")]
    [InlineData("""{"errors":[{"code":"badtoken","text":"Invalid CSRF token."}]}""", "api-error", "badtoken")]
    [InlineData("<!DOCTYPE html><html></html>", "no-api", "api.php")]
    [InlineData("""{"pages":[]}""", "no-api-answer", "pages")]
    public async Task An_error_with_the_status_of_success_is_a_failure_in_the_wikis_words(string body, string code, string words)
    {
        FakeWiki wiki = new FakeWiki().With(1);
        wiki.Troubles.Enqueue(() => FakeWiki.Json(body));

        Result<FetchReport> fetched = await TryFetch(wiki, _nowhere);

        Assert.Equal(code, fetched.Failure!.Code);
        Assert.Contains(words, fetched.Failure.Message);
        Assert.Single(wiki.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "not-found")]
    [InlineData(HttpStatusCode.Forbidden, "refused")]
    [InlineData(HttpStatusCode.BadRequest, "http-error")]
    public async Task What_does_not_pass_by_itself_is_not_asked_again(HttpStatusCode status, string code)
    {
        FakeWiki wiki = new FakeWiki().With(1);
        wiki.Troubles.Enqueue(() => new HttpResponseMessage(status) { Content = new StringContent("Please set a user agent.") });

        Result<FetchReport> fetched = await TryFetch(wiki, _nowhere);

        Assert.Equal(code, fetched.Failure!.Code);
        Assert.Single(wiki.Requests);
    }

    [Fact]
    public async Task What_the_wiki_hides_is_known_as_hidden()
    {
        FakeWiki wiki = new FakeWiki().With(4);
        wiki.Revisions[1].IsUserHidden = true;
        wiki.Revisions[2].IsCommentHidden = true;
        wiki.Revisions[3].IsTextHidden = wiki.Revisions[3].IsUserHidden = true;

        PageHistory page = (await Fetch(wiki)).Page;

        Assert.Equal(Contributor.Hidden, page.Revisions[1].Contributor);
        Assert.NotNull(page.GetText(1));
        Assert.Null(page.Revisions[2].Comment);
        Assert.Equal((TextState.Hidden, null, true), (page.Revisions[3].Text, page.Revisions[3].Sha1, page.Revisions[3].IsSuppressed));
        Assert.Null(page.GetText(3));
    }

    [Fact]
    public async Task Redirects_are_followed_and_said()
    {
        FakeWiki wiki = new FakeWiki { Redirect = "Wick cutters" }.With(2);

        FetchReport report = (await Fetch(wiki, "wick_cutters")).Report;

        Assert.Equal("Lamp trimmers", report.Found.Page.Title);
        Assert.Equal(["Wick cutters"], report.Found.Redirects);
    }

    [Fact]
    public async Task A_redirecting_page_can_be_had_itself()
    {
        FakeWiki wiki = new FakeWiki { Redirect = "Wick cutters" }.With(2);

        Result<FoundPage> found = await Fetcher(wiki, new HistoryFetchOptions { FollowRedirects = false }).FindAsync("wick cutters", TestContext.Current.CancellationToken);

        Assert.Equal(new WikiPage(8, 0, "Wick cutters", "Lamp trimmers"), found.GetOrThrow().Page);
    }

    [Theory]
    [InlineData("Nobody home", "is no page of the wiki")]
    [InlineData("A<b", "invalid characters")]
    [InlineData("Special:Random", "has no history")]
    [InlineData("One|Two", "without |")]
    public async Task A_title_without_a_page_fails_with_the_reason(string title, string reason)
    {
        Result<FoundPage> found = await Fetcher(new FakeWiki().With(1)).FindAsync(title, TestContext.Current.CancellationToken);

        Assert.Contains(reason, found.Failure!.Message);
    }

    [Fact]
    public async Task Talk_pages_are_pages_like_others()
    {
        FakeWiki wiki = new FakeWiki { Title = "Talk:Lamp trimmers" }.With(3);

        PageHistory page = (await Fetch(wiki, "Talk:Lamp trimmers")).Page;

        Assert.Equal((1, 3), (page.Page.Namespace, page.Revisions.Count));
    }

    [Fact]
    public async Task A_page_deleted_meanwhile_is_said()
    {
        FakeWiki wiki = new FakeWiki().With(6);
        wiki.OnRequest = n =>
        {
            if (n == 3) wiki.Troubles.Enqueue(() => FakeWiki.Json("""{"batchcomplete":true,"query":{"pages":[{"pageid":7,"missing":true}]}}"""));
        };

        Result<FetchReport> fetched = await TryFetch(wiki, _nowhere);

        Assert.Equal("page-gone", fetched.Failure!.Code);
    }

    private static HttpResponseMessage Lagging(int seconds)
    {
        HttpResponseMessage lagging = FakeWiki.Json("""{"error":{"code":"maxlag","info":"Waiting for 10.0.0.2: 6.3 seconds lagged.","host":"10.0.0.2","lag":6.3}}""");
        lagging.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(seconds));
        lagging.Headers.Add("MediaWiki-API-Error", "maxlag");
        return lagging;
    }

    private HistoryFetcher Fetcher(FakeWiki wiki, HistoryFetchOptions? options = null) => FetchSetup.Fetcher(wiki, _time, options, new Told<RetryPause>(_waits));

    private async Task<(PageHistory Page, FetchReport Report)> Fetch(FakeWiki wiki, string title = "Lamp trimmers")
    {
        var pages = new List<PageHistory>();
        FetchReport report = (await TryFetch(wiki, new PageHistorySink((_, page) => pages.Add(page)), title)).GetOrThrow();
        return (Assert.Single(pages), report);
    }

    private async Task<Result<FetchReport>> TryFetch(FakeWiki wiki, IHistorySink sink, string title = "Lamp trimmers")
    {
        HistoryFetcher fetcher = Fetcher(wiki);
        Result<FoundPage> found = await fetcher.FindAsync(title, TestContext.Current.CancellationToken);
        return found.Succeeded
            ? await fetcher.FetchAsync(found.Value, sink, cancellation: TestContext.Current.CancellationToken)
            : Result<FetchReport>.Fail(found.Failure);
    }
}
