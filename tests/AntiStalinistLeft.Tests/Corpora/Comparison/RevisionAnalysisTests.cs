using System.Globalization;
using AntiStalinistLeft.Corpora;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Corpora;

public class RevisionAnalysisTests
{
    private static readonly RevisionAnalysisOptions Plain = new();

    private static RevisionAlignmentRow Line(TextChange change, int? olderBlock, int? newerBlock, int kept, int added, int removed, int olderSection = 1, int newerSection = 1) => new(
        "r1",
        "r2",
        Zone.Body,
        change,
        false,
        olderBlock,
        olderBlock,
        olderBlock is null ? null : olderSection,
        olderBlock is null ? null : $"Old {olderSection}",
        newerBlock,
        newerBlock,
        newerBlock is null ? null : newerSection,
        newerBlock is null ? null : $"New {newerSection}",
        kept,
        added,
        removed,
        0);

    private static MentionFateRow Fate(MentionFate fate, string entity, int? older, int? newer, ArtefactCause cause = ArtefactCause.None) => new(
        "r1", "r2", fate, MentionKind.Tendency, entity, Zone.Body, older, older, null, null, null, null, newer, newer, null, null, null, null, false, cause);

    private static Table<RevisionAlignmentRow> Text(params RevisionAlignmentRow[] rows) => rows.ToTable("revision-alignment");

    private static Table<MentionFateRow> Fates(params MentionFateRow[] rows) => rows.ToTable("mention-fates");

    [Fact]
    public void The_three_parts_of_a_difference_are_those_of_R_and_add_up()
    {
        foreach (string[] row in ReferenceNumbers.Rows("rate-difference.csv"))
        {
            PairedCounts[] strata = [.. row[1].Split(';').Select(s => s.Split(' ').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray()).Select(n => new PairedCounts(n[0], n[1], n[2], n[3]))];
            RateDifference parts = RateDifference.Split(strata);
            Assert.Equal(ReferenceNumbers.Number(row[2]), parts.MentionsEdited, 1e-14);
            Assert.Equal(ReferenceNumbers.Number(row[3]), parts.LengthChanged, 1e-14);
            Assert.Equal(ReferenceNumbers.Number(row[4]), parts.SectionMix, 1e-14);
            Assert.Equal(ReferenceNumbers.Number(row[5]), parts.MentionsEdited + parts.LengthChanged + parts.SectionMix, 1e-14);
        }
    }

