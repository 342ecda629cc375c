using System.Globalization;
using System.Text;
using System.Text.Json;
using AntiStalinistLeft.Citations;

namespace AntiStalinistLeft.Tests.Citations;

public class EssayCitationsTests
{
    private static readonly Lazy<CitationFindings> Essay = new(() => Find(new CitationOptions { Authority = AuthorityFile.Load(RepositoryFolder.At("data", "works", "authority.yaml")).GetOrThrow() }));

    [Fact]
    public void Every_citation_means_the_work_that_a_person_found()
    {
        FullTexts.SkipUnlessPresent();
        Assert.Empty(WrongLinks(Essay.Value));
        Assert.All(Paired(Essay.Value), pair => Assert.Equal((pair.Gold.Text("resolved_work"), pair.Gold.Text("container_work")), (pair.Ours?.Key, pair.Ours?.Work?.Container?.Key)));
    }

    [Fact]
    public void No_citation_is_found_where_a_person_found_none()
    {
        FullTexts.SkipUnlessPresent();
        int wanted = GoldCitations.Read().Sum(note => note.Citations.Count);
        Assert.Equal(wanted, Essay.Value.Citations.Count(citation => citation.Note <= 40 && citation.Relation != CitationRelation.Mentions));
        Assert.All(GoldCitations.Read().SelectMany(note => note.Mentions), gold => Assert.Contains(Essay.Value.Citations, ours => ours.OriginalSpan.Overlaps(gold.Span()) && ours.Relation == CitationRelation.Mentions));
    }

    [Fact]
    public void Every_field_is_as_a_person_read_it()
    {
        FullTexts.SkipUnlessPresent();
        var table = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        var misses = new List<string>();
        foreach ((JsonElement gold, Citation? ours) in Paired(Essay.Value))
        {
            foreach ((string field, string wanted, string found) in Compared(gold, ours))
            {
                (int right, int all) = table.GetValueOrDefault(field);
                table[field] = (right + (wanted == found ? 1 : 0), all + 1);
                if (wanted != found) misses.Add($"{gold.Text("id")} {field}: «{found}», by hand «{wanted}»");
            }
        }

        string report = string.Join("\n", table.Select(row => $"{row.Key}: {row.Value.Right}/{row.Value.All}"));
        TestContext.Current.SendDiagnosticMessage(report);
        Assert.True(misses.Count == 0, report + "\n" + string.Join("\n", misses));
    }

    [Fact]
    public void Rules_alone_find_the_same_works_without_the_authority_file()
    {
        FullTexts.SkipUnlessPresent();
        Assert.Empty(WrongLinks(Find(new CitationOptions())));
        Assert.DoesNotContain(Paired(Find(new CitationOptions())), pair => pair.Ours?.Key is null);
    }

    [Fact]
    public void Without_a_lexicon_of_persons_less_is_resolved_and_nothing_wrongly()
    {
        FullTexts.SkipUnlessPresent();
        CitationFindings found = new CitationFinder().Find(FullTexts.Read("mckay"), []);
        Assert.Empty(WrongLinks(found));
        Assert.InRange(Paired(found).Count(pair => pair.Ours?.Key is null), 1, 15);
    }

    [Fact]
    public void The_whole_essay_is_resolved_as_reviewed()
    {
        FullTexts.SkipUnlessPresent();
        var lines = new StringBuilder();
        foreach (Citation c in Essay.Value.Citations)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{c.Note}.{c.Ordinal} {c.Key ?? "?"} [{CellText.Format(c.Form)}, {CellText.Format(c.Relation)}, {CellText.Format(c.Type)}] by {string.Join("; ", c.Authors)} ({CellText.Format(c.AuthorsFrom)}) at {string.Join(", ", c.Locators)}: {CellText.Format(c.Confidence)}, {c.Rule}");
            lines.Append(c.Confidence == Confidence.Unresolved && c.Candidates.Count > 0 ? " of " + string.Join(", ", c.Candidates) : string.Empty).Append('\n');
        }

