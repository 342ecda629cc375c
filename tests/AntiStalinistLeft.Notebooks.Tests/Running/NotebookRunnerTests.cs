namespace AntiStalinistLeft.Notebooks.Tests.Running;

public class NotebookRunnerTests
{
    [Fact]
    public async Task Cells_share_what_they_declare_and_show_their_last_expression()
    {
        var result = await Cells.RunAsync("int x = 20; record P(int A);", "x + 1", "new P(x)");
        Assert.Null(result.Failure);
        Assert.Equal("21", result.Shown(1));
        Assert.Equal("P { A = 20 }", result.Shown(2));
    }
}
