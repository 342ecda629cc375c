using System.Text;
using System.Text.Json;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>Asks the Action API of one wiki, in format version 2, and waits where the wiki is behind with its work (<c>maxlag</c>).</summary>
/// <remarks>
/// The API reports its errors with the HTTP status of success. Those that pass by themselves are asked again for; the others are
/// failures with the wiki's own words.
/// </remarks>
internal sealed class MediaWikiApi
{
    private static readonly string[] Passing = ["maxlag", "ratelimited", "readonly", "timeout"];
    private readonly PoliteClient _client;

    /// <summary>Makes the API's client.</summary>
    /// <param name="address">The address of <c>api.php</c>; see <see cref="WikiAddress"/>.</param>
    /// <param name="client">Sends the requests; the caller disposes of it.</param>
    public MediaWikiApi(Uri address, PoliteClient client)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(client);
        Address = address;
        _client = client;
    }

    /// <summary>The address of <c>api.php</c>.</summary>
    public Uri Address { get; }

    /// <summary>Asks with <c>action=query</c>.</summary>
    internal Task<Result<ParsedResponse>> QueryAsync(IEnumerable<KeyValuePair<string, string>> parameters, CancellationToken cancellation) =>
        _client.GetAsync(AddressOf(parameters), Judge, cancellation);

    private Uri AddressOf(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var query = new StringBuilder("action=query&format=json&formatversion=2&maxlag=5");
        foreach ((string name, string value) in parameters)
        {
            query.Append('&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        }

        return new UriBuilder(Address) { Query = query.ToString() }.Uri;
    }

    private ResponseOutcome<ParsedResponse> Judge(HttpResponse http)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(http.Body);
        }
        catch (JsonException)
        {
            string kind = http.MediaType ?? "something of unknown kind";
            return Refuse("no-api", $"{Address} gave {kind} and not the JSON of an API. Is it the wiki's api.php? Its page Special:Version names it.");
        }

        if (ApiResponseReader.Read(document.RootElement, out string? problem) is { } answer) return Judge(new ParsedResponse(answer, document));
        document.Dispose();
        return Refuse("no-api-answer", $"The answer of {Address} is not what the API gives: {problem}.");
    }

    private static ResponseOutcome<ParsedResponse> Judge(ParsedResponse parsed)
    {
        if (parsed.Response.Error is not { } error) return ResponseOutcome<ParsedResponse>.Accept(parsed);
        parsed.Dispose();
        bool isPassing = Passing.Contains(error.Code, StringComparer.Ordinal) || error.Code.StartsWith("internal_api_error", StringComparison.Ordinal);
        return isPassing
            ? ResponseOutcome<ParsedResponse>.Retry($"the wiki answered {error.Code}: {error.Info.TrimEnd('.')}")
            : Refuse("api-error", $"The wiki answered {error.Code}: {error.Info}");
    }

    private static ResponseOutcome<ParsedResponse> Refuse(string code, string message) => ResponseOutcome<ParsedResponse>.Reject(new(Severity.Error, code, message));
}

/// <summary>An answer with the JSON that its texts stand in.</summary>
internal sealed record ParsedResponse(ApiResponse Response, JsonDocument Document) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Document.Dispose();
}
