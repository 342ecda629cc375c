namespace AntiStalinistLeft.Notebooks.Tests;

public sealed class SqlKernelTests : IDisposable
{
    private readonly TestTables _tables = new();
    private readonly RecordedOutput _output;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sql-tests-");

    public SqlKernelTests() => _output = new RecordedOutput(TestKernel.Composition with { Tables = _tables });

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_table_of_another_kernel_is_asked_by_its_variables_name_as_it_is_now()
    {
        const string Table = "new TableData(\"lamps\", [new TableDataColumn(\"n\", typeof(long), row => (object)(long)row)], {0})";
        Assert.Null(await _output.RunAsync("using AntiStalinistLeft.Notebooks;\nvar lamps = " + Table.Replace("{0}", "2", StringComparison.Ordinal) + ";"));
        Assert.Null(await SqlAsync("select sum(n) as s from Lamps"));
        Assert.Equal(1L, Result().Columns[0].Value(0));
        Assert.Null(await _output.RunAsync("lamps = " + Table.Replace("{0}", "3", StringComparison.Ordinal) + ";"));
        Assert.Null(await SqlAsync("select sum(n) as s from lamps"));
        Assert.Equal(3L, Result().Columns[0].Value(0));
    }

    [Fact]
    public async Task The_hosts_tables_are_there_without_set_up_and_come_only_when_named()
    {
        Assert.Null(await SqlAsync("select title, year + 1 as next from papers where price is not null order by year"));
        Assert.Equal(["papers"], _tables.Reads);
        TableData result = Result();
        Assert.Equal(["title", "next"], result.Columns.Select(static c => c.Name));
        Assert.Equal(["Der Kampf", null], Enumerable.Range(0, 2).Select(result.Columns[0].Value));
        Assert.Equal((1908L, typeof(long)), (result.Columns[1].Value(0), result.Columns[1].Type));
        Assert.Null(await SqlAsync("select fate from mention_fates union select title from Papers"));
        Assert.Equal(["papers", "mention-fates"], _tables.Reads);
    }

