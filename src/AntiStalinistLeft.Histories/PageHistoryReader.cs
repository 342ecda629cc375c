namespace AntiStalinistLeft.Histories;

/// <summary>
/// Reads the pages of an export one by one, so that a file of many pages needs the memory of its largest only. Answers of the
/// API are read to their end first, for the next answer may go on with the page of the one before.
/// </summary>
internal sealed class PageHistoryReader
{
    private readonly MediaWikiXmlReader? _reader;
    private readonly ApiJsonReader? _answers;
    private readonly HistoryReadOptions _options;
    private readonly List<Diagnostic> _warnings = [];
    private readonly string? _name;
    private PageHistoryBuilder? _builder;
    private PageHistoryCollector? _collected;
    private Diagnostic? _answersFailure;
    private int _given;

    /// <summary>Begins to read; the caller disposes of the input.</summary>
    public PageHistoryReader(HistoryInput input, HistoryReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        _options = options ?? new HistoryReadOptions();
        _name = input.Name;
        if (input.IsJson()) _answers = new ApiJsonReader([input], _options);
        else _reader = new MediaWikiXmlReader(input, _options);
    }

    /// <summary>Reads answers of the API that continue one another.</summary>
    internal PageHistoryReader(ApiJsonReader answers, HistoryReadOptions options)
    {
        _options = options;
        _answers = answers;
    }

    /// <summary>The wiki, as far as the file's head was read.</summary>
    public WikiSite Site => _reader?.Site ?? _collected?.Site ?? WikiSite.Unknown;

    /// <summary>Why the reading ended early; null where it did not.</summary>
    public Diagnostic? Failure => _reader is null ? _answersFailure : _reader.Failure;

    /// <summary>What was odd and did not stop the reading.</summary>
    public IReadOnlyList<Diagnostic> Warnings => [.. _reader?.Warnings ?? _answers!.Warnings, .. _warnings];

    /// <summary>
    /// The next page; null at the end, and where the file is broken. With <see cref="HistoryReadOptions.KeepCompleteRevisions"/> the
    /// whole revisions of a page that breaks off are still given.
    /// </summary>
    public PageHistory? Read() => _reader is null ? ReadCollected() : ReadFrom(_reader);

    private PageHistory? ReadCollected()
    {
        if (_collected is null)
        {
            _collected = new PageHistoryCollector();
            _answersFailure = _answers!.ReadInto(_collected, CancellationToken.None);
        }

        bool isKept = _answersFailure is null || _options.KeepCompleteRevisions;
        return isKept && _given < _collected.Pages.Count ? _collected.Pages[_given++] : null;
    }

    private PageHistory? ReadFrom(MediaWikiXmlReader reader)
    {
        while (true)
        {
            switch (reader.Read())
            {
                case HistoryEvent.Page:
                    _builder = new PageHistoryBuilder(reader.Page!);
                    break;
                case HistoryEvent.Revision:
                    AddRevision(reader);
                    break;
                case HistoryEvent.EndOfPage:
                    return TakePage();
                case HistoryEvent.Failure when _options.KeepCompleteRevisions && _builder is { Count: > 0 }:
                    return TakePage();
                default:
                    return null;
            }
        }
    }

    private PageHistory TakePage()
    {
        PageHistory page = _builder!.Build();
        _builder = null;
        return page;
    }

    private void AddRevision(MediaWikiXmlReader reader)
    {
        Revision revision = reader.Revision!;
        TextProblem? problem = _builder!.Add(revision, reader.EscapedText, isEscaped: true);
        if (problem is not null)
        {
            reader.Reject(problem.Code, problem.Found, reader.TextOffset + problem.Offset);
        }
        else if (_options.VerifySha1 && revision.Sha1 is { } stated && _builder.ComputeSha1() is { } found && found != stated)
        {
            _warnings.Add(new(
                Severity.Warning, "sha1-differs", $"The text of revision {revision.Id} has SHA-1 {found}, the file states {stated}; the text was damaged, or the file was edited.", _name));
        }
    }
}
