using System.Buffers;
using System.Text;
using System.Text.Json;
using AntiStalinistLeft.Wikitext;

namespace AntiStalinistLeft.Histories;

/// <summary>The articles of a category: pages of the main namespace that stand in it themselves; subcategories are not gone into.</summary>
internal static class CategoryMembers
{
    /// <summary>Asks a wiki.</summary>
    /// <param name="api">The wiki.</param>
    /// <param name="category">The category, with or without the name of its namespace.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The titles in ordinal order, or why there is none.</returns>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public static async Task<Result<IReadOnlyList<string>>> AskAsync(MediaWikiApi api, string category, CancellationToken cancellation)
    {
        var titles = new SortedSet<string>(StringComparer.Ordinal);
        IReadOnlyDictionary<string, string>? next = null;
        do
        {
            KeyValuePair<string, string>[] asked =
            [
                new("list", "categorymembers"), new("cmtitle", $"Category:{NameOf(category)}"), new("cmnamespace", "0"), new("cmtype", "page"), new("cmlimit", "max"), .. next ?? new Dictionary<string, string>(),
            ];
            Result<ParsedResponse> answer = await api.QueryAsync(asked, cancellation);
            if (!answer.Succeeded) return Result<IReadOnlyList<string>>.Fail(answer.Failure);
            using ParsedResponse parsed = answer.Value;
            int known = titles.Count;
            if (Take(parsed.Document.RootElement, titles) is { } problem) return Result<IReadOnlyList<string>>.Fail(new(Severity.Error, "no-api-answer", $"The answer of {api.Address} is not what the API gives: {problem}."));
            next = parsed.Response.Continue;
            if (next is not null && titles.Count == known) return Result<IReadOnlyList<string>>.Fail(new(Severity.Error, "no-progress", $"The wiki does not get on with the category «{category}»: an answer brought no article that was not there. Try again later."));
        }
        while (next is not null);

        return titles.Count > 0 ? Result<IReadOnlyList<string>>.Success([.. titles]) : Result<IReadOnlyList<string>>.Fail(TopicMessages.EmptyCategory(category, api.Address.Host));
    }

    /// <summary>Looks through exports, by the last revision of each page.</summary>
    /// <param name="folder">The folder of the exports.</param>
    /// <param name="files">Those of them that are read.</param>
    /// <param name="category">The category, with or without the name of its namespace.</param>
    /// <param name="workers">How many exports are read at a time.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The titles in ordinal order, or why there is none.</returns>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public static Result<IReadOnlyList<string>> Find(string folder, IReadOnlyList<ExportFile> files, string category, int workers, CancellationToken cancellation)
    {
        var titles = new SortedSet<string>(StringComparer.Ordinal);
        Diagnostic? broken = null;
        ExportFolder.ForEach(folder, files, workers, (source, _) =>
        {
            var scan = new CategoryScan(NameOf(category));
            Diagnostic? failure = source.ReadInto(scan, cancellation);
            lock (titles)
            {
                titles.UnionWith(scan.Titles);
                broken ??= failure;
            }

            return failure;
        }, cancellation);
        if (broken is not null) return Result<IReadOnlyList<string>>.Fail(broken);
        return titles.Count > 0 ? Result<IReadOnlyList<string>>.Success([.. titles]) : Result<IReadOnlyList<string>>.Fail(TopicMessages.EmptyCategory(category, folder));
    }

    // The name without its namespace, spelt as MediaWiki does.
    private static string NameOf(string category)
    {
        string name = TitleList.Normalize(category);
        if (name.StartsWith("Category:", StringComparison.OrdinalIgnoreCase)) name = name["Category:".Length..].Trim();
        return name.Length == 0 ? name : string.Concat(char.ToUpperInvariant(name[0]).ToString(), name.AsSpan(1));
    }

    private static string? Take(JsonElement root, SortedSet<string> titles)
    {
        var shape = new ApiMemberReader();
        if (shape.Object(root, "query") is { } query)
        {
            foreach (JsonElement member in shape.List(query, "categorymembers"))
            {
                if (shape.Text(member, "title") is { Length: > 0 } title) titles.Add(title);
            }
        }

        return shape.Problem;
    }

    /// <summary>Keeps the last text of each article while it passes, and looks into it for the category at the end.</summary>
    private sealed class CategoryScan(string wanted) : IHistorySink
    {
        private readonly ArrayBufferWriter<byte> _last = new();
        private WikiPage? _page;
        private bool _isEscaped;
        private HashSet<string> _prefixes = [];

        public List<string> Titles { get; } = [];

        public Diagnostic? BeginPage(WikiSite site, WikiPage page)
        {
            _page = page is { Namespace: 0, RedirectTarget: null } ? page : null;
            _prefixes = new HashSet<string>(["Category", .. site.Namespaces.TryGetValue(14, out string? local) ? [local] : Array.Empty<string>()], StringComparer.OrdinalIgnoreCase);
            _last.ResetWrittenCount();
            return null;
        }

        public Diagnostic? Add(Revision revision, ReadOnlySpan<byte> text) => Keep(revision, text, isEscaped: false);

        public Diagnostic? AddEscaped(Revision revision, ReadOnlySpan<byte> escaped, out TextProblem? problem)
        {
            problem = null;
            return Keep(revision, escaped, isEscaped: true);
        }

        public Diagnostic? EndPage()
        {
            if (_page is not null && IsInCategory()) Titles.Add(_page.Title);
            return null;
        }

        private Diagnostic? Keep(Revision revision, ReadOnlySpan<byte> text, bool isEscaped)
        {
            if (_page is null || revision.Text != TextState.Present) return null;
            _isEscaped = isEscaped;
            _last.ResetWrittenCount();
            _last.Write(text);
            return null;
        }

        private bool IsInCategory()
        {
            ReadOnlySpan<byte> bytes = _last.WrittenSpan;
            byte[] plain = new byte[bytes.Length];
            int length = bytes.Length;
            if (!_isEscaped) bytes.CopyTo(plain);
            else if (XmlEntities.Decode(bytes, plain, out length) >= 0) return false;
            var tokens = WikitextTokens.Parse(Encoding.UTF8.GetString(plain, 0, length));
            for (int i = 0; i < tokens.Count; i++)
            {
                if (tokens[i].Kind == WikitextTokenKind.LinkOpen && i + 1 < tokens.Count && IsWanted(tokens.GetText(i + 1))) return true;
            }

            return false;
        }

        private bool IsWanted(ReadOnlySpan<char> target)
        {
            int colon = target.IndexOf(':');
            return colon > 0 && _prefixes.Contains(target[..colon].Trim().ToString()) && NameOf(target[(colon + 1)..].ToString()) == wanted;
        }
    }
}
