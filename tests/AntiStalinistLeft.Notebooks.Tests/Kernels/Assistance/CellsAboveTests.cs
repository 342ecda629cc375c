namespace AntiStalinistLeft.Notebooks.Tests;

/// <summary>What stands above a cell and has not run is known while the cell is written. The mark | is the cursor.</summary>
public class CellsAboveTests
{
    private static readonly CellLocation Place = new("test.dib", 5, AppContext.BaseDirectory);
    private readonly RecordedOutput _output = new();

    private SessionLanguageService Help => _output.Session.LanguageService;

    private static CellRequest Cell(string source, params string[] above) => new("csharp", source, Place)
    {
        Above = [.. above.Select((code, i) => new CellRequest("csharp", code, Place with { CellNumber = i + 1 }))],
    };

    private Task<CodeDefinition?> FindAsync(string marked, params string[] above)
    {
        int at = marked.IndexOf('|', StringComparison.Ordinal);
        return Help.FindDefinitionAsync(Cell(marked.Remove(at, 1), above), at, TestContext.Current.CancellationToken);
    }

    private Task<IReadOnlyList<CodeDiagnostic>> DiagnoseAsync(string source, params string[] above) =>
        Help.DiagnoseAsync(Cell(source, above), TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_name_of_a_cell_above_is_offered_and_found_though_nothing_ran()
    {
        CompletionList list = await Help.CompleteAsync(Cell("sto", "var stones = new List<int>();", "int stoop = stones.Count;"), 3, TestContext.Current.CancellationToken);
        Assert.Equal(["stones", "stoop"], list.Items.Select(static item => item.Text).Where(static name => name.StartsWith("sto", StringComparison.Ordinal)));
        CodeDefinition? found = await FindAsync("stoo|p + 1", "var stones = new List<int>();", "\n  int stoop = stones.Count;");
        Assert.Equal((2, 2, 7, 12), (found!.Location.CellNumber, found.Start.Line, found.Start.Column, found.End.Column));
        Assert.Empty(_output.Session.GetVariables("csharp"));
    }

    [Fact]
    public async Task What_an_imported_notebook_declares_is_known_before_it_is_imported()
    {
        CodeDefinition? found = await FindAsync("from|Setup + 1", "#!import Fixtures/setup.dib");
        Assert.Equal(("setup.dib", 2, 1, 5), (found!.Location.Notebook, found.Location.CellNumber, found.Start.Line, found.Start.Column));
        Assert.EndsWith("Fixtures", found.Location.Directory, StringComparison.Ordinal);
        Assert.Empty(await DiagnoseAsync("int next = fromSetup + 1;", "#!import Fixtures/setup.dib"));
    }

    [Fact]
    public async Task A_notebook_that_imports_itself_ends() => Assert.Contains(await DiagnoseAsync("missing();", "#!import Fixtures/circle.dib"), static one => one.Code == "CS0103");

    [Fact]
    public async Task What_ran_is_found_where_it_ran()
    {
        Assert.Null(await _output.RunAsync("string Greet(string who) => who;", number: 3));
        Assert.Equal(3, (await FindAsync("Gre|et(\"a\")"))!.Location.CellNumber);
    }

    [Theory]
    [InlineData("Conso|le.WriteLine(1);")]
    [InlineData("1 + |1")]
    public async Task What_no_cell_declares_is_not_found(string marked) => Assert.Null(await FindAsync(marked));

    [Fact]
    public async Task Squiggles_come_before_anything_ran_but_not_where_a_package_or_a_shared_value_is_still_to_come()
    {
        Assert.Equal("CS0103", Assert.Single(await DiagnoseAsync("Console.Write(b);", "var a = 1;")).Code);
        Assert.Empty(await DiagnoseAsync("Console.Write(a);", "var a = 1;"));
        Assert.Empty(await DiagnoseAsync("Console.Write(b);", "#r \"nuget: Some.Package\""));
        Assert.Empty(await DiagnoseAsync("Console.Write(b);", "#!share --from sql b"));
    }

    [Fact]
    public async Task A_part_knows_the_parts_before_it_in_its_cell() =>
        Assert.Empty(await DiagnoseAsync("var a = 1;\n#!html\n<b>\n#!csharp\nConsole.Write(a);"));
}
