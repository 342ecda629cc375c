using System.Globalization;
using System.Text.Json;

namespace AntiStalinistLeft.Histories;

/// <summary>Reads one answer.</summary>
internal sealed class ApiResponseReader
{
    private readonly ApiMemberReader _shape = new();
    private readonly List<string> _warnings = [];
    private bool _isTruncated;

    /// <summary>The answer, or what is wrong with it as a sentence without its full stop.</summary>
    /// <param name="root">The whole answer. The texts stay in it, so it must live as long as they are wanted.</param>
    /// <param name="problem">Null exactly when there is an answer.</param>
    public static ApiResponse? Read(JsonElement root, out string? problem)
    {
        var reader = new ApiResponseReader();
        ApiResponse? answer = null;
        try
        {
            answer = reader.Read(root);
        }
        catch (InvalidOperationException)
        {
            // JSON may spell half a character, and hold bytes that are no UTF-8; that comes out only where a string is asked for.
            reader._shape.Fail(null, "holds half a character, or bytes that are no UTF-8, in a name or a value");
        }

        problem = reader._shape.Problem;
        return problem is null ? answer : null;
    }

    private ApiResponse? Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            _shape.Fail(null, "is no JSON object");
            return null;
        }

        ApiError? error = Error(root);
        JsonElement? query = _shape.Object(root, "query");
        if (query is null && error is null && ApiMemberReader.Member(root, "batchcomplete") is null && Continue(root) is null)
        {
            string keys = string.Join(", ", root.EnumerateObject().Take(6).Select(member => member.Name));
            _shape.Fail(null, $"has neither 'query' nor 'error' but {(keys.Length == 0 ? "nothing" : keys)}; it is no answer to action=query");
            return null;
        }

        ReadWarnings(root);
        ApiResponse answer = new() { Error = error, Warnings = _warnings, IsTruncated = _isTruncated, Continue = Continue(root) };
        if (query is not { } found) return answer;
        _shape.Enter("query");
        ApiTitleChange[] redirects = TitleChanges(found, "redirects");
        return answer with
        {
            Site = ApiSiteReader.Read(_shape, found),
            Normalized = TitleChanges(found, "normalized"),
            Redirects = redirects,
            Pages = new ApiPageReader(_shape, redirects).ReadAll(found),
            InterwikiTitle = Interwiki(found),
        };
    }

    private ApiError? Error(JsonElement root)
    {
        if (_shape.Object(root, "error") is { } error)
        {
            return new ApiError(_shape.Text(error, "code") ?? "unknown", _shape.Text(error, "info") ?? "no words with it");
        }

        foreach (JsonElement first in _shape.List(root, "errors"))
        {
            return new ApiError(_shape.Text(first, "code") ?? "unknown", _shape.Text(first, "text") ?? _shape.Text(first, "*") ?? "no words with it");
        }

        return null;
    }

    private void ReadWarnings(JsonElement root)
    {
        // With errorformat=plaintext and its like warnings are a list, else an object by module.
        if (ApiMemberReader.Member(root, "warnings") is { ValueKind: JsonValueKind.Array })
        {
            foreach (JsonElement warning in _shape.List(root, "warnings"))
            {
                Warn(_shape.Text(warning, "module") ?? "main", _shape.Text(warning, "text") ?? _shape.Text(warning, "*"));
            }
        }
        else if (_shape.Object(root, "warnings") is { } byModule)
        {
            foreach (JsonProperty module in byModule.EnumerateObject())
            {
                Warn(module.Name, _shape.Text(module.Value, "warnings") ?? _shape.Text(module.Value, "*"));
            }
        }
    }

    private void Warn(string module, string? words)
    {
        if (words is null) return;
        bool isTruncation = module is "result" && words.Contains("truncated", StringComparison.Ordinal);
        _isTruncated |= isTruncation;
        if (!isTruncation) _warnings.Add($"{module}: {words}");
    }

    private Dictionary<string, string>? Continue(JsonElement root)
    {
        JsonElement? fields = _shape.Object(root, "continue");
        if (fields is null && _shape.Object(root, "query-continue") is { } old) fields = _shape.Object(old, "revisions");
        if (fields is not { } all) return null;
        var next = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonProperty field in all.EnumerateObject())
        {
            next[field.Name] = field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.GetRawText();
        }

        return next;
    }

    private ApiTitleChange[] TitleChanges(JsonElement query, string name)
    {
        var changes = new List<ApiTitleChange>();
        foreach (JsonElement change in _shape.List(query, name))
        {
            if (_shape.Text(change, "from") is { } from && _shape.Text(change, "to") is { } to) changes.Add(new ApiTitleChange(from, to));
        }

        return [.. changes];
    }

    private string? Interwiki(JsonElement query)
    {
        foreach (JsonElement title in _shape.List(query, "interwiki")) return _shape.Text(title, "title");
        return null;
    }
}

/// <summary>Reads what an answer says of its wiki.</summary>
internal static class ApiSiteReader
{
    /// <summary>The wiki; null where nothing is said of it.</summary>
    public static WikiSite? Read(ApiMemberReader shape, JsonElement query)
    {
        if (shape.Object(query, "general") is not { } general) return null;
        var namespaces = new SortedDictionary<int, string>();
        if (shape.Object(query, "namespaces") is { } all)
        {
            foreach (JsonProperty one in all.EnumerateObject())
            {
                if (int.TryParse(one.Name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int key))
                {
                    namespaces[key] = shape.Text(one.Value, "name") ?? shape.Text(one.Value, "*") ?? string.Empty;
                }
            }
        }

        return new WikiSite(
            shape.Text(general, "sitename") ?? string.Empty,
            shape.Text(general, "wikiid") ?? string.Empty,
            shape.Text(general, "base") ?? string.Empty,
            shape.Text(general, "generator") ?? string.Empty,
            string.Empty,
            namespaces);
    }
}
