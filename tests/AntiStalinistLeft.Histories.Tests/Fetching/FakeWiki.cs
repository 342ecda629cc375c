using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;

namespace AntiStalinistLeft.Histories.Tests;

/// <summary>
/// A wiki of one page that answers as MediaWiki's Action API does in format version 2, without a network. What stands in
/// <see cref="Troubles"/> is answered first, one thing a request.
/// </summary>
internal sealed class FakeWiki : HttpMessageHandler
{
    public const string Api = "https://wiki.invalid/w/api.php";
    private readonly List<FakeRevision> _revisions = [];

    public string Title { get; set; } = "Lamp trimmers";

    public int PageId { get; init; } = 7;

    /// <summary>A title that redirects to <see cref="Title"/>.</summary>
    public string? Redirect { get; set; }

    public int RevisionsAnAnswer { get; set; } = 2;

    /// <summary>Bytes of text after which an answer is cut off with a warning.</summary>
    public int TruncateAt { get; set; } = int.MaxValue;

    public Queue<Func<HttpResponseMessage>> Troubles { get; } = [];

    /// <summary>Is called with each request before it is answered.</summary>
    public Action<int>? OnRequest { get; set; }

    public List<Uri> Requests { get; } = [];

    public List<string> UserAgents { get; } = [];

    public List<FakeRevision> Revisions => _revisions;

    public FakeRevision Add(string text, string user = "Ada", int? hour = null)
    {
        int n = _revisions.Count;
        var revision = new FakeRevision
        {
            Id = 100 + n,
            ParentId = n == 0 ? 0 : _revisions[^1].Id,
            Time = new DateTime(2021, 3, 4, 0, 0, 0, DateTimeKind.Utc).AddHours(hour ?? n),
            User = user,
            Comment = $"edit {n}",
            Text = text,
        };
        _revisions.Add(revision);
        return revision;
    }

    public FakeWiki With(int revisions)
    {
        for (int i = 0; i < revisions; i++) Add($"The trimmers met on day {i}.\n\nThey spoke of wicks & oil.");
        return this;
    }

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        return response;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request.RequestUri!);
        UserAgents.Add(request.Headers.UserAgent.ToString());
        OnRequest?.Invoke(Requests.Count);
        cancellationToken.ThrowIfCancellationRequested();
        HttpResponseMessage response = Troubles.TryDequeue(out Func<HttpResponseMessage>? trouble) ? trouble() : Json(Answer(request.RequestUri!));
        response.RequestMessage = request;
        return Task.FromResult(response);
    }

    /// <summary>The answer to a request, as JSON.</summary>
    public string Answer(Uri address)
    {
        System.Collections.Specialized.NameValueCollection asked = HttpUtility.ParseQueryString(address.Query);
        var answer = new JsonObject { ["batchcomplete"] = true };
        answer["query"] = asked["prop"] == "info" ? Info(asked["titles"]!, asked["redirects"] is not null) : AnswerRevisions(asked, answer);
        return answer.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Default });
    }

    private JsonObject Info(string title, bool follow)
    {
        var query = new JsonObject
        {
            ["general"] = new JsonObject { ["sitename"] = "Lamp Wiki", ["wikiid"] = "lampwiki", ["base"] = "https://wiki.invalid/wiki/Main_Page", ["generator"] = "MediaWiki 1.43.0" },
            ["namespaces"] = new JsonObject
            {
                ["0"] = new JsonObject { ["id"] = 0, ["name"] = string.Empty },
                ["1"] = new JsonObject { ["id"] = 1, ["name"] = "Talk", ["canonical"] = "Talk" },
            },
        };
        string spelled = char.ToUpperInvariant(title[0]) + title[1..].Replace('_', ' ');
        if (spelled != title) query["normalized"] = new JsonArray(new JsonObject { ["fromencoded"] = false, ["from"] = title, ["to"] = spelled });
        if (follow && spelled == Redirect) query["redirects"] = new JsonArray(new JsonObject { ["from"] = spelled, ["to"] = Title });
        query["pages"] = new JsonArray(PageOf(follow && spelled == Redirect ? Title : spelled));
        return query;
    }

    private JsonObject PageOf(string title) => title switch
    {
        _ when title == Title => new JsonObject { ["pageid"] = PageId, ["ns"] = title.StartsWith("Talk:", StringComparison.Ordinal) ? 1 : 0, ["title"] = title, ["lastrevid"] = _revisions[^1].Id },
        _ when title == Redirect => new JsonObject { ["pageid"] = PageId + 1, ["ns"] = 0, ["title"] = title, ["redirect"] = true },
        _ when title.Contains('<', StringComparison.Ordinal) => new JsonObject { ["title"] = title, ["invalidreason"] = "The requested page title contains invalid characters: \"<\".", ["invalid"] = true },
        _ when title.StartsWith("Special:", StringComparison.Ordinal) => new JsonObject { ["ns"] = -1, ["title"] = title, ["special"] = true },
        _ => new JsonObject { ["ns"] = 0, ["title"] = title, ["missing"] = true },
    };

    private JsonObject AnswerRevisions(System.Collections.Specialized.NameValueCollection asked, JsonObject answer)
    {
        bool withText = asked["rvprop"]!.Split('|').Contains("content");
        string from = asked["rvcontinue"]?.Split('|')[0] ?? asked["rvstart"] ?? string.Empty;
        long fromId = asked["rvcontinue"] is { } place ? long.Parse(place.Split('|')[1], CultureInfo.InvariantCulture) : 0;
        FakeRevision[] wanted = [.. _revisions
            .OrderBy(revision => revision.Time).ThenBy(revision => revision.Id)
            .Where(revision => string.CompareOrdinal(revision.Timestamp, from) >= 0 && (revision.Timestamp != from || revision.Id >= fromId))
            .Where(revision => asked["rvend"] is not { } end || string.CompareOrdinal(revision.Timestamp, end) <= 0)];
        var given = new JsonArray();
        int bytes = 0;
        foreach (FakeRevision revision in wanted)
        {
            bytes += withText ? revision.Text.Length : 0;
            bool isTooLong = bytes > TruncateAt;
            if (isTooLong || given.Count == RevisionsAnAnswer)
            {
                if (isTooLong) answer["warnings"] = new JsonObject { ["result"] = new JsonObject { ["warnings"] = "This result was truncated because it would otherwise be larger than the limit of 12,582,912 bytes." } };
                answer.Remove("batchcomplete");
                answer["continue"] = new JsonObject { ["rvcontinue"] = $"{revision.Timestamp}|{revision.Id}", ["continue"] = "||" };
                break;
            }

            given.Add(revision.ToJson(withText));
        }

        JsonObject page = PageOf(Title);
        if (given.Count > 0) page["revisions"] = given;
        return new JsonObject { ["pages"] = new JsonArray(page) };
    }
}

