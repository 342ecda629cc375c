using System.Globalization;
using System.Text;
using System.Text.Json;
using AntiStalinistLeft.Annotations.Citations;
using AntiStalinistLeft.Annotations.Citations.Works;
using AntiStalinistLeft.Annotations.Lexicons;
using AntiStalinistLeft.Annotations.Mentions;
using AntiStalinistLeft.Tables;
using AntiStalinistLeft.Tests.Reading;

namespace AntiStalinistLeft.Tests.Annotations.Citations;

public class EssayCitationsTests
{
    private static readonly Lazy<CorpusCitations> Essay = new(() => Find(new CitationOptions { Authority = AuthorityFile.Load(RepositoryFolder.At("data", "works", "authority.yaml")).GetOrThrow() }));

    [Fact]
    public void Two_citations_share_a_work_exactly_where_a_person_found_that_they_do()
    {
        FullTexts.SkipUnlessPresent();
        List<(string Gold, string? Ours, string Raw)> pairs = [.. Paired(Essay.Value).Select(pair => (pair.Gold.Text("resolved_work")!, pair.Ours?.Key, pair.Gold.Text("raw")!))];
        string[] merged = [.. pairs.Where(p => p.Ours is not null).GroupBy(p => p.Ours).Where(g => g.Select(p => p.Gold).Distinct().Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(p => p.Gold).Distinct())}")];
        string[] split = [.. pairs.GroupBy(p => p.Gold).Where(g => g.Select(p => p.Ours).Distinct().Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(p => p.Ours).Distinct())}")];
        Assert.Empty(merged);
        Assert.Empty(split);
        Assert.DoesNotContain(pairs, pair => pair.Ours is null);
        Assert.All(pairs, pair => Assert.Equal(pair.Gold, pair.Ours));
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
    public void Dump()
    {
        FullTexts.SkipUnlessPresent();
        var lines = new StringBuilder();
        foreach (Citation c in Essay.Value.Citations)
        {
            lines.AppendLine(CultureInfo.InvariantCulture, $"{c.Note}.{c.Ordinal} {c.Raw} \n     -> {c.Key ?? "-"} in {c.Container} | {CellText.Of(c.Type)} {CellText.Of(c.Form)} {CellText.Of(c.Relation)} au=[{string.Join("; ", c.Authors)}] {CellText.Of(c.AuthorsFrom)} sp=[{c.Speaker}] {CellText.Of(c.Confidence)} {c.Rule} cand=[{string.Join(" ", c.Candidates)}] loc={string.Join(",", c.Locators)}");
        }

        foreach (CitedWork w in Essay.Value.Works) lines.AppendLine(CultureInfo.InvariantCulture, $"W {w.Key} {w.Type} [{string.Join("; ", w.Authors)}] {w.Title} | {w.Container} | {w.Place}, {w.Publisher}, {w.Year}, v{w.Volume} i{w.Issue}");
        File.WriteAllText("/tmp/citwork/resolved.txt", lines.ToString());
    }

    private static IEnumerable<(string Field, string Wanted, string Found)> Compared(JsonElement gold, Citation? ours)
    {
        CitationFields? fields = ours?.Fields;
        yield return ("span", gold.Text("raw")!, ours?.Raw ?? "(none)");
        yield return ("form", gold.Text("cited_as")!, CellText.Of(ours?.Form).Replace("op-cit", "opcit", StringComparison.Ordinal).Replace('-', ' '));
        yield return ("relation", Relation(gold), CellText.Of(ours?.Relation));
        yield return ("type", gold.Text("type")!.Replace("journal article", "article", StringComparison.Ordinal), CellText.Of(ours?.Type).Replace('-', ' '));
        yield return ("authors", string.Join("; ", gold.Texts("authors")), string.Join("; ", ours?.Authors ?? []));
        string pages = string.Join(", ", gold.Texts("pages"));
        yield return ("locator", pages.Length > 0 ? pages : gold.Text("locator") ?? string.Empty, fields?.LocatorText ?? string.Empty);
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

    private static IEnumerable<(JsonElement Gold, Citation? Ours)> Paired(CorpusCitations found)
    {
        foreach (JsonElement gold in GoldCitations.Read().SelectMany(note => note.Citations))
        {
            yield return (gold, found.Citations.FirstOrDefault(citation => citation.OriginalSpan.Overlaps(gold.Span()) && citation.Relation != CitationRelation.Mentions));
        }
    }

    private static CorpusCitations Find(CitationOptions options)
    {
        Document essay = FullTexts.Read("mckay");
        var finder = new MentionFinder(Lexicon.Load(RepositoryFolder.At("data", "lexicon")).GetOrThrow());
        return new CitationFinder(options).Find(essay, finder.Find(essay));
    }
}