        Snapshot.Matches("essay-citations.txt", lines.ToString());
    }

    // Works that a person told apart under one key of ours, and the reverse: two keys for what is one work.
    private static List<string> WrongLinks(CitationFindings found)
    {
        List<(string Gold, string Ours)> pairs = [.. Paired(found).Where(pair => pair.Ours?.Key is not null).Select(pair => (pair.Gold.Text("resolved_work")!, pair.Ours!.Key!))];
        return
        [
            .. pairs.GroupBy(pair => pair.Ours).Where(group => group.Select(pair => pair.Gold).Distinct().Count() > 1).Select(group => $"{group.Key}: {string.Join(", ", group.Select(pair => pair.Gold).Distinct())}"),
            .. pairs.GroupBy(pair => pair.Gold).Where(group => group.Select(pair => pair.Ours).Distinct().Count() > 1).Select(group => $"{group.Key}: {string.Join(", ", group.Select(pair => pair.Ours).Distinct())}"),
        ];
    }

    private static IEnumerable<(string Field, string Wanted, string Found)> Compared(JsonElement gold, Citation? ours)
    {
        CitationReading? fields = ours?.Reading;
        yield return ("span", gold.Text("raw")!, ours?.Raw ?? "(none)");
        yield return ("form", gold.Text("cited_as")!, CellText.Format(ours?.Form));
        yield return ("relation", Relation(gold), CellText.Format(ours?.Relation));
        yield return ("type", gold.Text("type")!, CellText.Format(ours?.Type));
        yield return ("authors", string.Join("; ", gold.Texts("authors")), string.Join("; ", ours?.Authors ?? []));
        string pages = string.Join(", ", gold.Texts("pages"));
        yield return ("locator", pages.Length > 0 ? pages : gold.Text("locator") ?? string.Empty, string.Join(", ", fields?.Locators.Select(locator => locator.Raw) ?? []));
        yield return ("title", gold.Text("title") ?? string.Empty, fields?.Title ?? string.Empty);
        yield return ("container", gold.Text("container") ?? string.Empty, fields?.Container ?? string.Empty);
        yield return ("place", gold.Text("place") ?? string.Empty, fields?.Place ?? string.Empty);
        yield return ("publisher", gold.Text("publisher") ?? string.Empty, fields?.Publisher ?? string.Empty);
        yield return ("year", gold.Text("year") ?? string.Empty, fields?.Year ?? string.Empty);
        yield return ("volume", gold.Text("volume") ?? string.Empty, fields?.Volume ?? string.Empty);
        yield return ("issue", gold.Text("issue") ?? string.Empty, fields?.Issue ?? string.Empty);
        yield return ("date", gold.Text("date") ?? string.Empty, fields?.Date ?? string.Empty);
        if (gold.Text("relation") == "quoted by") yield return ("speaker", gold.GetProperty("quoted_work").Text("author")!, ours?.Speaker ?? string.Empty);
    }

    private static string Relation(JsonElement gold) => gold.Text("relation") switch
    {
        "quoted by" => "quotes-via",
        "included in" => "included-in",
        _ => gold.Text("role") == "see" ? "see" : "cites",
    };

    private static IEnumerable<(JsonElement Gold, Citation? Ours)> Paired(CitationFindings found)
    {
        foreach (JsonElement gold in GoldCitations.Read().SelectMany(note => note.Citations))
        {
            yield return (gold, found.Citations.FirstOrDefault(citation => citation.OriginalSpan.Overlaps(gold.Span()) && citation.Relation != CitationRelation.Mentions));
        }
    }

    private static CitationFindings Find(CitationOptions options)
    {
        Document essay = FullTexts.Read("mckay");
        var finder = new MentionFinder(Lexicon.Load(RepositoryFolder.At("data", "lexicon")).GetOrThrow());
        return new CitationFinder(options).Find(essay, finder.Find(essay));
    }
}
