using AntiStalinistLeft.Corpora;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Corpora;

public class CollocationTests
{
    private static readonly CollocationOptions Near = new() { Left = 2, Right = 2, MinTogether = 1 };

    public static TheoryData<string> Measures => ["expected", "log-dice", "pmi", "mi3", "t-score", "g2", "delta-p-collocate", "delta-p-node"];

    [Theory]
    [MemberData(nameof(Measures))]
    public void A_measure_is_that_of_R(string measure)
    {
        string[][] rows = [.. ReferenceNumbers.Rows("collocation.csv").Where(row => row[0] == measure)];
        Assert.NotEmpty(rows);
        foreach (string[] row in rows)
        {
            var n = new CollocationCounts(int.Parse(row[1]), int.Parse(row[2]), int.Parse(row[3]), int.Parse(row[4]), int.Parse(row[5]));
            Agreement.Holds(ReferenceNumbers.Number(row[6]), Compute(measure, n));
        }
    }

    [Fact]
    public void Windows_that_overlap_are_counted_once_and_hold_no_node()
    {
        Table<CollocationRow> rows = CollocationAnalysis.Count(InventedTexts.Open(("a", "# T\n\nOne two lamp three lamp four five six.\n")), "lamp", Near);
        Assert.Equal(["five", "four", "one", "three", "two"], rows.Select(row => row.Collocate).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal((1, 5, 8, 2), (row.Together, row.WindowWords, row.Words, row.NodeCount)));
        Assert.Equal([("one", 1), ("two", 1), ("three", 0), ("four", 0)], new[] { "one", "two", "three", "four" }.Select(word => (word, rows.Single(row => row.Collocate == word).Left)));
        Assert.Equal(5 / 8.0, rows[0].Expected);
    }

    [Fact]
    public void A_window_ends_with_its_sentence()
    {
        Table<CollocationRow> rows = CollocationAnalysis.Count(InventedTexts.Open(("a", "# T\n\nThe oil was dear. A lamp burned. Gas came later.\n")), "lamp", Near);
        Assert.Equal(["a", "burned"], rows.Select(row => row.Collocate).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Entities_are_collocates_too_and_lead_to_their_places()
    {
        Corpus corpus = InventedTexts.Open(("a", "# T\n\nAda Tamm praised the lamplighters. Halloran praised the gas men.\n"));
        CollocationOptions options = Near with { Collocates = CollocateKind.Entities };
        Table<CollocationRow> rows = CollocationAnalysis.Count(corpus, "praised", options);
        Assert.Equal(["Ada Tamm", "Piet Halloran", "gasmen", "lamplighters"], rows.Select(row => row.Collocate).Order(StringComparer.Ordinal));
        ConcordanceRow place = Assert.Single(CollocationAnalysis.Trace(corpus, rows.Single(row => row.Collocate == "gasmen"), options));
        Assert.Equal(("gas men", "Halloran praised the "), (place.Match, place.Left));
    }

    [Fact]
    public void Rows_count_what_their_places_are()
    {
        Corpus sample = Corpus.OpenSample();
        Table<CollocationRow> rows = CollocationAnalysis.Count(sample, "[tendency]");
        Assert.NotEmpty(rows);
        Assert.All(rows.Take(20), row => Assert.Equal(row.Together, CollocationAnalysis.Trace(sample, row).Count));
    }

    [Fact]
    public void Measures_without_a_meaning_are_empty_and_say_why()
    {
        CollocationRow row = CollocationAnalysis.Count(InventedTexts.Open(("a", "# T\n\nA lamp.\n")), "lamp | zinc", Near with { Selection = new WordSelection { Voices = [Voice.Own] } })[0];
        Assert.Equal((1, 2), (row.WindowWords, row.Words));
        CollocationRow all = CollocationAnalysis.Count(InventedTexts.Open(("a", "# T\n\nA lamp.\n")), "lamp", Near)[0];
        Assert.NotNull(all.G2);
        Assert.Null(CollocationMeasures.DeltaPOfCollocate(new CollocationCounts(2, 1, 2, 5, 5)));
    }

    [Fact]
    public void More_together_is_never_less_associated() => Prop.ForAll(AnyCounts.ToArbitrary(), n =>
    {
        CollocationCounts more = n with { Together = n.Together + 1 };
        return more.Together > more.Collocate || (CollocationMeasures.LogDice(more) > CollocationMeasures.LogDice(n) && CollocationMeasures.Pmi(more) > CollocationMeasures.Pmi(n)
            && CollocationMeasures.TScore(more) > CollocationMeasures.TScore(n) && CollocationMeasures.DeltaPOfCollocate(more) > CollocationMeasures.DeltaPOfCollocate(n));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Values_stay_in_their_bounds() => Prop.ForAll(AnyCounts.ToArbitrary(), n =>
        CollocationMeasures.LogDice(n with { Node = Math.Max(n.Node, n.Together) }) <= 14 && CollocationMeasures.DeltaPOfCollocate(n) is >= -1 and <= 1 && CollocationMeasures.DeltaPOfNode(n) is >= -1 and <= 1
        && Math.Sign(CollocationMeasures.LogLikelihood(n)) is var sign && (Math.Abs(n.Together - n.Expected) < 1e-9 || sign == 0 || sign == Math.Sign(n.Together - n.Expected))).QuickCheckThrowOnFailure();

    private static readonly Gen<CollocationCounts> AnyCounts =
        from together in Gen.Choose(1, 50)
        from others in Gen.Choose(0, 200)
        from node in Gen.Choose(1, 300)
        from window in Gen.Choose(0, 2000)
        from rest in Gen.Choose(1, 20000)
        select new CollocationCounts(together, node, together + others, together + window, together + window + others + rest);

    private static double? Compute(string measure, CollocationCounts n) => measure switch
    {
        "expected" => n.Expected,
        "log-dice" => CollocationMeasures.LogDice(n),
        "pmi" => CollocationMeasures.Pmi(n),
        "mi3" => CollocationMeasures.Mi3(n),
        "t-score" => CollocationMeasures.TScore(n),
        "g2" => CollocationMeasures.LogLikelihood(n),
        "delta-p-collocate" => CollocationMeasures.DeltaPOfCollocate(n),
        _ => CollocationMeasures.DeltaPOfNode(n),
    };
}
