using System.Text;
using System.Text.Json;

namespace AntiStalinistLeft.Histories.Tests;

/// <summary>
/// Holds the blocks that identity of tokens aligns against the alignment made by hand. The three extracts are read as a history
/// in which each line is a block of its own, as each is a paragraph there.
/// </summary>
public class WordingGoldTests
{
    [Fact]
    public void At_least_95_percent_of_the_paragraphs_have_a_source_where_one_was_found_by_hand()
    {
        FullTexts.SkipUnlessPresent();
        using JsonDocument gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(FullTexts.Gold!, "revisions.json")));
        string[] texts = [.. FullTexts.Ids.Take(3).Select(id => File.ReadAllText(Path.Combine(FullTexts.Corpus!, FullTexts.Source(id).File)))];
        PageProvenance provenance = PageProvenance.Compute(HistoryOf(texts));
        List<string> wrong = [];
        int all = 0;
        foreach (JsonElement paragraph in gold.RootElement.GetProperty("paragraphs").EnumerateArray())
        {
            int revision = paragraph.GetProperty("document").GetString() == "wikipedia-r2" ? 1 : 2;
            string prefix = revision == 1 ? "000." : "001.";
            bool hasSource = paragraph.GetProperty("status").GetString() != "new"
                && paragraph.GetProperty("source_units").EnumerateArray().Any(unit => unit.GetString()!.StartsWith(prefix, StringComparison.Ordinal));
            int offset = paragraph.GetProperty("offset").GetInt32();
            int place = offset + texts[revision].AsSpan(0, offset).Count('\n');
            WordingRow row = WordingAnalysis.Compare(provenance, revision - 1, revision)
                .First(r => r.ToOffset <= place && place < r.ToOffset + r.ToLength);
            all++;
            if (row.Fate != ChangeKind.Added != hasSource) wrong.Add($"{paragraph.GetProperty("unit").GetString()}: by hand {(hasSource ? "has" : "has no")} source, found {row.Fate}, similarity {row.Similarity}");
        }

        Assert.Equal(38, all);
        Assert.True(wrong.Count <= all * 0.05, string.Join(Environment.NewLine, wrong));
    }

    private static PageHistory HistoryOf(string[] texts)
    {
        PageHistory? history = null;
        var sink = new PageHistorySink((_, page) => history = page);
        Assert.Null(sink.BeginPage(WikiSite.Unknown, new WikiPage(0, 0, "Extracts")));
        for (int i = 0; i < texts.Length; i++)
        {
            byte[] text = Encoding.UTF8.GetBytes(texts[i].Replace("\n", "\n\n", StringComparison.Ordinal));
            Assert.Null(sink.Add(new Revision { Id = i + 1, Text = TextState.Present }, text));
        }

        Assert.Null(sink.EndPage());
        return history!;
    }
}
