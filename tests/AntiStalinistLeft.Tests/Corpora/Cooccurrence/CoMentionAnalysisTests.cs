using Microsoft.Data.Analysis;
using static AntiStalinistLeft.Tests.Corpora.SmallCorpus;

namespace AntiStalinistLeft.Tests.Corpora;

public class CoMentionAnalysisTests
{
    private static readonly Table<BlockRow> FiveBlocks = Blocks([.. Enumerable.Range(1, 5).Select(i => Block("amber", i, own: 30)), Block("amber", 6, own: 9, zone: Zone.Note)]);

    private static readonly Table<MentionRow> Named = Mentions(
        Person("Bo", 1, 1),
        Person("Ada", 1, 1),
        Person("Ada", 1, 1),
        Person("Ada", 1, 2),
        Person("Cy", 1, 2),
        Person("Ada", 2, 3),
        Person("Bo", 2, 3),
        Person("Ada", 3, 4),
        Person("Bo", 3, 4),
        Mention("amber", "mutualism", 3, 4),
        Mention("amber", "Bo", 6, 9, zone: Zone.Note, kind: MentionKind.Person),
        Mention("amber", "Cy", 6, 9, zone: Zone.Note, kind: MentionKind.Person));

    private static MentionRow Person(string name, int block, int sentence) => Mention("amber", name, block, sentence, kind: MentionKind.Person);

    [Fact]
    public void NPMI_is_that_of_R()
    {
        foreach (string[] row in ReferenceNumbers.Rows("npmi.csv"))
        {
            int[] n = [.. row[..4].Select(int.Parse)];
            Assert.Equal(ReferenceNumbers.Number(row[4]), CooccurrenceAnalysis.ComputeNpmi(n[0], n[1], n[2], n[3])!.Value, 1e-12);
        }
    }

    [Fact]
    public void A_pair_stands_once_and_a_sentence_counts_once()
    {
        Table<CooccurrenceRow> rows = CooccurrenceAnalysis.Count(Named, FiveBlocks, new CooccurrenceOptions());
        Assert.Equal([("Ada", "Bo", 3), ("Ada", "Cy", 1)], rows.Select(r => (r.Left, r.Right, r.Together)));
        Assert.Equal((4, 3, 20), (rows[0].LeftContexts, rows[0].RightContexts, rows[0].Contexts));
        Assert.Equal(CooccurrenceAnalysis.ComputeNpmi(3, 4, 3, 20), rows[0].Npmi);
        Assert.Equal((null, "together in fewer than 3 contexts"), (rows[1].Npmi, rows[1].NpmiNote));
    }

    [Fact]
    public void Blocks_are_wider_than_sentences()
    {
        Table<CooccurrenceRow> rows = CooccurrenceAnalysis.Count(Named, FiveBlocks, new CooccurrenceOptions { Context = CooccurrenceContext.Block });
        Assert.Equal([("Ada", "Bo", 3, 5), ("Ada", "Cy", 1, 5), ("Bo", "Cy", 1, 5)], rows.Select(r => (r.Left, r.Right, r.Together, r.Contexts!.Value)));
    }

    [Fact]
    public void Sentences_of_zones_that_are_not_counted_are_no_contexts()
    {
        CooccurrenceRow row = CooccurrenceAnalysis.Count(Named, FiveBlocks, new CooccurrenceOptions { Zones = null })[0];
        Assert.Equal(24, row.Contexts);
    }

    [Fact]
    public void Persons_meet_tendencies()
    {
        Table<CooccurrenceRow> rows = CooccurrenceAnalysis.Count(Named, FiveBlocks, new CooccurrenceOptions { Right = MentionKind.Tendency });
        Assert.Equal([("Ada", "mutualism"), ("Bo", "mutualism")], rows.Select(r => (r.Left, r.Right)));
    }

    [Fact]
    public void Notes_are_left_out_unless_asked_for()
    {
        Assert.DoesNotContain(CooccurrenceAnalysis.Count(Named, FiveBlocks, new CooccurrenceOptions()), r => r.Left == "Bo");
        Assert.Contains(CooccurrenceAnalysis.Count(Named, FiveBlocks, new CooccurrenceOptions { Zones = [Zone.Note] }), r => r is { Left: "Bo", Right: "Cy" });
    }

    [Fact]
    public void A_row_leads_to_the_mentions_of_both()
    {
        var options = new CooccurrenceOptions();
        Table<MentionRow> trace = CooccurrenceAnalysis.Trace(CooccurrenceAnalysis.Count(Named, FiveBlocks, options)[0], Named, options);
        Assert.Equal([1, 1, 1, 3, 3, 4, 4], trace.Select(m => m.Sentence));
    }

    [Fact]
    public void The_matrix_is_the_same_on_both_sides_of_an_empty_diagonal()
    {
        DataFrame matrix = CooccurrenceAnalysis.ToMatrix(CooccurrenceAnalysis.Count(Named, FiveBlocks, new CooccurrenceOptions()));
        Assert.Equal(["Ada", "Bo", "Cy"], matrix["entity"].Cast<string>());
        Assert.Equal([null, 3, 1], matrix["Ada"].Cast<int?>());
        Assert.Equal([3, null, 0], matrix["Bo"].Cast<int?>());
        Assert.Throws<ArgumentException>(() => CooccurrenceAnalysis.ToMatrix(CooccurrenceAnalysis.Count(Named, FiveBlocks, new CooccurrenceOptions { Right = MentionKind.Tendency })));
    }

    [Fact]
    public void Two_that_are_named_in_every_context_have_no_NPMI() => Assert.Null(CooccurrenceAnalysis.ComputeNpmi(8, 8, 8, 8));

    [Fact]
    public void More_together_than_apart_is_refused_by_the_name_of_the_argument() =>
        Assert.Equal("together", Assert.Throws<ArgumentOutOfRangeException>(() => CooccurrenceAnalysis.ComputeNpmi(4, 3, 9, 20)).ParamName);

    [Fact]
    public void No_mentions_give_an_empty_table() => Assert.Empty(CooccurrenceAnalysis.Count(Mentions(), FiveBlocks, new CooccurrenceOptions()));
}
