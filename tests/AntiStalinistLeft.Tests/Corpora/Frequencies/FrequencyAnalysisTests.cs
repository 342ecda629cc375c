using static AntiStalinistLeft.Tests.Corpora.SmallCorpus;

namespace AntiStalinistLeft.Tests.Corpora;

public class FrequencyAnalysisTests
{
    private static readonly Table<BlockRow> TwoTexts = Blocks(
        Block("amber", 1, own: 100, quoted: 50),
        Block("amber", 2, own: 150, section: 2, heading: "Later"),
        Block("amber", 3, own: 40, zone: Zone.Note, section: 0, heading: null),
        Block("birch", 1, own: 400));

    private static readonly Table<MentionRow> Named = Mentions(
        Mention("amber", "councilism", 1),
        Mention("amber", "councilism", 1, voice: Voice.Quoted),
        Mention("amber", "councilism", 2, section: 2, heading: "Later"),
        Mention("amber", "mutualism", 2, section: 2, heading: "Later"),
        Mention("amber", "mutualism", 3, zone: Zone.Note, section: 0, heading: null),
        Mention("amber", "Ada", 1, kind: MentionKind.Person),
        Mention("birch", "councilism", 1));

    private static readonly FrequencyOptions Plain = new();

    private static FrequencyRow Row(Table<FrequencyRow> rows, string document, string entity, Func<FrequencyRow, bool>? also = null) =>
        rows.AsEnumerable().Single(r => r.Document == document && r.Entity == entity && (also?.Invoke(r) ?? true));

    [Fact]
    public void A_rate_is_mentions_of_the_body_per_thousand_words_of_the_body()
    {
        FrequencyRow row = Row(FrequencyAnalysis.Count(Named, TwoTexts, Plain), "amber", "councilism");
        Assert.Equal((3, 300, 10.0, 0.75), (row.Mentions, row.Words, row.Rate, row.Share));
        Assert.Equal((Zone.Body, null), (row.Zone, row.Voice));
    }

    [Fact]
    public void An_entity_named_in_one_text_has_a_row_of_zero_in_the_other()
    {
        FrequencyRow row = Row(FrequencyAnalysis.Count(Named, TwoTexts, Plain), "birch", "mutualism");
        Assert.Equal((0, 400, 0.0, 0.0), (row.Mentions, row.Words, row.Rate, row.Share));
        Assert.Equal(0, row.WilsonLow);
        Assert.True(row.WilsonHigh > 0);
        Assert.Null(row.BootstrapLow);
    }

    [Fact]
    public void Split_by_voice_the_words_are_those_of_the_voice()
    {
        Table<FrequencyRow> rows = FrequencyAnalysis.Count(Named, TwoTexts, Plain with { ByVoice = true });
        FrequencyRow quoted = Row(rows, "amber", "councilism", r => r.Voice == Voice.Quoted);
        FrequencyRow own = Row(rows, "amber", "councilism", r => r.Voice == Voice.Own);
        Assert.Equal((1, 50, 20.0), (quoted.Mentions, quoted.Words, quoted.Rate));
        Assert.Equal((2, 250, 8.0), (own.Mentions, own.Words, own.Rate));
    }

    [Fact]
    public void Split_by_zone_notes_are_counted_against_notes()
    {
        Table<FrequencyRow> rows = FrequencyAnalysis.Count(Named, TwoTexts, Plain with { ByZone = true, Zones = null });
        FrequencyRow note = Row(rows, "amber", "mutualism", r => r.Zone == Zone.Note);
        Assert.Equal((1, 40, 25.0), (note.Mentions, note.Words, note.Rate));
    }

    [Fact]
    public void Split_by_section_the_heading_stands_beside_the_number()
    {
        Table<FrequencyRow> rows = FrequencyAnalysis.Count(Named, TwoTexts, Plain with { BySection = true });
        FrequencyRow later = Row(rows, "amber", "mutualism", r => r.Section == 2);
        Assert.Equal(("Later", 1, 150), (later.SectionHeading, later.Mentions, later.Words));
    }

    [Fact]
    public void Own_voice_alone_leaves_the_words_of_others_out_above_and_below_the_line()
    {
        FrequencyRow row = Row(FrequencyAnalysis.Count(Named, TwoTexts, Plain with { Voices = [Voice.Own] }), "amber", "councilism");
        Assert.Equal((2, 250, Voice.Own), (row.Mentions, row.Words, row.Voice));
    }

    [Fact]
    public void The_rows_of_all_parts_add_up_to_the_whole()
    {
        FrequencyOptions all = Plain with { Zones = null, Kinds = null };
        Table<FrequencyRow> whole = FrequencyAnalysis.Count(Named, TwoTexts, all);
        Table<FrequencyRow> parts = FrequencyAnalysis.Count(Named, TwoTexts, all with { BySection = true, ByZone = true, ByVoice = true });
        Assert.Equal(Named.Count, whole.Sum(r => r.Mentions));
        foreach (FrequencyRow row in whole)
        {
            FrequencyRow[] of = [.. parts.AsEnumerable().Where(p => p.Document == row.Document && p.Entity == row.Entity)];
            Assert.Equal((row.Mentions, row.Words), (of.Sum(p => p.Mentions), of.Sum(p => p.Words)));
        }
    }