    [Fact]
    public async Task Results_are_tables_with_encoded_data()
    {
        Assert.Null(await SqlAsync("select '<b>' as \"a & b\", 1.5 as n"));
        Assert.Contains("<th scope=\"col\">a &amp; b</th><th scope=\"col\" class=\"number\">n</th>", _output.Last("text/html"), StringComparison.Ordinal);
        Assert.Contains("<td>&lt;b&gt;</td><td class=\"number\">1.5</td>", _output.Last("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C_sharp_takes_the_last_result_and_tables_that_cells_made()
    {
        Assert.Null(await SqlAsync("create table late as select * from papers where year > 1910;\nselect count(*) as n from late"));
        Assert.Null(await _output.RunAsync("#!set --name r --value @sql:result\n#!share --from sql late\n(r.Columns[0].Value(0), late.RowCount)"));
        Assert.Equal("(2, 2)", _output.Last());
    }

    [Fact]
    public async Task Every_statement_of_a_cell_that_has_rows_is_shown()
    {
        Assert.Null(await SqlAsync("select ';' as a; -- a comment; with a mark\nselect 2 as b; /* ; */ ;"));
        Assert.Equal(["a\n;", "b\n2"], _output.Shown.Select(static bundle => bundle.GetText("text/plain")));
    }

    [Fact]
    public async Task Parameters_are_shared_values()
    {
        Assert.Null(await _output.RunAsync("int since = 1910; var titles = new[] { \"Der Kampf\", \"Arbeiterpolitik\" }; bool yes = true; var day = new DateOnly(1923, 10, 15);"));
        Assert.Null(await SqlAsync("#!share --from csharp since\nselect count(*) as n from papers where year > @since"));
        Assert.Equal("n\n2", _output.Last());
        Assert.Null(await SqlAsync("#!set --name t --value @csharp:titles\nselect count(*) as n from json_each(@t) join papers on value = title"));
        Assert.Equal("n\n1", _output.Last());
        Assert.Null(await SqlAsync("#!share --from csharp yes\n#!share --from csharp day\nselect @yes as y, @day as d, '@none' as literal"));
        Assert.Equal("y  d           literal\n1  1923-10-15  @none", _output.Last());
    }

    [Fact]
    public async Task A_shared_value_that_is_a_table_can_be_asked_by_its_name()
    {
        Assert.Null(await _output.RunAsync("var numbers = new[] { 3, 4 };"));
        Assert.Null(await SqlAsync("#!share --from csharp numbers\nselect sum(n) as s from numbers"));
        Assert.Equal("s\n7", _output.Last());
        Assert.Null(await _output.RunAsync("numbers = new[] { 10 };"));
        Assert.Null(await SqlAsync("#!share --from csharp numbers\nselect sum(n) as s from numbers"));
        Assert.Equal(" s\n10", _output.Last());
    }

    [Theory]
    [InlineData("select 1;\nselect title\nform papers", 3, 6, "syntax error")]
    [InlineData("select title,\n  «ü» || yeer from papers", 2, 3, "no such column")]
    [InlineData("\n\nselect * from papres", 3, 15, "Did you mean «papers»")]
    [InlineData("select\n @missing", 1, 1, "@missing has no value")]
    [InlineData("select * from unreadable", 1, 1, "needs the full texts")]
    public async Task An_error_names_line_column_and_what_to_do(string query, int line, int column, string message)
    {
        CellError error = await _output.FailAsync(query, "sql");
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.Contains(error.Excerpt, static excerpt => excerpt.StartsWith('>'));
    }

    [Fact]
    public async Task A_trigger_is_one_statement()
    {
        Assert.Null(await SqlAsync("create table log (n);\ncreate table t (n);\ncreate trigger tr after insert on t begin insert into log values (new.n); insert into log values (-new.n); end;\ninsert into t values (5);\nselect group_concat(n) as g from log"));
        Assert.Equal("g\n5,-5", _output.Last());
    }

    [Fact]
    public async Task Connect_makes_a_kernel_for_a_file_beside_the_notebook()
    {
        const string Connect = "#!connect sqlite --kernel-name archive \"Data Source=archive.db\"\n";
        Assert.Null(await _output.RunAsync($"{Connect}#!sql-archive\ncreate table box (n integer);\ninsert into box values (7);", directory: _folder.FullName));
        Assert.Null(await _output.RunAsync("select n from box", "archive"));
        Assert.Equal("n\n7", _output.Last());
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "archive.db")));
        Assert.Contains("already", (await _output.RunAsync(Connect, directory: _folder.FullName))!.Message, StringComparison.Ordinal);
        Assert.Contains("no such table", (await _output.FailAsync("select * from papers", "sql-archive")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!connect sqlite --kernel-name x")]
    [InlineData("#!connect sqlite \"Data Source=x.db\"")]
    [InlineData("#!connect mssql --kernel-name x \"Data Source=x.db\"")]
    [InlineData("#!connect sqlite --kernel-name x \"Quelle=x.db\"")]
    public async Task A_wrong_connect_says_how_it_is_written(string line) =>
        Assert.Contains("#!connect sqlite --kernel-name NAME", (await _output.FailAsync(line)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_query_without_end_stops_when_it_is_cancelled()
    {
        using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(300));
        CellError? error = await _output.Session.ExecuteAsync(
            "sql",
            "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n",
            new CellLocation("test.dib", 1, "."),
            _output,
            stop.Token);
        Assert.Equal("Cancelled", error!.Name);
        Assert.Null(await SqlAsync("select 1 as still"));
    }

    [Fact]
    public async Task Columns_of_one_name_are_told_apart_and_mixed_values_are_text()
    {
        Assert.Null(await SqlAsync("select 1 as a, 2 as a union all select 'x', 2.5"));
        Assert.Equal(["a", "a_2"], Result().Columns.Select(static c => c.Name));
        Assert.Equal([typeof(string), typeof(double)], Result().Columns.Select(static c => c.Type));
    }

    private Task<CellError?> SqlAsync(string query) => _output.RunAsync(query, "sql");

    private TableData Result() => (TableData)_output.Session.GetVariables("sql").Single(static v => v.Name == "result").Value!;
}
