namespace AntiStalinistLeft.Tests.Corpora;

public class TermTests
{
    private static readonly Corpus Lamps = InventedTexts.Open(
        ("a", "# T\n\nThe lamp and the oil. The lamp and the wick.\n"),
        ("b", "# U\n\nThe gas came. The gas stayed.\n"),
        ("c", "# V\n\nThe oil went.\n"));

    [Fact]
    public void A_cell_has_its_count_and_its_weight()
    {
        Table<FeatureRow> rows = TermAnalysis.Count(Lamps, new TermOptions { MinCount = 1 });
        FeatureRow oil = rows.Single(row => row is { Document: "a", Term: "oil" });
        Assert.Equal((1, 10, 2, 3), (oil.Count, oil.Words, oil.DocumentFrequency, oil.Documents));
        Agreement.Holds(Math.Log10(1.5), oil.TfIdf);
        Assert.All(rows.Where(row => row.Term == "the"), row => Assert.Equal(0, row.TfIdf));
        Assert.Equal(Lamps.CountWords().Sum(row => row.Count), rows.Sum(row => row.Count));
    }

    [Fact]
    public void One_document_alone_has_no_weights_and_says_why() => Assert.All(
        TermAnalysis.Count(Lamps, new TermOptions { Selection = WordSelection.Texts("a"), MinCount = 1 }),
        row => Assert.Equal((null, "one document has nothing to be told apart from"), (row.TfIdf, row.Note)));

    [Fact]
    public void Runs_end_with_their_sentence()
    {
        Table<NgramRow> runs = TermAnalysis.CountNgrams(Lamps, 2, minCount: 1);
        Assert.Equal(("the lamp", 2, 1), (runs[0].Ngram == "the lamp" ? runs[0] : runs.Single(row => row.Ngram == "the lamp")) is var run ? (run.Ngram, run.Count, run.Documents) : default);
        Assert.DoesNotContain(runs, row => row.Ngram == "oil the");
        Assert.Equal(runs[0].Ngrams, runs.Sum(row => row.Count));
        Assert.Equal(["lamp and the", "the lamp and"], TermAnalysis.CountNgrams(Lamps, 3).Select(row => row.Ngram));
    }

    [Fact]
    public void The_release_counts_terms_by_pools_of_sections()
    {
        Corpus release = Corpus.Open(new CorpusOptions { DataFolder = RepositoryFolder.At("data") }).GetOrThrow();
        Assert.SkipWhen(release.HasText, "The full texts lie in data/raw.");
        Assert.NotEmpty(TermAnalysis.Count(release, new TermOptions { BySection = true, MinCount = 20 }));
        Assert.Throws<FullTextRequiredException>(() => TermAnalysis.CountNgrams(release, 2));
    }
}
