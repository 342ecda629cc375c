using System.Globalization;

namespace AntiStalinistLeft.Citations;

/// <summary>What citation networks have in common: which citations count, which texts cite, and the works as nodes.</summary>
internal sealed class CitationNetworkData
{
    private readonly Dictionary<string, SourceRow> _sources;
    private readonly Dictionary<string, WorkRow> _works = new(StringComparer.Ordinal);

    public CitationNetworkData(CitationNetworkTables tables, CitationNetworkOptions options)
    {
        _sources = tables.Sources.ToDictionary(source => source.Document, StringComparer.Ordinal);
        // Of several editions the one whose key is the work's own speaks for it, else the first.
        foreach (WorkRow work in tables.Works)
        {
            if (work.Key == work.Work || !_works.ContainsKey(work.Work)) _works[work.Work] = work;
        }

        CitationRow[] all = [.. tables.Citations.Where(row => options.IncludeMentions || row.Relation != CitationRelation.Mentions)];
        string[] citing = [.. all.Select(row => row.Document).Distinct()];
        string[] passedOver = [.. citing.Where(document => FindLaterRevision(document, citing) is not null)];
        Rows = [.. all.Where(row => row.Work is not null && !passedOver.Contains(row.Document))];
        Texts = [.. Rows.Select(row => row.Document).Distinct()];
        Notes = [.. DescribeOmissions(all.Where(row => !passedOver.Contains(row.Document)), passedOver, citing)];
    }

    /// <summary>The citations that count: each means a work, and of a series of revisions only the last one's are here.</summary>
    public IReadOnlyList<CitationRow> Rows { get; }

    /// <summary>The texts that cite, in the order of the corpus.</summary>
    public IReadOnlyList<string> Texts { get; }
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Why nothing may be read into the shape of a network of one citing text; null where several cite.</summary>
    public string? StructureWithheldReason => Texts.Count switch
    {
        0 => "No text cites a work that was found.",
        1 => $"Only one text cites ({CreateTextNode(Texts[0]).Label}): with its works it makes a star, and by section or note it is still one author's choice. Communities and centrality would repeat how often a work is cited and say nothing of a field, and there is no second text to be coupled with; so none is given.",
        _ => null,
    };

    public IEnumerable<NetworkNode> CreateWorkNodes() => Rows
        .GroupBy(row => row.Work!)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => CreateWorkNode(group.Key, [.. group]));

    public NetworkNode CreateTextNode(string document) => new(GetTextId(document), _sources.GetValueOrDefault(document)?.Title ?? document, "text");

    public static string GetTextId(string document) => $"text:{document}";

    public static EdgeEvidence GetEvidence(CitationRow row) => new(row.Document, "note", row.Note, row.Ordinal);

    private NetworkNode CreateWorkNode(string key, CitationRow[] rows)
    {
        WorkRow? work = _works.GetValueOrDefault(key);
        var attributes = new SortedDictionary<string, object>(StringComparer.Ordinal) { ["citations"] = rows.Length, ["cited_in"] = CitedIn(rows) };
        void Add(string name, string? value)
        {
            if (value is not null) attributes.Add(name, value);
        }

        Add("title", work?.Title);
        Add("authors", work?.Authors);
        Add("year", work?.Year);
        Add("original_year", work?.OriginalYear);
        return new NetworkNode(key, work is null ? key : WorkLabel.Format(work), work is null ? "work" : CellText.Format(work.Type)) { Attributes = attributes };
    }

    /// <summary>The notes that cite a work: «16, 17», and with the text's name where there are several.</summary>
    private string CitedIn(CitationRow[] rows) => string.Join("; ", rows.GroupBy(row => row.Document).Select(text =>
        (Texts.Count > 1 ? text.Key + " " : string.Empty) + string.Join(", ", text.Select(row => row.Note).Distinct())));

    /// <summary>A later revision of the same series that cites too; null for the last one and for a text on its own.</summary>
    private string? FindLaterRevision(string document, IEnumerable<string> citing) =>
        _sources.GetValueOrDefault(document) is { Series: { } series, Revision: { } revision }
            ? citing.FirstOrDefault(other => _sources.GetValueOrDefault(other) is { Revision: { } later } source && source.Series == series && later > revision)
            : null;

    private static IEnumerable<string> DescribeOmissions(IEnumerable<CitationRow> rows, string[] passedOver, string[] citing)
    {
        if (passedOver.Length > 0) yield return $"Revisions of one article repeat each other, so of each series only the last that cites is here; others left out: {passedOver.Length}.";
        int unresolved = rows.Count(row => row.Work is null);
        if (unresolved > 0) yield return string.Create(CultureInfo.InvariantCulture, $"{unresolved} {(unresolved == 1 ? "citation is" : "citations are")} unresolved and in no network.");
        if (citing.Length == 0) yield return "No citation was found in any text.";
    }
}
