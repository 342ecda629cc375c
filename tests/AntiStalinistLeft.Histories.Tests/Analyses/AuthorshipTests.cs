namespace AntiStalinistLeft.Histories.Tests;

public class AuthorshipTests
{
    private static PageProvenance Page() => PageProvenance.Compute(SmallExport.HistoryOfEdits(
        ("Ada", "one two three four"), ("Bob", "one two three four five six"), ("Cid", "zero one two three four five six"), ("Ada", "zero one two four five six")));

    [Fact]
    public void Editors_are_listed_by_the_words_that_go_back_to_them()
    {
        AuthorshipRow[] rows = [.. AuthorshipAnalysis.CountByEditor(Page())];
        Assert.Equal([("Ada", 3, 2), ("Bob", 2, 1), ("Cid", 1, 1)], rows.Select(r => (r.Editor, r.Tokens, r.Edits)));
        Assert.Equal(0.5, rows[0].Share);
        Assert.Equal(TimeSpan.FromHours(3), rows[0].LastEdit - rows[0].FirstEdit);
        Assert.Equal(["Ada"], AuthorshipAnalysis.CountByEditor(Page(), 0).Select(r => r.Editor));
    }

    [Fact]
    public void The_layers_of_a_flow_add_up_to_the_tokens_of_each_revision()
    {
        Table<HistoryFlowRow> flow = AuthorshipAnalysis.BuildHistoryFlow(Page(), new HistoryFlowOptions { Grouping = FlowGrouping.Editor });
        Assert.Equal([4, 6, 7, 6], flow.GroupBy(r => r.Index).Select(g => g.Sum(r => r.Tokens)));
        Assert.Equal(["Ada", "Bob", "Cid"], flow.Take(3).Select(r => r.Group));
        Assert.Equal([4, 4, 4, 3], flow.Where(r => r.Group == "Ada").Select(r => r.Tokens));
    }

    [Fact]
    public void Small_groups_are_pooled_and_the_others_come_last()
    {
        Table<HistoryFlowRow> flow = AuthorshipAnalysis.BuildHistoryFlow(Page(), new HistoryFlowOptions { Grouping = FlowGrouping.Editor, MaxGroups = 2, MaxRevisions = 2 });
        Assert.Equal([(0, "Ada", 4), (0, "(others)", 0), (3, "Ada", 3), (3, "(others)", 3)], flow.Select(r => (r.Index, r.Group, r.Tokens)));
    }

    [Fact]
    public void Years_group_by_when_a_word_came_in() =>
        Assert.Equal(["2020"], AuthorshipAnalysis.BuildHistoryFlow(Page()).Select(r => r.Group).Distinct());
}
