using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Histories.Tests;

/// <summary>Puts fetchers together for tests.</summary>
internal static class FetchSetup
{
    public static HistoryFetcher Fetcher(
        HttpMessageHandler wiki, TimeProvider time, HistoryFetchOptions? options = null, IProgress<RetryPause>? waiting = null, IProgress<FetchProgress>? progress = null, string api = FakeWiki.Api)
    {
        return new HistoryFetcher(Api(wiki, time, waiting, api), options, progress);
    }

    public static MediaWikiApi Api(HttpMessageHandler wiki, TimeProvider time, IProgress<RetryPause>? waiting = null, string api = FakeWiki.Api)
    {
        UserAgent user = UserAgent.Create("9.8.7", "ada@example.org").GetOrThrow();
        return new MediaWikiApi(new Uri(api), new PoliteClient(new HttpClient(wiki, disposeHandler: false), user, null, time, waiting));
    }
}

/// <summary>Remembers what it is told, in order.</summary>
internal sealed class Told<T>(List<T> into) : IProgress<T>
{
    public void Report(T value) => into.Add(value);
}
