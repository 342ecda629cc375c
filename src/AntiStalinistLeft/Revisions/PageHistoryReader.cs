using AntiStalinistLeft.Revisions.Blocks;
using AntiStalinistLeft.Revisions.Reading;

namespace AntiStalinistLeft.Revisions;

/// <summary>Reads the pages of an export one by one, so that a file of many pages needs the memory of its largest only.</summary>
public sealed class PageHistoryReader
{
    private readonly MediaWikiXmlReader reader;
    private readonly HistoryReadOptions options;
    private readonly List<Diagnostic> warnings = [];
    private readonly string? name;
    private PageHistoryBuilder? builder;

    /// <summary>Begins to read; the input stays the caller's to dispose of.</summary>
    public PageHistoryReader(HistoryInput input, HistoryReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        this.options = options ?? new HistoryReadOptions();
        name = input.Name;
        reader = new MediaWikiXmlReader(input, this.options);
    }

    /// <summary>The wiki, as far as the file's head was read.</summary>
    public WikiSite Site => reader.Site;

    /// <summary>Why the reading ended early; null where it did not.</summary>
    public Diagnostic? Failure => reader.Failure;

    /// <summary>What was odd and did not stop the reading.</summary>
    public IReadOnlyList<Diagnostic> Warnings => [.. reader.Warnings, .. warnings];

    /// <summary>
    /// The next page; null at the end, and where the file is broken. With <see cref="HistoryReadOptions.KeepWholePart"/> the
    /// whole revisions of a page that breaks off are still given.
    /// </summary>
    public PageHistory? Read()
    {
        while (true)
        {
            switch (reader.Read())
            {
                case HistoryEvent.Page:
                    builder = new PageHistoryBuilder(reader.Page!);
                    break;
                case HistoryEvent.Revision:
                    AddRevision();
                    break;
                case HistoryEvent.EndOfPage:
                    return TakePage();
                case HistoryEvent.Failure when options.KeepWholePart && builder is { Count: > 0 }:
                    return TakePage();
                default:
                    return null;
            }
        }
    }

    private PageHistory TakePage()
    {
        PageHistory page = builder!.Build();
        builder = null;
        return page;
    }

    private void AddRevision()
    {
        Revision revision = reader.Revision!;
        TextProblem? problem = builder!.Add(revision, reader.EscapedText, isEscaped: true);
        if (problem is not null)
        {
            reader.Reject(problem.Code, problem.Found, reader.TextOffset + problem.Offset);
        }
        else if (options.VerifySha1 && revision.Sha1 is { } stated && builder.ComputeSha1() is { } found && found != stated)
        {
            warnings.Add(new(
                Severity.Warning, "sha1-differs", $"The text of revision {revision.Id} has SHA-1 {found}, the file states {stated}; the text was damaged, or the file was edited.", name));
        }
    }
}
