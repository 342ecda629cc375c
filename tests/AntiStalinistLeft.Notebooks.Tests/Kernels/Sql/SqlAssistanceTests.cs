namespace AntiStalinistLeft.Notebooks.Tests;

/// <summary>Help with writing SQL. The mark | is the cursor.</summary>
public class SqlAssistanceTests
{
    private static readonly CellLocation Place = new("test.dib", 2, ".");
    private readonly RecordedOutput _output = new(TestKernel.Composition with { Tables = new TestTables() });

    private SessionLanguageService Help => _output.Session.LanguageService;

    private async Task<string[]> OfferAsync(string marked)
    {
        int at = marked.IndexOf('|', StringComparison.Ordinal);
        return [.. (await Help.CompleteAsync(new CellRequest("sql", marked.Remove(at, 1), Place), at, TestContext.Current.CancellationToken)).Items.Select(static item => $"{item.Text} {item.Kind}")];
    }

    private Task<IReadOnlyList<CodeDiagnostic>> DiagnoseAsync(string source, params CellRequest[] above) =>
        Help.DiagnoseAsync(new CellRequest("sql", source, Place) { Above = above }, TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("select * from pa|", "papers table")]
    [InlineData("select * from men|", "mention_fates table")]
    [InlineData("select ye| from papers", "year column")]
    [InlineData("select p.ti| from papers as p", "title column")]
    [InlineData("select p.ti| from papers p where 1", "title column")]
    [InlineData("select 1; select papers.ti| from papers", "title column")]
    [InlineData("sel|", "select keyword")]
    public async Task Tables_columns_and_words_are_offered(string marked, string expected) => Assert.Contains(expected, await OfferAsync(marked));

    [Theory]
    [InlineData("select 'pa|'")]
    [InlineData("select 1 -- pa|")]
    [InlineData("select x.| from papers")]
    public async Task In_prose_and_behind_unknown_names_nothing_is_offered(string marked) => Assert.Empty(await OfferAsync(marked));

    [Fact]
    public async Task A_table_is_described_by_its_columns_and_a_column_by_its_meaning()
    {
        async Task<CodeDescription?> DescribeAsync(string source, int at) => await Help.DescribeAsync(new CellRequest("sql", source, Place), at, TestContext.Current.CancellationToken);
        CodeDescription? table = await DescribeAsync("select * from papers", 16);
        Assert.Equal(("papers (title text, year integer, price real)", "title: What it is called."), (table!.Signature, table.Documentation));
        CodeDescription? column = await DescribeAsync("select title from papers", 9);
        Assert.Equal(("papers.title text", "What it is called."), (column!.Signature, column.Documentation));
        Assert.Null(await DescribeAsync("select 1", 7));
    }

    [Theory]
    [InlineData("select titel from papers", "no such column: titel", 1, 8, 13)]
    [InlineData("select 1;\nselect * form papers", "near \"form\": syntax error", 2, 10, 14)]
    [InlineData("select * from paper", "no such table: paper. Did you mean «papers»?", 1, 15, 20)]
    public async Task Complaints_of_SQLite_stand_where_they_belong_though_nothing_runs(string source, string message, int line, int from, int to)
    {
        CodeDiagnostic one = Assert.Single(await DiagnoseAsync(source));
        Assert.StartsWith(message, one.Message, StringComparison.Ordinal);
        Assert.Equal((line, from, to), (one.Start.Line, one.Start.Column, one.End.Column));
        Assert.Empty(_output.Shown);
    }

    [Theory]
    [InlineData("select title from papers where year > @first")]
    [InlineData("create table own as select title from papers; select title from own")]
    public async Task A_cell_that_is_right_has_none(string source) => Assert.Empty(await DiagnoseAsync(source));

    [Fact]
    public async Task Tables_of_cells_above_are_known_whether_they_ran_or_not()
    {
        Assert.Null(await _output.RunAsync("create table ran (a)", "sql"));
        Assert.Empty(await DiagnoseAsync("select a from ran, waits", new CellRequest("sql", "create table waits (b); insert into waits values (1)", Place)));
        Assert.Empty(await DiagnoseAsync("select a from made_by_cs", new CellRequest("csharp", "var made_by_cs = 1;", Place)));
        Assert.NotEmpty(await DiagnoseAsync("select a from made_by_cs"));
    }

    [Theory]
    [InlineData("select 1", nameof(CodeCompleteness.Complete))]
    [InlineData("select 'a", nameof(CodeCompleteness.Incomplete))]
    public void A_cell_is_complete_or_not(string cell, string expected) => Assert.Equal(expected, Help.Check(new CellRequest("sql", cell, Place)).ToString());
}
