namespace AntiStalinistLeft.Histories;

/// <summary>Finds the page that a title means.</summary>
internal sealed class PageFinder(MediaWikiApi api, HistoryFetchOptions options)
{
    /// <summary>Asks for the wiki and the page.</summary>
    public async Task<Result<FoundPage>> FindAsync(string title, CancellationToken cancellation)
    {
        if (title.AsSpan().ContainsAny("|\u001F\n") || string.IsNullOrWhiteSpace(title))
        {
            return Fail("bad-title", $"'{title}' is no title. A title is one line without |.");
        }

        Result<ParsedResponse> asked = await AskAsync(title, isFollowing: true, cancellation);
        if (!asked.Succeeded) return Result<FoundPage>.Fail(asked.Failure);
        using ParsedResponse parsed = asked.Value;
        ApiResponse answer = parsed.Response;
        string spelled = answer.Normalized.FirstOrDefault(change => change.From == title)?.To ?? title;
        ApiTitleChange? redirect = answer.Redirects.FirstOrDefault(change => change.From == spelled);
        if (redirect is null || options.FollowRedirects) return Found(title, answer, [.. answer.Redirects.Select(change => change.From)]);

        Result<ParsedResponse> again = await AskAsync(title, isFollowing: false, cancellation);
        if (!again.Succeeded) return Result<FoundPage>.Fail(again.Failure);
        using ParsedResponse own = again.Value;
        Result<FoundPage> found = Found(title, own.Response, []);
        return found.Succeeded
            ? Result<FoundPage>.Success(found.Value with { Page = found.Value.Page with { RedirectTarget = redirect.To } })
            : found;
    }

    private Task<Result<ParsedResponse>> AskAsync(string title, bool isFollowing, CancellationToken cancellation)
    {
        List<KeyValuePair<string, string>> parameters =
        [
            new("meta", "siteinfo"), new("siprop", "general|namespaces"), new("prop", "info"), new("titles", title),
        ];
        if (isFollowing) parameters.Add(new("redirects", "1"));
        return api.QueryAsync(parameters, cancellation);
    }

    private static Result<FoundPage> Found(string title, ApiResponse answer, IReadOnlyList<string> redirects)
    {
        if (answer.InterwikiTitle is { } elsewhere) return Fail("other-wiki", $"«{elsewhere}» belongs to another wiki. Name that wiki, and the title without its prefix.");
        if (answer.Pages is not [var page, ..]) return Fail("no-page", $"The wiki says nothing of a page «{title}».");
        string way = redirects.Count == 0 ? string.Empty : $", to which «{string.Join("», «", redirects)}» redirects,";
        if (page.Absence is { } absence) return Fail("no-page", $"«{(page.Page.Title.Length == 0 ? title : page.Page.Title)}»{way} {absence}.");
        return Result<FoundPage>.Success(new FoundPage(answer.Site ?? WikiSite.Unknown, page.Page, title, redirects));
    }

    private static Result<FoundPage> Fail(string code, string message) => Result<FoundPage>.Fail(new(Severity.Error, code, message));
}
