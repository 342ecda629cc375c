using System.Text.Json;
using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft.Tests.Corpora;

/// <summary>Holds the alignment against one that was checked by hand, paragraph for paragraph.</summary>
public class RevisionGoldTests
{
    [Fact]
    public void At_least_95_percent_of_the_paragraphs_have_the_origin_that_was_found_by_hand()
    {
        FullTexts.SkipUnlessPresent();
        using JsonDocument gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(FullTexts.Gold!, "revisions.json")));
        List<string> wrong = [.. Compare(gold, "wikipedia-r1", "wikipedia-r2", "000"), .. Compare(gold, "wikipedia-r2", "wikipedia-r3", "001")];
        int all = gold.RootElement.GetProperty("paragraphs").GetArrayLength();
        Assert.Equal(38, all);
        Assert.True(wrong.Count <= all * 0.05, string.Join(Environment.NewLine, wrong));
    }

    [Theory]
    [InlineData("wikipedia-r1", "wikipedia-r2")]
    [InlineData("wikipedia-r2", "wikipedia-r3")]
    public void Kept_added_and_removed_words_add_up_to_the_words_of_the_files(string olderId, string newerId)
    {
        FullTexts.SkipUnlessPresent();
        Table<WordChangeRow> words = RevisionAnalysis.CountWords(Align(FullTexts.Read(olderId), FullTexts.Read(newerId)).Text);
        WordChangeRow body = words.AsEnumerable().Single(w => w.Zone == Zone.Body);
        Assert.Equal((BodyWords(olderId), BodyWords(newerId)), (body.OlderWords, body.NewerWords));
    }

    private static int BodyWords(string id) => FullTexts.Structure(id).GetProperty("words").GetProperty("after_body_W1").GetInt32();

    private static RevisionAlignment Align(Document older, Document newer) =>
        RevisionComparison.Compare(RevisionFixture.Text(older), RevisionFixture.Text(newer), new RevisionComparisonOptions());

    /// <summary>The paragraphs that got another origin, or another main source, than in the table made by hand.</summary>
    private static IEnumerable<string> Compare(JsonDocument gold, string olderId, string newerId, string prefix)
    {
        Document older = FullTexts.Read(olderId);
        Document newer = FullTexts.Read(newerId);
        RevisionAlignment alignment = Align(older, newer);
        Dictionary<int, BlockOriginRow> origins = RevisionAnalysis.FindBlockOrigins(alignment.Text, new RevisionAnalysisOptions()).AsEnumerable().ToDictionary(r => r.NewerBlock);
        foreach (JsonElement paragraph in gold.RootElement.GetProperty("paragraphs").EnumerateArray().Where(p => p.GetProperty("document").GetString() == newerId))
        {
            string unit = paragraph.GetProperty("unit").GetString()!;
            string[] sources = [.. paragraph.GetProperty("source_units").EnumerateArray().Select(s => s.GetString()!).Where(s => s.StartsWith(prefix + ".", StringComparison.Ordinal))];
            // A source in an earlier revision than the one compared with does not count.
            string expected = sources.Length == 0 ? "new" : paragraph.GetProperty("status").GetString()!;
            Block block = BlockAt(newer, paragraph.GetProperty("offset").GetInt32());
            BlockOriginRow found = origins[block.Ordinal];
            string main = MainSource(gold, alignment, older, block.Ordinal, prefix);
            bool right = string.Equals(found.Origin.ToString(), expected, StringComparison.OrdinalIgnoreCase) && (found.Origin == BlockOrigin.New || sources.Contains(main));
            if (!right) yield return $"{unit}: by hand {expected} from {string.Join(' ', sources)}, found {found.Origin} from {main} (share {found.SourceShare:F2})";
        }
    }

    private static Block BlockAt(Document document, int offset) =>
        document.Blocks.Single(b => b.OriginalSpan.Start <= offset && offset < b.OriginalSpan.End);

    private static string MainSource(JsonDocument gold, RevisionAlignment alignment, Document older, int newerBlock, string prefix)
    {
        Dictionary<int, Sentence> sentences = RevisionFixture.Sentences(older).ToDictionary(s => s.Ordinal);
        var weights = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (RevisionAlignmentRow row in alignment.Text.AsEnumerable().Where(r => r.NewerBlock == newerBlock && r.WordsKept > 0))
        {
            int offset = older.Text.ToOriginal(sentences[row.OlderSentence!.Value].Span).Start;
            string unit = UnitAt(gold, prefix, offset);
            weights[unit] = weights.GetValueOrDefault(unit) + row.WordsKept;
        }

        return weights.Count == 0 ? "(none)" : weights.MaxBy(w => w.Value).Key;
    }

    private static string UnitAt(JsonDocument gold, string prefix, int offset)
    {
        IEnumerable<JsonElement> units = prefix == "000"
            ? gold.RootElement.GetProperty("units_000").EnumerateArray()
            : gold.RootElement.GetProperty("paragraphs").EnumerateArray().Where(p => p.GetProperty("unit").GetString()!.StartsWith(prefix, StringComparison.Ordinal));
        return units.Where(u => u.GetProperty("offset").GetInt32() <= offset).MaxBy(u => u.GetProperty("offset").GetInt32()).GetProperty("unit").GetString()!;
    }
}
