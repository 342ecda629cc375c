using System.Text.Json;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Histories;

/// <summary>
/// Answers of a MediaWiki Action API (<c>action=query&amp;prop=revisions</c>, format version 1 or 2) as a source of histories:
/// one file or several in order, each with one answer, several one after another, or a list of them.
/// </summary>
/// <remarks>
/// Answers that continue one another are one history. They are read strictly: an answer that holds something else than it must,
/// an error that was saved in place of an answer, a page that does not exist, is a failure.
/// </remarks>
internal sealed class ApiJsonSource : IHistorySource
{
    private readonly IReadOnlyList<HistoryInput> _inputs;
    private readonly int _maxTextBytes;
    private readonly SortedDictionary<string, Diagnostic> _warnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ApiPageProgress> _pages = new(StringComparer.Ordinal);
    private WikiSite _site = WikiSite.Unknown;
    private ApiPageProgress? _current;
    private bool _isContinued;
    private string _file = string.Empty;
    private int _line;

    /// <summary>Reads from inputs, which are disposed of together with the source.</summary>
    /// <param name="inputs">The files with the answers.</param>
    /// <param name="maxTextBytes">The longest text of a single revision that is taken in.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    public ApiJsonSource(IReadOnlyList<HistoryInput> inputs, int maxTextBytes = HistorySources.MaxTextBytes)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.Count == 0) throw new ArgumentException("There is nothing to read from.", nameof(inputs));
        _inputs = inputs;
        _maxTextBytes = maxTextBytes;
    }

    /// <inheritdoc/>
    public string Name => string.Join(", ", _inputs.Select(input => input.Name ?? "standard input"));

    /// <inheritdoc/>
    public IReadOnlyList<Diagnostic> Warnings => [.. _warnings.Values];

    /// <inheritdoc/>
    public Diagnostic? ReadInto(IHistorySink sink, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sink);
        foreach (HistoryInput input in _inputs)
        {
            _file = input.Name ?? "standard input";
            if (ReadFile(input, sink, cancellation) is { } failure) return failure;
        }

        if (_pages.Count == 0) return Fail("no-revisions", "There is no revision in it. Ask the wiki with action=query and prop=revisions.");
        if (_isContinued) Warn("history-incomplete", "The last answer says that there is more to come. Ask again with what its 'continue' holds, and give that file too.");
        return sink.EndPage();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (HistoryInput input in _inputs) input.Dispose();
    }

    private Diagnostic? ReadFile(HistoryInput input, IHistorySink sink, CancellationToken cancellation)
    {
        var values = new JsonValueStream(input.Stream);
        try
        {
            while (values.Next() is { } value)
            {
                using (value)
                {
                    _line = values.Line;
                    if (ReadAnswers(value.RootElement, sink, cancellation) is { } failure) return failure;
                }
            }
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return Fail("unreadable-file", $"Reading stopped: {(failure is InvalidDataException ? failure.Message : FileFailures.Explain(failure))} {LastWhole()}");
        }

        _line = values.Line;
        return values.Problem is { } problem ? Fail("no-json", $"{problem}. {LastWhole()} Save the answer again.") : input.Finish();
    }

    private Diagnostic? ReadAnswers(JsonElement value, IHistorySink sink, CancellationToken cancellation)
    {
        if (value.ValueKind != JsonValueKind.Array) return ReadAnswer(value, sink, cancellation);
        foreach (JsonElement one in value.EnumerateArray())
        {
            if (ReadAnswer(one, sink, cancellation) is { } failure) return failure;
        }

        return null;
    }

    private Diagnostic? ReadAnswer(JsonElement value, IHistorySink sink, CancellationToken cancellation)
    {
        if (ApiResponseReader.Read(value, out string? problem) is not { } answer)
        {
            return Fail("no-api-answer", $"{problem}. {LastWhole()} Save the answer of the API as it comes, with format=json.");
        }

        if (answer.Error is { } error) return Fail("api-error", $"The wiki answered with an error and not with revisions: {error.Code}: {error.Info}");
        foreach (string warning in answer.Warnings) Warn("api-warning", $"The wiki said: {warning}");
        _site = answer.Site ?? _site;
        _isContinued = answer.Continue is not null;
        foreach (ApiPage page in answer.Pages)
        {
            if (page.Absence is { } absence) return Fail("no-page", $"«{page.Page.Title}» {absence}.");
            if (page.Revisions.Count > 0 && ReadPage(page, sink, cancellation) is { } failure) return failure;
        }

        return null;
    }

    private Diagnostic? ReadPage(ApiPage page, IHistorySink sink, CancellationToken cancellation)
    {
        if (Begin(page.Page, sink) is { } failure) return failure;
        foreach (ApiRevision revision in page.Revisions)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Add(revision, sink) is { } problem) return problem;
        }

        return null;
    }

    private Diagnostic? Begin(WikiPage page, IHistorySink sink)
    {
        string key = page.Id == 0 ? page.Title : page.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (!_pages.TryGetValue(key, out ApiPageProgress? progress)) _pages[key] = progress = new ApiPageProgress(page.Title);
        else if (progress != _current) return Fail("page-in-pieces", $"«{page.Title}» goes on after another page. Save the answers of each page in a file of its own.");
        if (progress == _current) return null;
        Diagnostic? failure = _current is null ? null : sink.EndPage();
        _current = progress;
        return failure ?? sink.BeginPage(_site, page);
    }

    private Diagnostic? Add(ApiRevision from, IHistorySink sink)
    {
        Revision revision = from.Revision;
        if (!_current!.IsNew(revision, out bool isOther))
        {
            if (isOther) return Fail("revision-twice", FormattableString.Invariant($"Revision {revision.Id} is there twice, with different texts. Keep the answers of one wiki only."));
            Warn("revision-twice", "Revisions that are there twice were taken once.");
            return null;
        }

        byte[]? text = from.GetUtf8();
        if (text is null) return Fail("half-a-character", FormattableString.Invariant($"The text of revision {revision.Id} holds half a character. {LastWhole()}"));
        if (text.Length > _maxTextBytes)
        {
            return Fail("text-too-long", FormattableString.Invariant($"The text of revision {revision.Id} has {text.Length} bytes, more than the {_maxTextBytes} that are allowed. {LastWhole()}"));
        }

        WarnOf(from);
        Diagnostic? failure = sink.Add(revision, text);
        if (failure is null) _current.LastRevisionId = revision.Id;
        return failure is { File: null } ? failure with { File = _file } : failure;
    }

    private void WarnOf(ApiRevision from)
    {
        if (from.HasOtherSlots) Warn("other-slots", "Revisions hold content besides the main slot; only the main slot was read.");
        if (from.IsTextLost) Warn("text-lost", "The wiki itself cannot find the text of some revisions.");
    }

    private string LastWhole() => _current?.LastRevisionId is { } last
        ? FormattableString.Invariant($"The last whole revision is {last} of «{_current.Title}».")
        : "There is no whole revision before that.";

    private void Warn(string code, string message) => _warnings.TryAdd($"{code} {message}", new(Severity.Warning, code, message, _file));

    private Diagnostic Fail(string code, string message) => new(Severity.Error, code, message, _file, _line > 0 ? _line : null);
}

/// <summary>What was read of a page so far.</summary>
internal sealed class ApiPageProgress(string title)
{
    private readonly Dictionary<long, Sha1Digest?> _seen = [];

    /// <summary>The page's title.</summary>
    public string Title { get; } = title;

    /// <summary>The revision that was taken in last; null before the first.</summary>
    public long? LastRevisionId { get; set; }

    /// <summary>True when the revision was not met before.</summary>
    /// <param name="revision">The revision.</param>
    /// <param name="isOther">True when one of the same number was met, and it states another text.</param>
    public bool IsNew(Revision revision, out bool isOther)
    {
        bool isNew = _seen.TryAdd(revision.Id, revision.Sha1);
        isOther = !isNew && _seen[revision.Id] is { } before && revision.Sha1 is { } now && before != now;
        return isNew;
    }
}