    [Fact]
    public void Every_row_gives_the_mentions_that_it_counted()
    {
        FrequencyOptions options = Plain with { BySection = true, ByVoice = true, ByZone = true, Zones = null };
        foreach (FrequencyRow row in FrequencyAnalysis.Count(Named, TwoTexts, options))
        {
            Table<MentionRow> trace = FrequencyAnalysis.Trace(row, Named, options);
            Assert.Equal(row.Mentions, trace.Count);
            Assert.All(trace, m => Assert.Equal((row.Document, row.Entity), (m.Document, m.Entity)));
        }
    }

    [Fact]
    public void A_family_counts_its_members_and_what_has_none_is_not_lost()
    {
        var families = new EntityFamilies("made-up-tree", "Drawn for this test.", [("councilism", "council-left"), ("councilism", "all"), ("councilism", "all")]);
        FrequencyOptions options = Plain with { Families = families };
        Table<FrequencyRow> rows = FrequencyAnalysis.Count(Named, TwoTexts, options);
        Assert.Equal((3, "made-up-tree"), (Row(rows, "amber", "council-left").Mentions, Row(rows, "amber", "all").Grouping));
        Assert.Equal(1, Row(rows, "amber", EntityFamilies.Unrelated).Mentions);
        Assert.Equal(3, FrequencyAnalysis.Trace(Row(rows, "amber", "council-left"), Named, options).Count);
    }

    [Fact]
    public void Fewer_blocks_than_ten_refuse_the_bootstrap_and_say_so()
    {
        FrequencyRow row = Row(FrequencyAnalysis.Count(Named, TwoTexts, Plain), "amber", "councilism");
        Assert.Null(row.BootstrapLow);
        Assert.Equal("bootstrap refused: needs 10 blocks, has 2", row.IntervalNote);
    }

    [Fact]
    public void Mentions_that_cluster_in_one_block_have_a_wider_interval_than_words_drawn_one_by_one()
    {
        BlockRow[] blocks = [.. Enumerable.Range(1, 30).Select(i => Block("cedar", i, own: 60))];
        MentionRow[] clustered = [.. Enumerable.Range(0, 24).Select(_ => Mention("cedar", "councilism", 7))];
        MentionRow[] spread = [.. Enumerable.Range(1, 24).Select(i => Mention("cedar", "councilism", i))];
        FrequencyRow together = FrequencyAnalysis.Count(clustered.ToTable("mentions"), blocks.ToTable("blocks"), Plain)[0];
        FrequencyRow apart = FrequencyAnalysis.Count(spread.ToTable("mentions"), blocks.ToTable("blocks"), Plain)[0];
        Assert.Equal(together.WilsonHigh, apart.WilsonHigh);
        Assert.True(together.BootstrapHigh - together.BootstrapLow > together.WilsonHigh - together.WilsonLow);
        Assert.True(apart.BootstrapHigh - apart.BootstrapLow < together.BootstrapHigh - together.BootstrapLow);
        Assert.True(apart.BootstrapLow <= apart.Rate && apart.Rate <= apart.BootstrapHigh);
    }

    [Fact]
    public void An_interval_does_not_depend_on_which_other_rows_are_asked_for()
    {
        BlockRow[] blocks = [.. Enumerable.Range(1, 12).Select(i => Block("cedar", i, own: 40 + i)), .. TwoTexts.AsEnumerable()];
        MentionRow[] mentions = [.. Enumerable.Range(1, 9).Select(i => Mention("cedar", "councilism", i)), .. Named.AsEnumerable()];
        FrequencyRow among = Row(FrequencyAnalysis.Count(mentions.ToTable("mentions"), blocks.ToTable("blocks"), Plain), "cedar", "councilism");
        FrequencyRow alone = Row(
            FrequencyAnalysis.Count(mentions[..9].ToTable("mentions"), blocks[..12].ToTable("blocks"), Plain), "cedar", "councilism");
        Assert.Equal(among, alone);
    }

    [Fact]
    public void No_mentions_give_an_empty_table() =>
        Assert.Empty(FrequencyAnalysis.Count(Mentions(), TwoTexts, Plain));

    [Fact]
    public void A_mention_in_an_unknown_block_is_refused_with_its_place() =>
        Assert.Contains("block 9 of birch", Assert.Throws<ArgumentException>(() => FrequencyAnalysis.Count(Mentions(Mention("birch", "councilism", 9)), TwoTexts, Plain)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_mention_in_a_voice_without_words_has_no_rate_and_says_why()
    {
        FrequencyRow row = Row(
            FrequencyAnalysis.Count(Mentions(Mention("birch", "councilism", 1, voice: Voice.Title)), TwoTexts, Plain with { ByVoice = true }),
            "birch", "councilism", r => r.Voice == Voice.Title);
        Assert.Equal((1, 0, null, "no words of these zones and voices"), (row.Mentions, row.Words, row.Rate, row.IntervalNote));
    }

    [Theory]
    [InlineData(0, 2000, 10, 0.95)]
    [InlineData(1000, 5, 10, 0.95)]
    [InlineData(1000, 2000, 1, 0.95)]
    [InlineData(1000, 2000, 10, 1.0)]
    public void Options_that_make_no_sense_are_refused(int per, int draws, int blocks, double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FrequencyAnalysis.Count(
            Named, TwoTexts, new FrequencyOptions { PerWords = per, Resamples = draws, MinBlocks = blocks, Confidence = confidence }));
}
