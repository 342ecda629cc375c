using System.CommandLine;
using System.Globalization;
using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft.Cli;

/// <summary>Fetches a page's history.</summary>
internal sealed class HistoryFetch
{
    private readonly Option<string?> _wiki = WikiBinding.CreateHostOption();

    private readonly Option<string?> _api = WikiBinding.CreateApiOption();

    private readonly Option<string?> _store = new("--store") { Description = "The store that takes the history in; it is made where it is missing.", HelpName = "FILE" };

    private readonly Option<bool> _update = new("--update") { Description = "Bring what is new, and tell what the wiki has done since to what the store has: revisions hidden, removed, put in." };

    private readonly Option<bool> _noRedirect = new("--no-redirect") { Description = "Where the title redirects, fetch the redirecting page's own history." };

    private IEnumerable<Option> All => [_wiki, _api, _store, _update, _noRedirect];

    /// <summary>Adds the options to the command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in All) command.Options.Add(option);
    }

    /// <summary>Refuses the options in a call that fetches no history.</summary>
    public void RejectOptions(ParseResult call) => FetchCommand.RejectOptions(call, All, "belongs to the history of a page; give its TITLE.");

    /// <summary>Does it.</summary>
    /// <exception cref="UsageException">The call does not say which wiki or which store.</exception>
    /// <exception cref="InputException">The history cannot be had.</exception>
    public async Task<int> RunAsync(ParseResult call, string title, string? contact, string currentDirectory, CancellationToken cancellation)
    {
        Uri address = WikiBinding.GetAddress(call.GetValue(_wiki), call.GetValue(_api));
        string file = Path.GetFullPath(
            call.GetValue(_store) ?? throw new UsageException("Say where the history goes: --store FILE, for instance --store data/raw/history.sqlite."), currentDirectory);
        using FetchConnection connection = FetchConnection.Open(contact, address.IsLoopback, call.InvocationConfiguration.Error);
        using HistoryStore store = HistoryStore.Open(file, StoreAccess.Write).GetOrThrow();
        try
        {
            return await FetchAsync(call, title, new MediaWikiApi(address, connection.Client), store, cancellation);
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or InputException && store.Sources.Any(source => source.State == ImportState.Open))
        {
            await call.InvocationConfiguration.Error.WriteLineAsync($"What was fetched is kept in {file}; the same call again goes on from there.");
            throw;
        }
    }

    private async Task<int> FetchAsync(ParseResult call, string title, MediaWikiApi api, HistoryStore store, CancellationToken cancellation)
    {
        TextWriter error = call.InvocationConfiguration.Error;
        var options = new HistoryFetchOptions { FollowRedirects = !call.GetValue(_noRedirect) };
        var fetch = new StoreFetcher(api, store, options, new LineProgress<FetchProgress>(error, Words));
        FoundPage found = (await fetch.FindAsync(title, cancellation)).GetOrThrow();
        if (found.Redirects.Count > 0) await error.WriteLineAsync($"«{string.Join("», «", found.Redirects)}» redirects to «{found.Page.Title}», whose history is fetched.");
        FetchReport report = (await fetch.FetchAsync(found, call.GetValue(_update), cancellation)).GetOrThrow();
        foreach (Diagnostic diagnostic in report.Diagnostics) await error.WriteLineAsync(diagnostic.ToString());
        foreach (string change in HistoryChangeReporter.Describe(report.Changes)) await error.WriteLineAsync(change);
        int total = store.Pages.FirstOrDefault(page => page.Page.Id == found.Page.Id && page.Site.Database == found.Site.Database)?.Revisions ?? 0;
        await call.InvocationConfiguration.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"«{found.Page.Title}»: {Counted(report.Added)} fetched, {total} in {call.GetValue(_store)}"));
        return ExitCode.Done;
    }

    private static string Words(FetchProgress progress) => string.Create(
        CultureInfo.InvariantCulture, $"  {Counted(progress.Revisions)}{(progress.Reached is { } reached ? $", up to {reached:yyyy-MM-dd}" : string.Empty)}");

    private static string Counted(int revisions) => revisions == 1 ? "1 revision" : string.Create(CultureInfo.InvariantCulture, $"{revisions} revisions");
}