/// <summary>A revision of the wiki.</summary>
internal sealed record FakeRevision
{
    public required long Id { get; init; }

    public long ParentId { get; init; }

    public DateTime Time { get; init; }

    public required string User { get; init; }

    public required string Comment { get; set; }

    public required string Text { get; init; }

    public bool IsUserHidden { get; set; }

    public bool IsCommentHidden { get; set; }

    public bool IsTextHidden { get; set; }

    public string Timestamp => Time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public JsonObject ToJson(bool withText)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(Text);
        string sha1 = Sha1Digest.Compute(utf8).ToString();
        var main = new JsonObject { ["size"] = utf8.Length, ["contentmodel"] = "wikitext" };
        var json = new JsonObject { ["revid"] = Id, ["parentid"] = ParentId, ["minor"] = Id % 2 == 1, ["timestamp"] = Timestamp, ["size"] = utf8.Length, ["roles"] = new JsonArray("main") };
        if (IsTextHidden)
        {
            json["sha1hidden"] = true;
            main["sha1hidden"] = true;
            if (withText) main["texthidden"] = true;
        }
        else
        {
            json["sha1"] = sha1;
            main["sha1"] = sha1;
            if (withText) (main["contentformat"], main["content"]) = ("text/x-wiki", Text);
        }

        if (IsUserHidden) json["userhidden"] = true;
        else (json["user"], json["userid"]) = (User, char.IsAsciiDigit(User[0]) ? 0 : 12);
        if (!IsUserHidden && char.IsAsciiDigit(User[0])) json["anon"] = true;
        if (IsCommentHidden) json["commenthidden"] = true;
        else json["comment"] = Comment;
        json["tags"] = new JsonArray("mobile edit");
        if (IsUserHidden && IsTextHidden) json["suppressed"] = true;
        json["slots"] = new JsonObject { ["main"] = main };
        return json;
    }
}
