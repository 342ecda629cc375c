using AntiStalinistLeft.Revisions;
using AntiStalinistLeft.Revisions.Fetching;
using AntiStalinistLeft.Sources.Fetching;

namespace AntiStalinistLeft.Tests.Revisions.Fetching;

/// <summary>Puts fetchers together for tests.</summary>
internal static class FetchSetup
{
    public static HistoryFetcher Fetcher(
        HttpMessageHandler wiki, TimeProvider time, HistoryFetchOptions? options = null, IProgress<Waiting>? waiting = null, IProgress<FetchProgress>? progress = null, string api = FakeWiki.Api)
    {
        UserAgent user = UserAgent.Of("9.8.7", "ada@example.org").GetOrThrow();
        var client = new PoliteClient(new HttpClient(wiki, disposeHandler: false), user, null, time, waiting);
        return new HistoryFetcher(new MediaWikiApi(new Uri(api), client), options, progress);
    }

    /// <summary>What a store would say that it has.</summary>
    public static KnownHistory Known(IEnumerable<PageHistory> pages)
    {
        PageHistory[] all = [.. pages];
        return new KnownHistory(all[^1].Page, [.. all.SelectMany(page => page.Revisions)]);
    }
}

/// <summary>Remembers what it is told, in order.</summary>
internal sealed class Told<T>(List<T> into) : IProgress<T>
{
    public void Report(T value) => into.Add(value);
}
