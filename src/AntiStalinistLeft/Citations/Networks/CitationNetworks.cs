using System.Globalization;

namespace AntiStalinistLeft.Citations;

/// <summary>
/// Networks of who cites what. They join works: a work in whatever edition is one node. What is only mentioned in passing,
/// and what is unresolved, is in none of them, and a note gives the number.
/// </summary>
internal static class CitationNetworks
{
    /// <summary>Texts and the works they cite, by the number of citations; directed from text to work.</summary>
    public static Network TextToWork(CitationNetworkTables tables, CitationNetworkOptions options)
    {
        var cited = new CitationNetworkData(tables, options);
        return Make("citation-network", cited, cited.Texts.Select(cited.CreateTextNode).Concat(cited.CreateWorkNodes()), Counted(cited.Rows, row => CitationNetworkData.GetTextId(row.Document)), cited.Notes);
    }

    /// <summary>Sections and the works that their notes cite, by the number of citations; directed from section to work.</summary>
    public static Network SectionToWork(CitationNetworkTables tables, CitationNetworkOptions options)
    {
        var cited = new CitationNetworkData(tables, options);
        CitationRow[] placed = [.. cited.Rows.Where(row => row.SectionNumber is not null)];
        var works = placed.Select(row => row.Work!).ToHashSet(StringComparer.Ordinal);
        bool several = cited.Texts.Count > 1;
        IEnumerable<NetworkNode> sections = placed
            .GroupBy(row => (row.Document, Number: row.SectionNumber!.Value))
            .OrderBy(group => group.Key.Document, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Number)
            .Select(group => new NetworkNode(SectionId(group.First()), (several ? group.Key.Document + ": " : string.Empty) + (group.First().Section ?? "(no heading)"), "section")
            {
                Attributes = new SortedDictionary<string, object>(StringComparer.Ordinal) { ["citations"] = group.Count(), ["section_number"] = group.Key.Number },
            });
        return Make("section-work", cited, sections.Concat(cited.CreateWorkNodes().Where(work => works.Contains(work.Id))), Counted(placed, SectionId), [.. cited.Notes, .. Unplaced(cited.Rows.Count - placed.Length)]);
    }

    /// <summary>Works that are cited together (Small 1973), by the number of notes, sections or texts that cite both.</summary>
    public static Network CoCitation(CitationNetworkTables tables, CitationNetworkOptions options)
    {
        var cited = new CitationNetworkData(tables, options);
        if (options.Unit == CoCitationUnit.Text && cited.Texts.Count < 2)
        {
            return Make("co-citation", cited, cited.CreateWorkNodes(), [], [.. cited.Notes, "Works cited by the same text: one text joins all its works with all others, so no edge is drawn. Ask by section or by note."]);
        }

        CitationRow[] placed = [.. cited.Rows.Where(row => options.Unit != CoCitationUnit.Section || row.SectionNumber is not null)];
        var edges = placed
            .GroupBy(row => UnitOf(row, options.Unit))
            .SelectMany(unit => Pairs(unit.Select(row => row.Work!)).Select(pair => (Pair: pair, Unit: unit.Key)))
            .GroupBy(joined => joined.Pair)
            .Select(group => new NetworkEdge(group.Key.First, group.Key.Second, group.Count(), [.. group.Select(joined => joined.Unit)]));
        return Make("co-citation", cited, cited.CreateWorkNodes(), NetworkEdge.InOrder(edges), [.. cited.Notes, .. Unplaced(cited.Rows.Count - placed.Length)], isDirected: false);
    }

    /// <summary>Texts that cite the same works (Kessler 1963), by the number of works that both cite.</summary>
    public static Network Coupling(CitationNetworkTables tables, CitationNetworkOptions options)
    {
        var cited = new CitationNetworkData(tables, options);
        var edges = cited.Rows
            .GroupBy(row => row.Work!)
            .SelectMany(work => Pairs(work.Select(row => row.Document)).Select(pair => (Pair: pair, Evidence: work.Where(row => row.Document == pair.First || row.Document == pair.Second).Select(CitationNetworkData.GetEvidence))))
            .GroupBy(shared => shared.Pair)
            .Select(group => new NetworkEdge(CitationNetworkData.GetTextId(group.Key.First), CitationNetworkData.GetTextId(group.Key.Second), group.Count(), [.. group.SelectMany(shared => shared.Evidence)]));
        return Make("coupling", cited, cited.Texts.Select(cited.CreateTextNode), NetworkEdge.InOrder(edges), cited.Notes, isDirected: false);
    }

    /// <summary>Persons and the works of others via which they are quoted, by the number of citations; directed from person to work.</summary>
    public static Network QuotedVia(CitationNetworkTables tables, CitationNetworkOptions options)
    {
        var cited = new CitationNetworkData(tables, options);
        CitationRow[] quoted = [.. cited.Rows.Where(row => row.Relation == CitationRelation.QuotesVia)];
        CitationRow[] told = [.. quoted.Where(row => row.Speaker is not null)];
        var works = told.Select(row => row.Work!).ToHashSet(StringComparer.Ordinal);
        IEnumerable<NetworkNode> speakers = told
            .GroupBy(row => row.Speaker!)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new NetworkNode(PersonId(group.First()), group.Key, "person")
            {
                Attributes = new SortedDictionary<string, object>(StringComparer.Ordinal) { ["citations"] = group.Count() },
            });
        int silent = quoted.Length - told.Length;
        string[] notes = silent == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{silent} of {quoted.Length} quotations via others' works do not tell whose words they are.")];
        return Make("quoted-via", cited, speakers.Concat(cited.CreateWorkNodes().Where(work => works.Contains(work.Id))), Counted(told, PersonId), [.. cited.Notes, .. notes]);
    }

    private static Network Make(string name, CitationNetworkData cited, IEnumerable<NetworkNode> nodes, IEnumerable<NetworkEdge> edges, IReadOnlyList<string> notes, bool isDirected = true) =>
        new(name, isDirected, nodes, edges) { Notes = notes, StructureWithheldReason = cited.StructureWithheldReason };

    private static string SectionId(CitationRow row) => FormattableString.Invariant($"section:{row.Document}/{row.SectionNumber}");

    private static string PersonId(CitationRow row) => $"person:{row.Speaker}";

    private static EdgeEvidence UnitOf(CitationRow row, CoCitationUnit unit) => unit switch
    {
        CoCitationUnit.Note => new EdgeEvidence(row.Document, "note", row.Note),
        CoCitationUnit.Section => new EdgeEvidence(row.Document, "section", row.SectionNumber!.Value),
        _ => new EdgeEvidence(row.Document, "text", 0),
    };

    private static IOrderedEnumerable<NetworkEdge> Counted(IEnumerable<CitationRow> rows, Func<CitationRow, string> from) => NetworkEdge.InOrder(rows
        .GroupBy(row => (From: from(row), Work: row.Work!))
        .Select(group => new NetworkEdge(group.Key.From, group.Key.Work, group.Count(), [.. group.Select(CitationNetworkData.GetEvidence)])));

    private static IEnumerable<(string First, string Second)> Pairs(IEnumerable<string> items)
    {
        string[] all = [.. items.Distinct().Order(StringComparer.Ordinal)];
        for (int i = 0; i < all.Length; i++)
        {
            for (int j = i + 1; j < all.Length; j++) yield return (all[i], all[j]);
        }
    }

    private static IEnumerable<string> Unplaced(int count)
    {
        if (count > 0) yield return string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "citation stands in a note" : "citations stand in notes")} that no section calls, and in no edge by section.");
    }
}
