using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft.Tests.Corpora;

public class KeynessAnalysisTests
{
    private static readonly KeynessOptions Options = new() { MinCount = 2, Resamples = 199, MinBlocks = 4 };

    private static readonly Corpus Lone = InventedTexts.Open(
        ("oil", "# Oil\n\n" + Paragraphs(8, "The oil lamp burned and the oil was dear")),
        ("gas", "# Gas\n\n" + Paragraphs(8, "The gas came and the gas was cheap")));

    private static readonly Corpus Revisions = InventedTexts.OpenRevisions(
        "# L\n\n" + Paragraphs(12, "The oil lamp burned all night in the narrow street"),
        "# L\n\n" + Paragraphs(6, "The oil lamp burned all night in the narrow street") + Paragraphs(6, "The gas lamp burned all night in the narrow street"));

    [Fact]
    public void Counts_and_effects_stand_beside_each_other()
    {
        Table<KeynessRow> rows = KeynessAnalysis.Compare(Lone, WordSelection.Texts("oil"), WordSelection.Texts("gas"), Options);
        KeynessRow oil = rows[0];
        Assert.Equal(("oil", 16, 0), (oil.Word, oil.TargetCount, oil.ReferenceCount));
        Assert.Equal((8, 1, 0), (oil.TargetBlocks, oil.TargetDocuments, oil.ReferenceBlocks));
        Assert.Equal(0, oil.TargetDp!.Value, 1e-12);
        Assert.True(oil.LogRatioOfZero && oil.OddsRatioOfZero && oil.DifferencePercent is null);
        Assert.Equal("gas", rows[^1].Word);
        Assert.True(rows[^1].G2 < 0 && rows[^1].LogRatio < 0);
    }