    [Fact]
    public void The_parts_add_up_whatever_the_counts()
    {
        Gen<PairedCounts> stratum =
            from m0 in Gen.Choose(0, 9)
            from w0 in Gen.Choose(0, 300)
            from m1 in Gen.Choose(0, 9)
            from w1 in Gen.Choose(0, 300)
            select new PairedCounts(w0 == 0 ? 0 : m0, w0, w1 == 0 ? 0 : m1, w1);
        Prop.ForAll(stratum.NonEmptyListOf().Where(s => s.Sum(x => x.OlderWords) > 0 && s.Sum(x => x.NewerWords) > 0).ToArbitrary(), strata =>
        {
            RateDifference parts = RateDifference.Split([.. strata]);
            double difference = ((double)strata.Sum(s => s.NewerMentions) / strata.Sum(s => s.NewerWords)) - ((double)strata.Sum(s => s.OlderMentions) / strata.Sum(s => s.OlderWords));
            return Math.Abs(parts.MentionsEdited + parts.LengthChanged + parts.SectionMix - difference) < 1e-9;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Mentions_taken_out_of_unchanged_length_are_all_edit()
    {
        RateDifferenceRow row = RevisionAnalysis.CompareRates(
            Text(Line(TextChange.Edited, 1, 1, 98, 2, 2), Line(TextChange.Verbatim, 2, 2, 100, 0, 0, newerSection: 2, olderSection: 2)),
            Fates(Fate(MentionFate.Kept, "councilism", 2, 2), Fate(MentionFate.Removed, "councilism", 1, null)),
            Plain)[0];
        Assert.Equal((10.0, 5.0, -5.0), (row.OlderRate, row.NewerRate, row.Difference));
        Assert.Equal(-5.0, row.MentionsEdited!.Value, 1e-12);
        Assert.Equal((0.0, 0.0), (row.LengthChanged, row.SectionMix));
    }

    [Fact]
    public void A_section_that_goes_with_its_mentions_is_all_mix()
    {
        RateDifferenceRow row = RevisionAnalysis.CompareRates(
            Text(Line(TextChange.Verbatim, 1, 1, 100, 0, 0), Line(TextChange.Removed, 2, null, 0, 0, 100, olderSection: 2)),
            Fates(Fate(MentionFate.Removed, "councilism", 2, null)),
            Plain)[0];
        Assert.Equal(-5.0, row.SectionMix!.Value, 1e-12);
        Assert.Equal((0.0, 0.0, 1, 1), (row.MentionsEdited, row.LengthChanged, row.SharedStrata, row.OtherStrata));
    }

    [Fact]
    public void Text_that_only_grows_around_a_mention_is_all_length()
    {
        RateDifferenceRow row = RevisionAnalysis.CompareRates(
            Text(Line(TextChange.Edited, 1, 1, 100, 100, 0)),
            Fates(Fate(MentionFate.Kept, "councilism", 1, 1)),
            Plain)[0];
        Assert.Equal(-5.0, row.LengthChanged!.Value, 1e-12);
        Assert.Equal((0.0, 0.0), (row.MentionsEdited, row.SectionMix));
    }

    [Fact]
    public void Removed_text_between_two_parts_of_one_section_belongs_to_that_section()
    {
        RateDifferenceRow row = RevisionAnalysis.CompareRates(
            Text(Line(TextChange.Verbatim, 1, 1, 50, 0, 0), Line(TextChange.Verbatim, 3, 3, 50, 0, 0), Line(TextChange.Removed, 2, null, 0, 0, 50)),
            Fates(Fate(MentionFate.Removed, "councilism", 2, null)),
            Plain)[0];
        Assert.Equal((1, 0), (row.SharedStrata, row.OtherStrata));
        Assert.Equal(0.0, row.SectionMix);
    }

    [Fact]
    public void Fewer_aligned_blocks_than_ten_refuse_the_interval_with_the_reason()
    {
        RateDifferenceRow row = RevisionAnalysis.CompareRates(Text(Line(TextChange.Verbatim, 1, 1, 100, 0, 0)), Fates(Fate(MentionFate.Kept, "councilism", 1, 1)), Plain)[0];
        Assert.Equal((null, null, "refused: needs 10 blocks with a counterpart, has 1"), (row.Low, row.High, row.IntervalNote));
    }

    [Fact]
    public void Unchanged_revisions_differ_by_nothing_with_an_interval_of_nothing()
    {
        RateDifferenceRow row = RevisionAnalysis.CompareRates(
            Text([.. Enumerable.Range(1, 12).Select(i => Line(TextChange.Verbatim, i, i, 20 + i, 0, 0))]),
            Fates([.. Enumerable.Range(1, 5).Select(i => Fate(MentionFate.Kept, "councilism", i, i))]),
            Plain)[0];
        Assert.Equal((0.0, 0.0, 0.0), (row.Difference, row.Low, row.High));
    }

    [Fact]
    public void A_paired_interval_holds_the_difference()
    {
        RateDifferenceRow row = RevisionAnalysis.CompareRates(
            Text([.. Enumerable.Range(1, 20).Select(i => Line(TextChange.Edited, i, i, 30, i % 3, i % 2))]),
            Fates([.. Enumerable.Range(1, 20).Select(i => i % 4 == 0 ? Fate(MentionFate.Added, "councilism", null, i) : Fate(MentionFate.Kept, "councilism", i, i))]),
            Plain)[0];
        Assert.True(row.Low < row.Difference && row.Difference < row.High);
        Assert.True(row.Low > 0, "a mention was added in every fourth block, so the draws should all show a rise");
    }

    [Fact]
    public void A_zone_that_one_revision_lacks_has_no_rate_and_says_so()
    {
        RateDifferenceRow row = RevisionAnalysis.CompareRates(Text(Line(TextChange.Removed, 1, null, 0, 0, 40)), Fates(Fate(MentionFate.Removed, "councilism", 1, null)), Plain)[0];
        Assert.Equal((25.0, null, null, "one revision has no words in these zones"), (row.OlderRate, row.NewerRate, row.Difference, row.IntervalNote));
    }

    [Fact]
    public void Mentions_add_up_and_lead_back_to_their_places()
    {
        Table<MentionFateRow> fates = Fates(
            Fate(MentionFate.Kept, "councilism", 1, 1),
            Fate(MentionFate.Reworded, "councilism", 2, 2),
            Fate(MentionFate.Added, "councilism", null, 3),
            Fate(MentionFate.Removed, "councilism", 4, null, ArtefactCause.LostParentheses),
            Fate(MentionFate.Removed, "mutualism", 5, null));
        MentionChangeRow row = RevisionAnalysis.CountMentions(fates, Plain)[0];
        Assert.Equal(new MentionChangeRow("r1", "r2", "entity", "councilism", 3, 3, 1, 1, 1, 1, 1), row);
        Assert.Equal([4], RevisionAnalysis.Trace(row, fates, Plain, MentionFate.Removed).Select(m => m.OlderBlock!.Value));
        Assert.Equal(4, RevisionAnalysis.Trace(row, fates, Plain).Count);
    }

    [Fact]
    public void Families_add_their_members_up()
    {
        RevisionAnalysisOptions options = Plain with { Families = new EntityFamilies("made-up-tree", "Drawn for this test.", [("councilism", "left"), ("mutualism", "left")]) };
        Table<MentionFateRow> fates = Fates(Fate(MentionFate.Kept, "councilism", 1, 1), Fate(MentionFate.Removed, "mutualism", 2, null));
        Assert.Equal(new MentionChangeRow("r1", "r2", "made-up-tree", "left", 2, 1, 1, 0, 0, 1, 0), RevisionAnalysis.CountMentions(fates, options)[0]);
    }

    [Fact]
    public void A_block_with_one_small_borrowed_clause_is_new_and_one_with_half_its_words_is_edited()
    {
        Table<BlockOriginRow> blocks = RevisionAnalysis.FindBlockOrigins(
            Text(
                Line(TextChange.Fragment, 1, 1, 6, 0, 0),
                Line(TextChange.Added, null, 1, 0, 60, 0),
                Line(TextChange.Edited, 2, 2, 30, 10, 3, olderSection: 2),
                Line(TextChange.Verbatim, 3, 3, 20, 0, 0)),
            Plain);
        Assert.Equal([BlockOrigin.New, BlockOrigin.Edited, BlockOrigin.Verbatim], blocks.Select(b => b.Origin));
        Assert.Equal([null, true, true], blocks.Select(b => b.SectionChanged));
    }

    [Fact]
    public void Empty_tables_give_empty_tables()
    {
        Assert.Empty(RevisionAnalysis.CountWords(Text()));
        Assert.Empty(RevisionAnalysis.FindBlockOrigins(Text(), Plain));
        Assert.Empty(RevisionAnalysis.CountMentions(Fates(), Plain));
        Assert.Empty(RevisionAnalysis.CompareRates(Text(), Fates(), Plain));
    }
}
