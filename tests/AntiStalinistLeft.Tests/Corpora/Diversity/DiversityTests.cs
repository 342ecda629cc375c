using AntiStalinistLeft.Corpora;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Corpora;

public class DiversityTests
{
    [Fact]
    public void Measures_are_those_of_R()
    {
        foreach (string[] row in ReferenceNumbers.Rows("diversity.csv"))
        {
            int[] types = Generate(int.Parse(row[1]), int.Parse(row[2]), int.Parse(row[3]));
            Agreement.Holds(ReferenceNumbers.Number(row[5]), Compute(row[0], row[4], types));
        }
    }

    [Fact]
    public void A_text_is_measured_with_intervals_that_hold_its_value()
    {
        DiversityRow essay = DiversityAnalysis.Measure(Corpus.OpenSample()).Single(row => row.Document == "lamp-oil");
        Assert.Equal(essay.Ttr, (double)essay.Types / essay.Words);
        Assert.InRange(essay.Mattr!.Value, essay.MattrLow!.Value, essay.MattrHigh!.Value);
        Assert.InRange(essay.Mtld!.Value, essay.MtldLow!.Value, essay.MtldHigh!.Value);
        Assert.Null(essay.Note);
    }

    [Fact]
    public void A_short_text_has_no_value_where_there_is_none_and_says_why()
    {
        DiversityRow row = DiversityAnalysis.Measure(InventedTexts.Open(("a", "# T\n\nEvery word here differs.\n")))[0];
        Assert.Equal((4, 1.0, null, null, null, 0.0), (row.Words, row.Ttr, row.Mattr, row.Mtld, row.Hdd, row.YulesK));
        Assert.Contains("MTLD is undefined where no word recurs", row.Note, StringComparison.Ordinal);
        Assert.Contains("fewer than 100 words", row.Note, StringComparison.Ordinal);
        Assert.Contains("intervals refused: needs 10 blocks, has 1", row.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_have_rows_of_their_own_whose_words_add_up()
    {
        Corpus sample = Corpus.OpenSample();
        int whole = DiversityAnalysis.Measure(sample, new DiversityOptions { Resamples = 0 }).Single(row => row.Document == "lamp-oil").Words;
        Assert.Equal(whole, DiversityAnalysis.Measure(sample, new DiversityOptions { Resamples = 0, BySection = true }).Where(row => row.Document == "lamp-oil").Sum(row => row.Words));
    }

    [Fact]
    public void The_release_gives_what_needs_counts_alone()
    {
        Corpus release = Corpus.Open(new CorpusOptions { DataFolder = RepositoryFolder.At("data") }).GetOrThrow();
        Assert.SkipWhen(release.HasText, "The full texts lie in data/raw.");
        DiversityRow row = DiversityAnalysis.Measure(release)[0];
        Assert.True(row is { Mattr: null, Mtld: null, Hdd: > 0, YulesK: > 0 });
        Assert.Contains("the order of the words", row.Note, StringComparison.Ordinal);
        Assert.Throws<FullTextRequiredException>(() => DiversityAnalysis.Measure(release, new DiversityOptions { BySection = true }));
    }

    [Fact]
    public void Values_stay_in_their_bounds() => Prop.ForAll(Gen.Choose(0, 30).ArrayOf(200).ToArbitrary(), types =>
    {
        int[] counts = [.. types.CountBy(type => type).Select(type => type.Value)];
        return DiversityMeasures.WindowRatios(types, 50).All(ratio => ratio is > 0 and <= 1)
            && DiversityMeasures.Hdd(counts, types.Length, 42) is > 0 and <= 1
            && DiversityMeasures.YulesK(counts, types.Length) is >= 0 and <= 1e4
            && DiversityMeasures.FactorShares(types, 0.72).All(share => share is >= 0 and <= 1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Counts_alone_do_not_mind_the_order_of_words() => Prop.ForAll(Gen.Choose(0, 20).ArrayOf(100).ToArbitrary(), types =>
    {
        int[] there = [.. types.CountBy(type => type).Select(type => type.Value)];
        int[] back = [.. types.Reverse().CountBy(type => type).Select(type => type.Value)];
        return Math.Abs(DiversityMeasures.Hdd(there, 100, 42)!.Value - DiversityMeasures.Hdd(back, 100, 42)!.Value) < 1e-12 && DiversityMeasures.YulesK(there, 100) == DiversityMeasures.YulesK(back, 100);
    }).QuickCheckThrowOnFailure();

    private static double? Compute(string measure, string parameter, int[] types)
    {
        int[] counts = [.. types.CountBy(type => type).Select(type => type.Value)];
        var ordered = new OrderedDiversity(types, new int[types.Length], "reference", new DiversityOptions { Window = measure == "mattr" ? int.Parse(parameter) : 50 });
        return measure switch
        {
            "types" => counts.Length,
            "ttr" => (double)counts.Length / types.Length,
            "mattr" => ordered.Mattr,
            "hdd" => DiversityMeasures.Hdd(counts, types.Length, 42),
            "yules-k" => DiversityMeasures.YulesK(counts, types.Length),
            _ => ordered.Mtld,
        };
    }

    // The generator that diversity.R states.
    private static int[] Generate(long seed, int words, int types)
    {
        int[] text = new int[words];
        for (int i = 0; i < words; i++)
        {
            seed = ((1103515245L * seed) + 12345) % 2147483648L;
            text[i] = (int)(seed / 65536 % types);
        }

        return text;
    }
}
