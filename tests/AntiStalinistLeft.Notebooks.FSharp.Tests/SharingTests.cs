namespace AntiStalinistLeft.Notebooks.FSharp.Tests;

public sealed class SharingTests : IDisposable
{
    private readonly RecordedCells _cells = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fsharp-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_value_of_C_sharp_is_the_same_object_in_F_sharp_and_back()
    {
        Assert.Null(await _cells.CSharpAsync("var list = new List<int> { 1 };"));
        Assert.Null(await _cells.FSharpAsync("#!share --from csharp list\nlist.Add 2\nlet mine = list"));
        Assert.Null(await _cells.CSharpAsync("#!set --name back --value @fsharp:mine\n(list.Count, object.ReferenceEquals(list, back))"));
        Assert.Equal("(2, true)", _cells.Last());
    }

    [Fact]
    public async Task A_table_keeps_its_type_so_that_rows_have_names()
    {
        Assert.Null(await _cells.CSharpAsync("using AntiStalinistLeft; var rows = new[] { new LinePoint(\"a\", 1, 2) }.ToTable(\"points\");"));
        Assert.Null(await _cells.FSharpAsync("#!set --name t --value @csharp:rows\nopen AntiStalinistLeft.FSharp\nt |> Table.map _.Series"));
        Assert.Equal("[\"a\"]", _cells.Last());
    }

    [Fact]
    public async Task A_table_of_a_cells_own_record_comes_as_an_untyped_table()
    {
        Assert.Null(await _cells.CSharpAsync("using AntiStalinistLeft; record Year(int Number); var years = new[] { new Year(1923) }.ToTable(\"years\");"));
        Assert.Null(await _cells.FSharpAsync("#!set --name t --value @csharp:years\nt.RowCount, t.Name"));
        Assert.Equal("(1, \"years\")", _cells.Last());
    }

    [Theory]
    [InlineData("new[] { 1, 2 }", "Array.sum v", "3")]
    [InlineData("new[,] { { 1, 2 } }", "v[0, 1]", "2")]
    [InlineData("new Dictionary<string, List<int>> { [\"a\"] = [1] }", "v[\"a\"][0]", "1")]
    [InlineData("(1, \"a\")", "let struct (n, s) = v in s + string n", "a1")]
    [InlineData("(int?)4", "v + 1", "5")]
    [InlineData("Enumerable.Range(0, 3)", "unbox<int seq> v |> Seq.sum", "3")]
    [InlineData("new DateOnly(1923, 10, 15)", "v.Year", "1923")]
    public async Task Values_come_with_their_types(string csharp, string fsharp, string expected)
    {
        Assert.Null(await _cells.CSharpAsync($"var v = {csharp};"));
        Assert.Null(await _cells.FSharpAsync($"#!set --name v --value @csharp:v\n{fsharp}"));
        Assert.Equal(expected, _cells.Last());
    }

    [Fact]
    public async Task Null_and_values_without_a_name_come_as_objects()
    {
        Assert.Null(await _cells.CSharpAsync("string none = null; var anonymous = new { A = 1 };"));
        Assert.Null(await _cells.FSharpAsync("#!set --name none --value @csharp:none\n#!set --name thing --value @csharp:anonymous\nisNull none, thing.ToString()"));
        Assert.Equal("(true, \"{ A = 1 }\")", _cells.Last());
    }

    [Fact]
    public async Task What_an_imported_notebook_declares_is_at_hand()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "setup.dib"), "#!csharp\n\nvar prepared = new List<int> { 4, 5 };\n", TestContext.Current.CancellationToken);
        Assert.Null(await _cells.FSharpAsync("#!import setup.dib", directory: _folder.FullName));
        Assert.Null(await _cells.FSharpAsync("Seq.sum prepared"));
        Assert.Equal("9", _cells.Last());
        Assert.Null(await _cells.FSharpAsync("let prepared = [1]"));
        Assert.Null(await _cells.FSharpAsync("List.length prepared"));
        Assert.Equal("1", _cells.Last());
    }

    [Fact]
    public async Task Who_lists_what_F_sharp_binds()
    {
        Assert.Null(await _cells.FSharpAsync("let b = 1\nlet a = \"x\""));
        Assert.Null(await _cells.FSharpAsync("#!who"));
        Assert.Equal("a\nb", _cells.Last());
    }

    [Fact]
    public async Task A_name_that_F_sharp_cannot_bind_is_an_error()
    {
        CellError error = await _cells.FailAsync("#!set --name 1x --value y");
        Assert.Contains("cannot name an F# value", error.Message, StringComparison.Ordinal);
    }
}
