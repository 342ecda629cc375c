using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace AntiStalinistLeft.Text;

/// <summary>Fetches the full texts of sources whose manifest entries give an address.</summary>
/// <remarks>What is fetched is the file as it stands there; no text is taken out of a page, for then no checksum could be held against it.</remarks>
internal sealed class SourceFetcher
{
    private const int SignatureLength = 512;
    private static readonly string[] PageEndings = [".html", ".htm", ".xhtml"];
    private readonly PoliteClient _client;

    /// <summary>Makes a fetcher.</summary>
    /// <param name="client">Sends the requests; the caller disposes of it.</param>
    public SourceFetcher(PoliteClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
    }

    /// <summary>Fetches one source.</summary>
    /// <param name="source">The source; it must have an address.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>
    /// The file. A failure where it cannot be had, or is of another kind than the manifest's file: a web page instead of a text,
    /// a text instead of a page, or nothing that is UTF-8.
    /// </returns>
    /// <exception cref="ArgumentException">The source has no address.</exception>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public Task<Result<FetchedSource>> FetchAsync(Source source, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        Uri address = source.Address ?? throw new ArgumentException($"The source {source.Id} has no address.", nameof(source));
        return _client.GetAsync(address, answer => Judge(source, answer), cancellation);
    }

    /// <summary>SHA-256 of a file as manifests spell it: 64 hexadecimal digits in lower case.</summary>
    public static string ComputeSha256(ReadOnlySpan<byte> file) => Convert.ToHexStringLower(SHA256.HashData(file));

    private static ResponseOutcome<FetchedSource> Judge(Source source, HttpResponse answer)
    {
        string sha256 = ComputeSha256(answer.Body.Span);
        var fetched = new FetchedSource(source, answer.Body, sha256);
        if (fetched.IsAsListed) return ResponseOutcome<FetchedSource>.Accept(fetched);
        bool isPage = IsPage(answer);
        bool wantsPage = PageEndings.Contains(Path.GetExtension(source.File), StringComparer.OrdinalIgnoreCase);
        if (isPage && !wantsPage)
        {
            return Refuse(source, "not-the-text", $"{answer.Address} is a web page, and the manifest lists {source.File}, a plain text. Save the text by hand under that name, or give the text's own address in the manifest.");
        }

        if (!isPage && wantsPage) return Refuse(source, "not-the-page", $"{answer.Address} is {answer.MediaType ?? "of unknown kind"}, and the manifest lists {source.File}, a web page. Correct the manifest.");
        if (answer.Body.Span.TrimStart("\uFEFF \t\r\n"u8).IsEmpty) return Refuse(source, "empty-text", $"There is nothing but white space at {answer.Address}.");
        return Utf8.IsValid(answer.Body.Span)
            ? ResponseOutcome<FetchedSource>.Accept(fetched)
            : Refuse(source, "not-utf-8", $"{answer.Address} is no UTF-8. Save it by hand, as UTF-8, as {source.File}.");
    }

    private static bool IsPage(HttpResponse answer)
    {
        if (answer.MediaType is "text/html" or "application/xhtml+xml") return true;
        ReadOnlySpan<byte> beginning = answer.Body.Span[..Math.Min(answer.Body.Length, SignatureLength)];
        string words = Encoding.Latin1.GetString(beginning).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return words.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || words.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static ResponseOutcome<FetchedSource> Refuse(Source source, string code, string message) =>
        ResponseOutcome<FetchedSource>.Reject(new(Severity.Error, code, message, source.Id));
}

/// <summary>A source's file as it was fetched.</summary>
/// <param name="Source">The source.</param>
/// <param name="Body">The file, byte for byte.</param>
/// <param name="Sha256">Its SHA-256.</param>
internal sealed record FetchedSource(Source Source, ReadOnlyMemory<byte> Body, string Sha256)
{
    /// <summary>True when it is, byte for byte, the file that the manifest lists.</summary>
    public bool IsAsListed => string.Equals(Sha256, Source.Sha256, StringComparison.Ordinal);
}
