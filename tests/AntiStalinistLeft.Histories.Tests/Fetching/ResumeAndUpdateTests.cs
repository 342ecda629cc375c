using System.Net;

namespace AntiStalinistLeft.Histories.Tests;

public sealed class ResumeAndUpdateTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asl-fetch-");
    private readonly ImpatientTime _time = new();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    public async Task A_fetch_cut_off_anywhere_goes_on_where_it_was(int cutAt)
    {
        FakeWiki wiki = new FakeWiki().With(9);
        using var cut = new CancellationTokenSource();
        wiki.OnRequest = n =>
        {
            if (n == cutAt) cut.Cancel();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Fetch(wiki, cut: cut));
        int before = Stored()?.Revisions.Count ?? 0;
        wiki.OnRequest = null;
        FetchReport report = (await Fetch(wiki)).GetOrThrow();

        Assert.Equal((cutAt - 2) * 2, before);
        Assert.Equal(9 - before, report.Added);
        (await Fetch(wiki, "uncut.sqlite")).GetOrThrow();
        Assert.Equal(Digest("uncut.sqlite"), Digest());
        Assert.Equal(wiki.Revisions.Select(r => r.Text), Enumerable.Range(0, 9).Select(i => Stored()!.GetText(i)));
    }

    [Fact]
    public async Task A_failure_in_the_middle_keeps_what_came_before()
    {
        FakeWiki wiki = new FakeWiki().With(6);
        wiki.OnRequest = n =>
        {
            if (n == 4) wiki.Troubles.Enqueue(() => new HttpResponseMessage(HttpStatusCode.Forbidden));
        };

        Result<FetchReport> fetched = await Fetch(wiki);

        Assert.Equal("refused", fetched.Failure!.Code);
        Assert.Equal([100, 101, 102, 103], Stored()!.Revisions.Select(r => r.Id));
    }

    [Fact]
    public async Task A_fetch_that_was_cut_off_behind_its_last_revision_is_ended_by_the_next()
    {
        FakeWiki wiki = new FakeWiki().With(4);
        (await Fetch(wiki)).GetOrThrow();
        wiki.Add("One more lamp.");
        wiki.Add("One lamp too many.", hour: 4);
        wiki.Add("And another one.");
        wiki.OnRequest = n =>
        {
            if (wiki.Requests[^1].Query.Contains("rvcontinue", StringComparison.Ordinal)) throw new InvalidOperationException("cut");
        };
        await Assert.ThrowsAsync<InvalidOperationException>(() => Fetch(wiki));
        wiki.OnRequest = null;
        wiki.Revisions.RemoveRange(Stored()!.Revisions.Count, wiki.Revisions.Count - Stored()!.Revisions.Count);

        FetchReport report = (await Fetch(wiki)).GetOrThrow();

        using HistoryStore store = Open();
        Assert.Equal((0, ImportState.Finished), (report.Added, Assert.Single(store.Sources).State));
    }

    [Fact]
    public async Task An_update_brings_exactly_what_is_new()
    {
        FakeWiki wiki = new FakeWiki().With(5);
        (await Fetch(wiki)).GetOrThrow();
        wiki.Add("A third lamp was lit.", hour: 4);
        wiki.Add("A fourth lamp was lit.");

        FetchReport report = (await Fetch(wiki, isUpdate: true)).GetOrThrow();

        Assert.Equal(2, report.Added);
        Assert.Empty(report.Changes);
        Assert.Empty(report.Diagnostics);
        Assert.Equal(["A third lamp was lit.", "A fourth lamp was lit."], Enumerable.Range(5, 2).Select(i => Stored()!.GetText(i)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_history_that_did_not_change_is_left_as_it_is(bool isUpdate)
    {
        FakeWiki wiki = new FakeWiki().With(5);
        (await Fetch(wiki)).GetOrThrow();

        FetchReport report = (await Fetch(wiki, isUpdate: isUpdate)).GetOrThrow();

        using HistoryStore store = Open();
        Assert.Equal((0, 5L), (report.Added, Assert.Single(store.Sources).Revisions));
        Assert.Empty(report.Changes);
    }

    [Fact]
    public async Task An_update_says_what_the_wiki_did_to_the_past()
    {
        FakeWiki wiki = new FakeWiki().With(6);
        wiki.Revisions[5].IsCommentHidden = true;
        (await Fetch(wiki)).GetOrThrow();
        wiki.Revisions[1].IsTextHidden = true;
        wiki.Revisions[2].IsUserHidden = true;
        wiki.Revisions[4].Comment = "another summary";
        wiki.Revisions[5].IsCommentHidden = false;
        wiki.Revisions.RemoveAt(3);
        wiki.Revisions.Add(wiki.Revisions[0] with { Id = 50 });
        wiki.Title = "Trimmers of lamps";

        FetchReport report = (await Fetch(wiki, isUpdate: true)).GetOrThrow();

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
        Assert.Equal(6, Stored()!.Revisions.Count);
    }

    [Fact]
    public async Task The_look_through_the_past_asks_for_no_texts()
    {
        FakeWiki wiki = new FakeWiki().With(5);
        (await Fetch(wiki)).GetOrThrow();
        wiki.Requests.Clear();

        (await Fetch(wiki, isUpdate: true)).GetOrThrow();

        string[] queries = [.. wiki.Requests.Select(request => Uri.UnescapeDataString(request.Query)).Where(query => query.Contains("prop=revisions", StringComparison.Ordinal))];
        Assert.Equal(3, queries.Count(query => query.Contains("rvend=2021-03-04T04:00:00Z", StringComparison.Ordinal) && !query.Contains("|content&", StringComparison.Ordinal)));
        Assert.Single(queries, query => query.Contains("|content&", StringComparison.Ordinal) && query.Contains("rvstart=2021-03-04T04:00:00Z", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_history_that_begins_late_is_said()
    {
        FakeWiki wiki = new FakeWiki().With(5);
        FakeRevision[] first = [.. wiki.Revisions.Take(2)];
        wiki.Revisions.RemoveRange(0, 2);
        (await Fetch(wiki)).GetOrThrow();
        wiki.Revisions.InsertRange(0, first);

        Assert.Equal("history-begins-late", Assert.Single((await Fetch(wiki)).GetOrThrow().Diagnostics).Code);
        Assert.Equal([HistoryChangeKind.Inserted, HistoryChangeKind.Inserted], (await Fetch(wiki, isUpdate: true)).GetOrThrow().Changes.Select(change => change.Kind));
    }

    [Fact]
    public async Task A_page_made_anew_under_the_old_title_is_another_page()
    {
        (await Fetch(new FakeWiki().With(3))).GetOrThrow();
        FakeWiki anew = new() { PageId = 9 };
        anew.Add("Begun again.");

        FetchReport report = (await Fetch(anew, isUpdate: true)).GetOrThrow();

        using HistoryStore store = Open();
        Assert.Equal("another-page", Assert.Single(report.Diagnostics).Code);
        Assert.Equal([3, 1], store.Pages.Select(page => page.Revisions));
    }

    private async Task<Result<FetchReport>> Fetch(FakeWiki wiki, string file = "history.sqlite", bool isUpdate = false, CancellationTokenSource? cut = null)
    {
        CancellationToken cancellation = cut?.Token ?? TestContext.Current.CancellationToken;
        using HistoryStore store = Open(file, StoreAccess.Write);
        var fetch = new StoreFetcher(FetchSetup.Api(wiki, _time), store);
        FoundPage found = (await fetch.FindAsync(wiki.Title, cancellation)).GetOrThrow();
        return await fetch.FetchAsync(found, isUpdate, cancellation);
    }

    private PageHistory? Stored()
    {
        using HistoryStore store = Open();
        return store.Pages is [var page] ? store.LoadHistory(page.Number).GetOrThrow() : null;
    }

    private string Digest(string file = "history.sqlite")
    {
        using HistoryStore store = Open(file);
        return store.Verify().Digest;
    }

    private HistoryStore Open(string file = "history.sqlite", StoreAccess access = StoreAccess.Read) => HistoryStore.Open(Path.Combine(_folder.FullName, file), access).GetOrThrow();
}
