using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Tests.Charts;

public class FlowColumnsTests
{
    [Fact]
    public void A_node_stands_behind_all_that_leads_to_it() =>
        Assert.Equal([0, 0, 1, 2, 3], FlowColumns.Assign(5, [0, 1, 2, 0, 3], [2, 2, 3, 3, 4]));

    [Fact]
    public void Nodes_without_streams_stand_first_and_wrong_streams_are_passed_over() =>
        Assert.Equal([0, 1, 0], FlowColumns.Assign(3, [0, -1, 7, 2], [1, 1, 0, 2]));

    [Fact]
    public void A_circle_ends() => Assert.All(FlowColumns.Assign(3, [0, 1, 2], [1, 2, 0]), column => Assert.InRange(column, 0, 2));

    [Fact]
    public void Nothing_has_no_columns() => Assert.Empty(FlowColumns.Assign(0, [], []));
}
