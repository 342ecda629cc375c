using System.Text;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>
/// Plain-text extracts of a page, saved without their history, as one: revisions 1, 2 and so on in the order given, undated, by
/// nobody known, each with its file's name for a summary. Line ends of all kinds, form feeds too, become those of MediaWiki.
/// </summary>
internal sealed class ExtractsSource : IHistorySource
{
    private readonly string _title;
    private readonly IReadOnlyList<string> _files;

    /// <summary>Names the files.</summary>
    /// <param name="title">The page's title.</param>
    /// <param name="files">Text files in UTF-8, in the order of their revisions.</param>
    public ExtractsSource(string title, IReadOnlyList<string> files)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentNullException.ThrowIfNull(files);
        _title = title;
        _files = files;
    }

    /// <inheritdoc/>
    public string Name => $"extracts of «{_title}»";

    /// <inheritdoc/>
    public IReadOnlyList<Diagnostic> Warnings => [];

    /// <inheritdoc/>
    public Diagnostic? ReadInto(IHistorySink sink, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sink);
        Diagnostic? failure = sink.BeginPage(WikiSite.Unknown, new WikiPage(0, 0, _title));
        for (int i = 0; i < _files.Count && failure is null; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            failure = Add(i + 1, _files[i], sink);
        }

        return failure ?? sink.EndPage();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Each file was closed as soon as it was read.
    }

    private static Diagnostic? Add(int id, string file, IHistorySink sink)
    {
        Result<DecodedText> decoded = Decode(file);
        if (!decoded.Succeeded) return decoded.Failure;
        byte[] text = Encoding.UTF8.GetBytes(InLines(decoded.Value.Text));
        return sink.Add(
            new Revision { Id = id, ParentId = id == 1 ? null : id - 1, Comment = Path.GetFileName(file), DeclaredBytes = text.Length, Text = TextState.Present },
            text);
    }

    private static string InLines(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\f', '\n').Replace('\v', '\n');

    private static Result<DecodedText> Decode(string file)
    {
        try
        {
            return TextDecoder.Decode(File.ReadAllBytes(file), file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Result<DecodedText>.Fail(new Diagnostic(Severity.Error, "unreadable-file", $"The file cannot be read: {FileFailures.Explain(failure)}", file));
        }
    }
}