    [Fact]
    public void One_text_a_side_gets_a_test_of_blocks_and_no_interval()
    {
        KeynessRow oil = KeynessAnalysis.Compare(Lone, WordSelection.Texts("oil"), WordSelection.Texts("gas"), Options)[0];
        Assert.Equal((KeynessBasis.Blocks, null, null), (oil.Basis, oil.LogRatioLow, oil.OddsRatioHigh));
        Assert.Equal(1.0 / 200, oil.P);
        Assert.StartsWith("words of one text are no independent draws", oil.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_texts_a_side_get_p_values_of_words_and_intervals()
    {
        Corpus many = InventedTexts.Open(("a", Oil(3)), ("b", Oil(4)), ("c", Gas(3)), ("d", Gas(4)));
        Table<KeynessRow> rows = KeynessAnalysis.Compare(many, WordSelection.Texts("a", "b"), WordSelection.Texts("c", "d"), Options);
        Assert.All(rows, row => Assert.Equal(KeynessBasis.Words, row.Basis));
        Assert.All(rows, row => Assert.Equal(KeynessMeasures.PValue(row.G2), row.P));
        Assert.All(rows, row => Assert.True(row.LogRatioLow <= row.LogRatio && row.P <= row.PBenjaminiHochberg));
    }

    [Fact]
    public void Nested_revisions_get_no_p_value_of_words_but_pairs_of_blocks()
    {
        Table<KeynessRow> rows = KeynessAnalysis.Compare(Revisions, WordSelection.Texts("r2"), WordSelection.Texts("r1"), Options);
        Assert.All(rows, row => Assert.Equal((KeynessBasis.PairedBlocks, null), (row.Basis, row.LogRatioLow)));
        Assert.All(rows, row => Assert.StartsWith("the two are revisions of one text, nested and no independent draws", row.Note, StringComparison.Ordinal));
        Assert.True(rows.Single(row => row.Word == "gas").P < 0.1);
        Assert.Equal(1, rows.Single(row => row.Word == "lamp").P);
    }

    [Fact]
    public void Added_and_removed_text_is_paired_too()
    {
        KeynessRow gas = KeynessAnalysis.Compare(Revisions, WordSelection.Added("r1", "r2"), WordSelection.Removed("r1", "r2"), Options with { MinBlocks = 2 })[0];
        Assert.Equal(("gas", 6, 0, KeynessBasis.PairedBlocks), (gas.Word, gas.TargetCount, gas.ReferenceCount, gas.Basis));
    }

    [Fact]
    public void Several_revisions_on_one_side_are_not_tested_at_all()
    {
        Corpus three = InventedTexts.OpenRevisions(Oil(4), Oil(5), Gas(5));
        KeynessRow row = KeynessAnalysis.Compare(three, WordSelection.Texts("r3"), WordSelection.Texts("r1", "r2"), Options)[0];
        Assert.Equal((KeynessBasis.Nothing, null), (row.Basis, row.P));
        Assert.Contains("compare two of them", row.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_blocks_are_refused_with_their_number()
    {
        KeynessRow row = KeynessAnalysis.Compare(Lone, WordSelection.Texts("oil"), WordSelection.Texts("gas"), Options with { MinBlocks = 40 })[0];
        Assert.Equal((KeynessBasis.Nothing, null), (row.Basis, row.P));
        Assert.Contains("refused: needs 40 blocks, has 16", row.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_cannot_stand_on_both_sides() => Assert.Contains(
        "have words in common",
        Assert.Throws<ArgumentException>(() => KeynessAnalysis.Compare(Lone, WordSelection.Texts("oil"), WordSelection.Texts("oil", "gas"), Options)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void The_order_of_texts_does_not_matter()
    {
        (string, string)[] texts = [("a", Oil(3)), ("b", Gas(4)), ("c", Oil(2)), ("d", Gas(2))];
        Table<KeynessRow> Compare(IEnumerable<(string, string)> order) => KeynessAnalysis.Compare(InventedTexts.Open([.. order]), WordSelection.Texts("a", "c"), WordSelection.Texts("b", "d"), Options);
        Assert.Equal(Values(Compare(texts)), Values(Compare(texts.Reverse())));

        static IEnumerable<(string, int, int, double, double?)> Values(Table<KeynessRow> rows) => rows.Select(row => (row.Word, row.TargetCount, row.ReferenceCount, row.G2, row.P));
    }

    [Fact]
    public void The_test_gives_the_same_at_any_number_of_threads()
    {
        ItemCounts oil = Lone.Words.CountWords(WordSelection.Texts("oil"));
        ItemCounts gas = Lone.Words.CountWords(WordSelection.Texts("gas"));
        var test = new KeynessTest(oil, gas, [.. oil.Items], units: null);
        Assert.Equal(test.Run(499, seed: 5, maxThreads: 1), test.Run(499, seed: 5, maxThreads: 7));
    }

    [Fact]
    public void A_word_that_is_dealt_evenly_has_a_p_value_of_one()
    {
        Table<KeynessRow> rows = KeynessAnalysis.Compare(Lone, WordSelection.Texts("oil"), WordSelection.Texts("gas"), Options);
        Assert.All(rows, row => Assert.InRange(row.P!.Value, 1.0 / 200, 1));
    }

    [Fact]
    public void Stop_words_are_left_out_and_listed_under_the_chart()
    {
        KeynessOptions options = Options with { StopWords = ["the", "and"] };
        Table<KeynessRow> rows = KeynessAnalysis.Compare(Lone, WordSelection.Texts("oil"), WordSelection.Texts("gas"), options);
        Assert.DoesNotContain(rows, row => row.Word is "the" or "and");
        CaptionedFigure figure = Lone.Charts.Keyness(rows, ["oil", "gas"], options);
        Assert.Contains("Not compared: the, and.", figure.Notes);
        Assert.Contains("«oil»", figure.Finding, StringComparison.Ordinal);
        Assert.Equal(["oil", "gas"], figure.Sources.Select(source => source.Id));
    }

    [Fact]
    public void A_reference_list_gives_effects_without_p_values()
    {
        using var folder = new TemporaryFolder();
        Table<WordCountRow> reference = ReferenceList.Load(folder.Write("news.csv", "word,count\nthe,600\noil,1\n(total),10000\n")).GetOrThrow();
        KeynessRow oil = KeynessAnalysis.Compare(Lone.CountWords(WordSelection.Texts("oil")), reference, Options)[0];
        Assert.Equal(("oil", 1, 10000, "news", null), (oil.Word, oil.ReferenceCount, oil.ReferenceWords, oil.Reference, oil.P));
        Assert.Contains("lists of counts have no blocks", oil.Note, StringComparison.Ordinal);
    }

    private static string Oil(int paragraphs) => "# Oil\n\n" + Paragraphs(paragraphs, "The oil lamp burned and the oil was dear");

    private static string Gas(int paragraphs) => "# Gas\n\n" + Paragraphs(paragraphs, "The gas came and the gas was cheap");

    private static string Paragraphs(int count, string sentence) => string.Concat(Enumerable.Range(1, count).Select(i => $"{sentence} in the year {1900 + i}.\n\n"));
}
