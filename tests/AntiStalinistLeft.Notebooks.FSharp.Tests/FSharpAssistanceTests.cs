namespace AntiStalinistLeft.Notebooks.FSharp.Tests;

/// <summary>Help with writing F#. The mark | is the cursor.</summary>
public class FSharpAssistanceTests
{
    private static readonly CellLocation Place = new("test.dib", 5, AppContext.BaseDirectory);
    private readonly RecordedCells _cells = new();

    private SessionLanguageService Help => _cells.Session.LanguageService;

    private static CellRequest Cell(string source, params string[] above) => new("fsharp", source, Place)
    {
        Above = [.. above.Select((code, i) => new CellRequest("fsharp", code, Place with { CellNumber = i + 1 }))],
    };

    private static (string Source, int At) Split(string marked) => (marked.Remove(marked.IndexOf('|', StringComparison.Ordinal), 1), marked.IndexOf('|', StringComparison.Ordinal));

    [Fact]
    public async Task Names_of_the_session_of_cells_above_and_of_libraries_are_offered()
    {
        async Task<string[]> OfferAsync(string marked, params string[] above)
        {
            (string source, int at) = Split(marked);
            return [.. (await Help.CompleteAsync(Cell(source, above), at, TestContext.Current.CancellationToken)).Items.Select(static item => $"{item.Text} {item.Kind}")];
        }

        Assert.Null(await _cells.FSharpAsync("let ran = [ 1 ]"));
        Assert.Contains("ran variable", await OfferAsync("let a = ra|"));
        Assert.Contains("waits variable", await OfferAsync("wai|", "let waits = 2"));
        Assert.Contains(await OfferAsync("List.ma|"), static one => one.StartsWith("map ", StringComparison.Ordinal));
        Assert.Empty(await OfferAsync("// ra|"));
        Assert.Empty(await OfferAsync("\"ra|\""));
    }

    [Fact]
    public async Task A_name_is_described_and_found_where_it_was_declared()
    {
        Assert.Null(await _cells.FSharpAsync("let ran = [ 1 ]", number: 3));
        CodeDescription? description = await Help.DescribeAsync(Cell("ran.Length"), 1, TestContext.Current.CancellationToken);
        Assert.Contains("val ran: int list", description!.Signature, StringComparison.Ordinal);
        CodeDefinition? ran = await Help.FindDefinitionAsync(Cell("ran.Length"), 1, TestContext.Current.CancellationToken);
        Assert.Equal((3, 1, 5, 8), (ran!.Location.CellNumber, ran.Start.Line, ran.Start.Column, ran.End.Column));
        CodeDefinition? waits = await Help.FindDefinitionAsync(Cell("\nwaits + 1", "let a = 1", "\nlet waits = 2"), 2, TestContext.Current.CancellationToken);
        Assert.Equal((2, 2, 5, 10), (waits!.Location.CellNumber, waits.Start.Line, waits.Start.Column, waits.End.Column));
    }

    [Fact]
    public async Task Documentation_of_a_library_is_read()
    {
        CodeDescription? description = await Help.DescribeAsync(Cell("List.map id []"), 6, TestContext.Current.CancellationToken);
        Assert.StartsWith("val map:", description!.Signature, StringComparison.Ordinal);
        Assert.Contains("Builds a new collection", description.Documentation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_has_its_signatures()
    {
        CallDescription? call = await Help.DescribeCallAsync(Cell("System.Math.Max(1, "), 18, TestContext.Current.CancellationToken);
        Assert.Contains(call!.Signatures, static one => one.Parameters is ["val1: int", "val2: int"]);
        Assert.Equal(1, call.Parameter);
    }

    [Fact]
    public async Task Complaints_of_the_compiler_stand_where_they_belong_and_nothing_runs()
    {
        async Task<IReadOnlyList<CodeDiagnostic>> DiagnoseAsync(CellRequest cell) => await Help.DiagnoseAsync(cell, TestContext.Current.CancellationToken);
        CodeDiagnostic one = Assert.Single(await DiagnoseAsync(Cell("let a = 1\nlet b: string = a\nprintfn \"no\"", "let above = 1")));
        Assert.Equal(("error", "FS0001", 2, 17, 18), (one.Severity, one.Code, one.Start.Line, one.Start.Column, one.End.Column));
        Assert.Empty(await DiagnoseAsync(Cell("let a = above + 1\na", "let above = 1")));
        Assert.Equal("FS0039", Assert.Single(await DiagnoseAsync(Cell("nosuch + 1"))).Code);
        Assert.Empty(await DiagnoseAsync(new CellRequest("fsharp", "let n = fromCs", Place) { Above = [new CellRequest("csharp", "int fromCs = 1;", Place)] }));
        Assert.Empty(_cells.Printed);
    }

    [Theory]
    [InlineData("let a = 1", nameof(CodeCompleteness.Complete))]
    [InlineData("let a =", nameof(CodeCompleteness.Incomplete))]
    [InlineData("let a = (1,", nameof(CodeCompleteness.Incomplete))]
    [InlineData("let = = 1", nameof(CodeCompleteness.Invalid))]
    public void A_cell_is_complete_or_not(string cell, string expected) => Assert.Equal(expected, Help.Check(Cell(cell)).ToString());
}
