using System.Globalization;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Histories;

/// <summary>Asks for a page's revisions from the oldest on, answer by answer, each where the one before ended.</summary>
internal sealed class RevisionQuery(MediaWikiApi api, WikiPage page)
{
    private const string Fields = "ids|flags|timestamp|user|userid|size|slotsize|sha1|slotsha1|contentmodel|comment|tags|roles";
    private readonly HashSet<long> _seen = [];
    private readonly SortedSet<string> _warnings = new(StringComparer.Ordinal);
    private int _withoutNews;

    /// <summary>The wiki's warnings.</summary>
    public IReadOnlyCollection<string> Warnings => _warnings;

    /// <summary>The title that the page had in the last answer.</summary>
    public string Title { get; private set; } = page.Title;

    /// <summary>Gives each answer's revisions to <paramref name="take"/>.</summary>
    /// <param name="withText">Whether the texts are wanted.</param>
    /// <param name="from">The first time that is wanted; null from the beginning.</param>
    /// <param name="until">The last time that is wanted; null to the end.</param>
    /// <param name="take">Gets the revisions of an answer; what it gives back ends the asking.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Null, or why not all could be had.</returns>
    public async Task<Diagnostic?> ReadAsync(
        bool withText, DateTimeOffset? from, DateTimeOffset? until, Func<IReadOnlyList<ApiRevision>, Diagnostic?> take, CancellationToken cancellation)
    {
        IReadOnlyDictionary<string, string>? next = null;
        do
        {
            Result<ParsedResponse> asked = await api.QueryAsync(Parameters(withText, from, until, next), cancellation);
            if (!asked.Succeeded) return asked.Failure;
            using ParsedResponse parsed = asked.Value;
            ApiResponse answer = parsed.Response;
            _warnings.UnionWith(answer.Warnings);
            if ((Check(answer, next) ?? CheckNews(answer) ?? take(answer.Pages[0].Revisions)) is { } failure) return failure;
            next = answer.Continue;
        }
        while (next is not null);

        return null;
    }

    private Diagnostic? Check(ApiResponse answer, IReadOnlyDictionary<string, string>? sent)
    {
        if (answer.Pages is not [var now, ..] || now.Absence is not null || now.Page.Id != page.Id)
        {
            return new(Severity.Error, "page-gone", $"«{page.Title}» was deleted from the wiki while it was fetched. What came before is kept.");
        }

        Title = now.Page.Title;
        bool isStuck = sent is not null && answer.Continue is { } next && next.Count == sent.Count
            && next.All(field => sent.TryGetValue(field.Key, out string? before) && before == field.Value);
        if (!isStuck) return null;
        string reason = answer.IsTruncated ? "the next revision alone is longer than the wiki's limit of an answer" : "it gives the same place to go on from again and again";
        return new(Severity.Error, "no-progress", $"The wiki does not get on: {reason}. What came before is kept.");
    }

    // A wiki may give an empty answer and go on; one that does so without end is left.
    private Diagnostic? CheckNews(ApiResponse answer)
    {
        bool isNew = false;
        foreach (ApiRevision revision in answer.Pages[0].Revisions) isNew |= _seen.Add(revision.Revision.Id);
        _withoutNews = isNew ? 0 : _withoutNews + 1;
        return _withoutNews <= Limits.AnswersWithoutNews || answer.Continue is null ? null : new(
            Severity.Error,
            "no-progress",
            FormattableString.Invariant($"The wiki does not get on: {_withoutNews} answers in a row brought no revision that was not there, and {Limits.AnswersWithoutNews} is the limit. What came before is kept."));
    }

    private IEnumerable<KeyValuePair<string, string>> Parameters(
        bool withText, DateTimeOffset? from, DateTimeOffset? until, IReadOnlyDictionary<string, string>? next)
    {
        yield return new("prop", "revisions");
        yield return new("pageids", page.Id.ToString(CultureInfo.InvariantCulture));
        yield return new("rvprop", withText ? Fields + "|content" : Fields);
        yield return new("rvslots", "main");
        yield return new("rvlimit", "max");
        yield return new("rvdir", "newer");
        if (from is { } first) yield return new("rvstart", Time(first));
        if (until is { } last) yield return new("rvend", Time(last));
        foreach (KeyValuePair<string, string> field in next ?? new Dictionary<string, string>()) yield return field;
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
