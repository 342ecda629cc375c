using System.Security.Cryptography;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Text;
using AntiStalinistLeft.Wikitext;

namespace AntiStalinistLeft.Corpora;

/// <summary>The available readers, by name. Immutable: a host adds its own with <see cref="With"/>.</summary>
internal sealed class DocumentReaders
{
    private readonly SortedDictionary<string, IDocumentReader> _readers;

    private DocumentReaders(SortedDictionary<string, IDocumentReader> readers) => _readers = readers;

    /// <summary>The readers of the library, each with its default options.</summary>
    public static DocumentReaders Default { get; } = new DocumentReaders(new(StringComparer.Ordinal))
        .With(new ArticleExtractReader())
        .With(new WebArticleReader())
        .With(new WebArticleHtmlReader())
        .With(new AnarchistLibraryReader())
        .With(new PlainTextReader())
        .With(new WikitextReader())
        .With(new MarkdownReader())
        .With(new TeiReader())
        .With(new WordReader());

    /// <summary>All readers in the order of their names.</summary>
    public IReadOnlyList<IDocumentReader> All => [.. _readers.Values];

    /// <summary>The same readers and one more; it takes the place of one with the same name.</summary>
    public DocumentReaders With(IDocumentReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new DocumentReaders(new(_readers, StringComparer.Ordinal) { [reader.Name] = reader });
    }

    /// <summary>Reads a source from its file.</summary>
    /// <param name="source">The source; <see cref="Source.Reader"/> names the reader.</param>
    /// <param name="path">The file.</param>
    public Result<Document> Read(Source source, string path)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return File.Exists(path) ? Read(source, File.ReadAllBytes(path), path) : Fail(InputMessages.FileNotFound(), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(InputMessages.FileUnreadable(FileFailures.Explain(e)), path);
        }
    }

    /// <summary>Reads a source from its bytes.</summary>
    /// <param name="source">The source; <see cref="Source.Reader"/> names the reader.</param>
    /// <param name="bytes">The original file's bytes.</param>
    /// <param name="file">The file's name for messages; the source's own where none is given.</param>
    public Result<Document> Read(Source source, ReadOnlyMemory<byte> bytes, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        file ??= source.File;
        if (!_readers.TryGetValue(source.Reader, out IDocumentReader? reader))
        {
            return Fail(InputMessages.UnknownReader(source.Reader, _readers.Keys), file);
        }

        Result<Document> result = reader.Read(source, bytes, file);
        if (!result.Succeeded) return result;
        string found = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        if (string.Equals(found, source.Sha256, StringComparison.OrdinalIgnoreCase)) return result;
        (string code, string message) = InputMessages.ChecksumDiffers(source.Sha256, found);
        var warning = new Diagnostic(Severity.Warning, code, message, file);
        return Result<Document>.Success(result.Value with { Diagnostics = [warning, .. result.Value.Diagnostics] });
    }

    private static Result<Document> Fail((string Code, string Message) message, string file) =>
        Result<Document>.Fail(new Diagnostic(Severity.Error, message.Code, message.Message, file));
}
