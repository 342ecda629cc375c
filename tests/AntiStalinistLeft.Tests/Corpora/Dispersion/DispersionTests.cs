using AntiStalinistLeft.Corpora;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Corpora;

public class DispersionTests
{
    private static readonly Corpus Lamps = InventedTexts.Open(("a", "# T\n\n## One\n\nA lamp and a lamp.\n\n## Two\n\nNo light at all here.\n\n## Three\n\nOne lamp near the lamplighters.\n"), ("b", "# U\n\nA lamp.\n"));

    [Fact]
    public void DP_is_that_of_R_and_of_the_worked_example()
    {
        foreach (string[] row in ReferenceNumbers.Rows("dispersion.csv"))
        {
            (int, int)[] parts = [.. row[1].Split(' ').Zip(row[2].Split(' '), (words, count) => (int.Parse(words), int.Parse(count)))];
            Agreement.Holds(ReferenceNumbers.Number(row[3]), row[0] == "dp" ? DispersionMeasures.Dp(parts) : DispersionMeasures.NormalizedDp(parts));
        }
    }

    [Fact]
    public void A_query_is_measured_text_by_text()
    {
        Table<DispersionRow> rows = DispersionAnalysis.Measure(Lamps, "lamp");
        Assert.Equal(("a", 3, 15, 3, 2), (rows[0].Document, rows[0].Count, rows[0].Words, rows[0].Parts, rows[0].PartsWithIt));
        Assert.Equal(1 / 3.0, rows[0].Dp!.Value, 1e-12);
        Assert.Equal((1, null, "the text has one part only"), (rows[1].Count, rows[1].Dp, rows[1].Note));
    }

    [Fact]
    public void What_stands_nowhere_has_no_dispersion_rather_than_none() => Assert.All(
        DispersionAnalysis.Measure(Lamps, "zinc"),
        row => Assert.Equal((0, null, null, "it stands nowhere here"), (row.Count, row.Dp, row.DpNormalized, row.Note)));

    [Fact]
    public void Entities_need_no_words_and_agree_with_the_query()
    {
        DispersionRow entity = DispersionAnalysis.Measure(Lamps.Mentions, Lamps.Blocks).Single(row => row.Item == "lamplighters");
        DispersionRow query = DispersionAnalysis.Measure(Lamps, "[tendency=lamplighters]")[0];
        Assert.Equal((query.Count, query.Parts, query.PartsWithIt, query.Dp), (entity.Count, entity.Parts, entity.PartsWithIt, entity.Dp));
    }

    [Fact]
    public void Places_run_from_the_first_word_to_the_last()
    {
        Assert.Equal([1.0, 4, 11], DispersionAnalysis.Locate(Lamps, "lamp").Where(row => row.Document == "a").Select(row => row.Place));
        Assert.Equal(12.5, DispersionAnalysis.Locate(Lamps.Mentions, Lamps.Blocks)[0].Place);
        CaptionedFigure figure = Lamps.Charts.Barcode(DispersionAnalysis.Locate(Lamps, "lamp"));
        Assert.Equal(2, figure.Chart.Data.OfType<ScatterTrace>().Single().Y.Distinct().Count());
        Assert.StartsWith("«lamp» stands 3 times in", figure.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public void DP_lies_between_none_and_all_and_does_not_mind_the_order() => Prop.ForAll(Gen.Choose(1, 500).Zip(Gen.Choose(0, 9)).ArrayOf().ToArbitrary(), parts =>
    {
        (int, int)[] pairs = [.. parts.Select(part => (part.Item1, part.Item2))];
        double? dp = DispersionMeasures.Dp(pairs);
        double? turned = DispersionMeasures.Dp(pairs.Reverse());
        return dp is null == (pairs.Length < 2 || pairs.All(part => part.Item2 == 0)) && (dp is null || (dp is >= 0 and < 1 && Math.Abs(dp.Value - turned!.Value) < 1e-12 && DispersionMeasures.NormalizedDp(pairs) is var normal && normal >= dp - 1e-12 && normal <= 1 + 1e-12));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_sparse_sum_over_blocks_is_the_measure()
    {
        ItemCounts counts = Corpus.OpenSample().Words.CountWords(WordSelection.Texts("lamp-oil"));
        foreach (int item in counts.Items.Take(60))
        {
            double? plain = DispersionMeasures.Dp(counts.Parts.Select(part => (part.Words, part.Items.FirstOrDefault(one => one.Item == item).Count)));
            Assert.Equal(plain!.Value, counts.Dispersions[item], 1e-9);
        }
    }
}
