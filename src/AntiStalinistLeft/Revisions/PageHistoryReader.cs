using AntiStalinistLeft.Revisions.Blocks;
using AntiStalinistLeft.Revisions.Reading;

namespace AntiStalinistLeft.Revisions;

/// <summary>Reads the pages of an export one by one, so that a file of many pages needs the memory of its largest only.</summary>
public sealed class PageHistoryReader
{
    private readonly MediaWikiXmlReader _reader;
    private readonly HistoryReadOptions _options;
    private readonly List<Diagnostic> _warnings = [];
    private readonly string? _name;
    private PageHistoryBuilder? _builder;

    /// <summary>Begins to read; the input stays the caller's to dispose of.</summary>
    public PageHistoryReader(HistoryInput input, HistoryReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        _options = options ?? new HistoryReadOptions();
        _name = input.Name;
        _reader = new MediaWikiXmlReader(input, _options);
    }

    /// <summary>The wiki, as far as the file's head was read.</summary>
    public WikiSite Site => _reader.Site;

    /// <summary>Why the reading ended early; null where it did not.</summary>
    public Diagnostic? Failure => _reader.Failure;

    /// <summary>What was odd and did not stop the reading.</summary>
    public IReadOnlyList<Diagnostic> Warnings => [.. _reader.Warnings, .. _warnings];

    /// <summary>
    /// The next page; null at the end, and where the file is broken. With <see cref="HistoryReadOptions.KeepWholePart"/> the
    /// whole revisions of a page that breaks off are still given.
    /// </summary>
    public PageHistory? Read()
    {
        while (true)
        {
            switch (_reader.Read())
            {
                case HistoryEvent.Page:
                    _builder = new PageHistoryBuilder(_reader.Page!);
                    break;
                case HistoryEvent.Revision:
                    AddRevision();
                    break;
                case HistoryEvent.EndOfPage:
                    return TakePage();
                case HistoryEvent.Failure when _options.KeepWholePart && _builder is { Count: > 0 }:
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

    private void AddRevision()
    {
        Revision revision = _reader.Revision!;
        TextProblem? problem = _builder!.Add(revision, _reader.EscapedText, isEscaped: true);
        if (problem is not null)
        {
            _reader.Reject(problem.Code, problem.Found, _reader.TextOffset + problem.Offset);
        }
        else if (_options.VerifySha1 && revision.Sha1 is { } stated && _builder.ComputeSha1() is { } found && found != stated)
        {
            _warnings.Add(new(
                Severity.Warning, "sha1-differs", $"The text of revision {revision.Id} has SHA-1 {found}, the file states {stated}; the text was damaged, or the file was edited.", _name));
        }
    }
}
