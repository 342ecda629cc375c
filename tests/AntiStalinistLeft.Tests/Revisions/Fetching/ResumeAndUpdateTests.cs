using System.Net;
using AntiStalinistLeft.Revisions;
using AntiStalinistLeft.Revisions.Fetching;

namespace AntiStalinistLeft.Tests.Revisions.Fetching;

public class ResumeAndUpdateTests
{
    private static readonly HistoryFetchOptions Kept = new() { EndPageAfterEachAnswer = true };
    private readonly ImpatientTime _time = new();

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task A_fetch_cut_off_anywhere_goes_on_where_it_was(int cutAt)
    {
        FakeWiki wiki = new FakeWiki().With(9);
        var kept = new PageHistoryCollector();
        using var cut = new CancellationTokenSource();
        wiki.OnRequest = n =>
        {
            if (n == cutAt) cut.Cancel();
        };
        HistoryFetcher fetcher = FetchSetup.Fetcher(wiki, _time, Kept);
        FoundPage found = (await fetcher.FindAsync("Lamp trimmers", cut.Token)).GetOrThrow();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetcher.FetchAsync(found, kept, cancellation: cut.Token));
        int before = kept.Pages.Sum(page => page.Revisions.Count);
        wiki.Requests.Clear();
        FetchReport report = (await fetcher.FetchAsync(found, kept, before == 0 ? null : FetchSetup.Known(kept.Pages), TestContext.Current.CancellationToken)).GetOrThrow();

