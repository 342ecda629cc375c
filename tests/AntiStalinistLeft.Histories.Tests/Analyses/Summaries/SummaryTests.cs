namespace AntiStalinistLeft.Histories.Tests;

public class SummaryTests
{
    [Theory]
    [InlineData("/* Origins */ fixed a date", "Origins", "fixed a date", "")]
    [InlineData("/* Origins */", "Origins", "", "")]
    [InlineData("see [[WP:NPOV|neutrality]] and wp:v, WP:NPOV again", null, "see [[WP:NPOV|neutrality]] and wp:v, WP:NPOV again", "WP:NPOV;WP:V")]
    [InlineData("per [[Wikipedia:Neutral point of view#Balance]]", null, "per [[Wikipedia:Neutral point of view#Balance]]", "WP:Neutral point of view")]
    [InlineData("MOS:LEAD, not http://xwp:v", null, "MOS:LEAD, not http://xwp:v", "MOS:LEAD")]
    [InlineData("", null, "", "")]
    [InlineData("/* unfinished", null, "/* unfinished", "")]
    public void A_summary_falls_into_section_words_and_shortcuts(string comment, string? section, string words, string shortcuts)
    {
        EditSummary summary = EditSummary.Parse(comment);
        Assert.Equal((section, words, shortcuts), (summary.Section, summary.Text, string.Join(';', summary.Shortcuts)));
    }

    [Theory]
    [InlineData("rv vandalism", true)]
    [InlineData("RVV", true)]
    [InlineData("Reverted edits by X", true)]
    [InlineData("Undid revision 3 by X", true)]
    [InlineData("/* Origins */ revert, see talk", true)]
    [InlineData("on the revolt", false)]
    [InlineData("rve", false)]
    [InlineData("undocumented claim removed", false)]
    public void A_summary_that_says_that_it_reverts_is_known(string comment, bool says) => Assert.Equal(says, EditSummary.Parse(comment).ClaimsRevert);

    [Fact]
    public void Templates_of_dispute_are_followed_by_all_their_names()
    {
        PageHistory history = WrittenHistory.Of(
            ("Ada", "", "Text."),
            ("Bob", "tag", "{{NPOV|date=May 2020}}\n\nText.{{citation_needed}}"),
            ("Cy", "", "{{Template:POV}}\n\nText.{{cn|date=x}}"),
            ("Di", "gone", "Text. <!-- {{POV}} --> <nowiki>{{POV}}</nowiki>"));
        DisputeTemplateRow[] changes = [.. SummaryAnalysis.FindDisputeTemplates(history)];
        Assert.Equal(
            [(101L, "citation needed", 1, 0, 1), (101L, "pov", 1, 0, 1), (103L, "citation needed", 0, 1, 0), (103L, "pov", 0, 1, 0)],
            changes.Select(c => (c.RevisionId, c.Template, c.Added, c.Removed, c.Standing)));
        Assert.Equal([0, 2, 2, 0], SummaryAnalysis.ReadSummaries(history).Select(row => row.DisputeTemplates!.Value));
    }

    [Fact]
    public void What_is_hidden_is_empty_and_not_nought()
    {
        SummaryRow row = SummaryAnalysis.ReadSummaries(WrittenHistory.Of(("Ada", "", "{{POV}}"), ("Bob", "", null)))[1];
        Assert.Null(row.DisputeTemplates);
    }

    [Fact]
    public void Who_named_which_policy_how_often_is_counted_by_edits()
    {
        PageHistory history = WrittenHistory.Of(("Ada", "WP:V", "a"), ("Bob", "WP:V, WP:V!", "b"), ("Ada", "[[WP:V]] and WP:NPOV", "c"));
        Assert.Equal(
            [("WP:V", "Ada", 2, 100L, 102L), ("WP:NPOV", "Ada", 1, 102L, 102L), ("WP:V", "Bob", 1, 101L, 101L)],
            SummaryAnalysis.CountPolicyUses(history).Select(use => (use.Shortcut, use.Editor!, use.Edits, use.FirstRevision, use.LastRevision)));
    }
}
