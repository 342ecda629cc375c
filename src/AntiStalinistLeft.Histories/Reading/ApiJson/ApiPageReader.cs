using System.Text.Json;

namespace AntiStalinistLeft.Histories;

/// <summary>Reads the pages of an answer: a list in format version 2, an object by number in version 1.</summary>
/// <param name="shape">Receives what is wrong.</param>
/// <param name="redirects">The redirections of the same answer.</param>
internal sealed class ApiPageReader(ApiMemberReader shape, IReadOnlyList<ApiTitleChange> redirects)
{
    /// <summary>All pages.</summary>
    public IReadOnlyList<ApiPage> ReadAll(JsonElement query)
    {
        if (ApiMemberReader.Member(query, "pages") is not { } pages) return [];
        shape.Enter("pages");
        IReadOnlyList<ApiPage> read = pages.ValueKind switch
        {
            JsonValueKind.Array => [.. pages.EnumerateArray().Select((page, i) => Within(i, () => Read(page)))],
            JsonValueKind.Object => [.. pages.EnumerateObject().Select(page => Within(page.Name, () => Read(page.Value)))],
            _ => Wrong(),
        };
        shape.Leave();
        return read;
    }

    private ApiPage Read(JsonElement from)
    {
        long id = shape.Number(from, "pageid") ?? 0;
        string? title = shape.Text(from, "title");
        string? absence = Absence(from);
        if (title is null && absence is null) shape.Fail("title", "is missing");
        var page = new WikiPage(Math.Max(0, id), (int)(shape.Number(from, "ns") ?? 0), title ?? string.Empty, RedirectOf(title));
        var revisions = new List<ApiRevision>();
        shape.Enter("revisions");
        int index = 0;
        foreach (JsonElement revision in RevisionsOf(from)) revisions.Add(Within(index++, () => ApiRevisionReader.Read(shape, revision)));
        shape.Leave();
        return new ApiPage(page, absence, shape.Flag(from, "redirect"), revisions);
    }

    private JsonElement.ArrayEnumerator RevisionsOf(JsonElement page)
    {
        if (ApiMemberReader.Member(page, "revisions") is not { } revisions) return default;
        if (revisions.ValueKind == JsonValueKind.Array) return revisions.EnumerateArray();
        shape.Fail(null, "is no list");
        return default;
    }

    private string? Absence(JsonElement page)
    {
        if (shape.Flag(page, "invalid"))
        {
            return $"is no title that the wiki allows: {shape.Text(page, "invalidreason") ?? "it gives no reason"}";
        }

        return shape.Flag(page, "special") ? "is a page that the wiki makes by itself; it has no history"
            : shape.Flag(page, "missing") ? "is no page of the wiki" : null;
    }

    private string? RedirectOf(string? title) =>
        redirects.FirstOrDefault(change => string.Equals(change.From, title, StringComparison.Ordinal))?.To;

    private ApiPage[] Wrong()
    {
        shape.Fail(null, "is neither a list nor an object");
        return [];
    }

    private T Within<T>(int index, Func<T> read)
    {
        shape.Enter(index);
        T value = read();
        shape.Leave();
        return value;
    }

    private T Within<T>(string name, Func<T> read)
    {
        shape.Enter(name);
        T value = read();
        shape.Leave();
        return value;
    }
}