        Assert.Equal((cutAt - 2) * 2, before);
        Assert.Equal(9 - before, report.Added);
        Assert.Equal(wiki.Revisions.Select(r => r.Id), kept.Pages.SelectMany(page => page.Revisions).Select(r => r.Id));
        Assert.Equal(wiki.Revisions.Select(r => r.Text), kept.Pages.SelectMany(page => Enumerable.Range(0, page.Revisions.Count).Select(page.GetText)));
    }

    [Fact]
    public async Task A_failure_in_the_middle_keeps_what_came_before()
    {
        FakeWiki wiki = new FakeWiki().With(6);
        wiki.OnRequest = n =>
        {
            if (n == 4) wiki.Troubles.Enqueue(() => new HttpResponseMessage(HttpStatusCode.Forbidden));
        };
        var kept = new PageHistoryCollector();
        HistoryFetcher fetcher = FetchSetup.Fetcher(wiki, _time, Kept);
        FoundPage found = (await fetcher.FindAsync("Lamp trimmers", TestContext.Current.CancellationToken)).GetOrThrow();

        Result<FetchReport> fetched = await fetcher.FetchAsync(found, kept, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal("refused", fetched.Failure!.Code);
        Assert.Equal([100, 101, 102, 103], kept.Pages.SelectMany(page => page.Revisions).Select(r => r.Id));
    }

    [Fact]
    public async Task An_update_brings_exactly_what_is_new()
    {
        FakeWiki wiki = new FakeWiki { RevisionsAnAnswer = 3 }.With(5);
        (PageHistoryCollector kept, HistoryFetcher fetcher) = await Fetched(wiki);
        wiki.Add("A third lamp was lit.", hour: 4);
        wiki.Add("A fourth lamp was lit.");

        FetchReport report = await Update(fetcher, kept);

        Assert.Equal(2, report.Added);
        Assert.Empty(report.Changes);
        Assert.Empty(report.Diagnostics);
        Assert.Equal(["A third lamp was lit.", "A fourth lamp was lit."], Enumerable.Range(0, 2).Select(kept.Pages[^1].GetText));
    }

    [Fact]
    public async Task An_update_of_what_did_not_change_brings_nothing()
    {
        (PageHistoryCollector kept, HistoryFetcher fetcher) = await Fetched(new FakeWiki().With(5));
        int pages = kept.Pages.Count;

        FetchReport report = await Update(fetcher, kept);

        Assert.Equal((0, pages), (report.Added, kept.Pages.Count));
        Assert.Empty(report.Changes);
    }

    [Fact]
    public async Task An_update_says_what_the_wiki_did_to_the_past()
    {
        FakeWiki wiki = new FakeWiki().With(6);
        wiki.Revisions[5].IsCommentHidden = true;
        (PageHistoryCollector kept, HistoryFetcher fetcher) = await Fetched(wiki);
        wiki.Revisions[1].IsTextHidden = true;
        wiki.Revisions[2].IsUserHidden = true;
        wiki.Revisions[4].Comment = "another summary";
        wiki.Revisions[5].IsCommentHidden = false;
        wiki.Revisions.RemoveAt(3);
        wiki.Revisions.Add(wiki.Revisions[0] with { Id = 50 });
        wiki.Title = "Trimmers of lamps";

        FetchReport report = await Update(fetcher, kept, "Trimmers of lamps");

        Assert.Equal(
            [
                new HistoryChange(HistoryChangeKind.Inserted, 50),
                new HistoryChange(HistoryChangeKind.Hidden, 101),
                new HistoryChange(HistoryChangeKind.Hidden, 102),
                new HistoryChange(HistoryChangeKind.Removed, 103),
                new HistoryChange(HistoryChangeKind.Altered, 104),
                new HistoryChange(HistoryChangeKind.Revealed, 105),
            ],
            report.Changes);
        Assert.Equal("page-moved", Assert.Single(report.Diagnostics).Code);
        Assert.Equal(0, report.Added);
    }

    [Fact]
    public async Task The_look_through_the_past_asks_for_no_texts()
    {
        FakeWiki wiki = new FakeWiki().With(5);
        (PageHistoryCollector kept, HistoryFetcher fetcher) = await Fetched(wiki);
        wiki.Requests.Clear();

        await Update(fetcher, kept);

        Assert.Equal(3, wiki.Requests.Count(request => request.Query.Contains("rvend=", StringComparison.Ordinal) && !request.Query.Contains("content%7C", StringComparison.Ordinal) && !request.Query.Contains("%7Ccontent&", StringComparison.Ordinal)));
        Assert.Single(wiki.Requests, request => request.Query.Contains("%7Ccontent&", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_history_that_begins_late_is_said()
    {
        FakeWiki wiki = new FakeWiki().With(5);
        (PageHistoryCollector kept, HistoryFetcher fetcher) = await Fetched(wiki);
        KnownHistory late = FetchSetup.Known(kept.Pages) with { Revisions = [.. kept.Pages[^1].Revisions] };
        FoundPage found = (await fetcher.FindAsync(wiki.Title, TestContext.Current.CancellationToken)).GetOrThrow();

        FetchReport report = (await fetcher.FetchAsync(found, kept, late, TestContext.Current.CancellationToken)).GetOrThrow();

        Assert.Equal("history-begins-late", Assert.Single(report.Diagnostics).Code);
    }

    private async Task<(PageHistoryCollector Kept, HistoryFetcher Fetcher)> Fetched(FakeWiki wiki)
    {
        var kept = new PageHistoryCollector();
        HistoryFetcher fetcher = FetchSetup.Fetcher(wiki, _time, Kept);
        FoundPage found = (await fetcher.FindAsync(wiki.Title, TestContext.Current.CancellationToken)).GetOrThrow();
        (await fetcher.FetchAsync(found, kept, cancellation: TestContext.Current.CancellationToken)).GetOrThrow();
        return (kept, fetcher);
    }

    private static async Task<FetchReport> Update(HistoryFetcher fetcher, PageHistoryCollector kept, string title = "Lamp trimmers")
    {
        FoundPage found = (await fetcher.FindAsync(title, TestContext.Current.CancellationToken)).GetOrThrow();
        return (await fetcher.UpdateAsync(found, kept, FetchSetup.Known(kept.Pages), TestContext.Current.CancellationToken)).GetOrThrow();
    }
}
