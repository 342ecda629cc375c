namespace AntiStalinistLeft.Notebooks.FSharp.Tests;

public class FSharpKernelTests
{
    private readonly RecordedCells _cells = new();

    [Fact]
    public async Task Packages_that_the_program_carries_come_with_what_they_refer_to()
    {
        Assert.Null(await _cells.FSharpAsync("#r \"nuget: Plotly.NET\"\n#r \"nuget: Microsoft.Data.Analysis\"\nopen Plotly.NET\nopen Microsoft.Data.Analysis\nlet chart = Chart.Column(values = [ 1; 2 ], Keys = [ \"a\"; \"b\" ])\nlet frame = DataFrame(StringDataFrameColumn(\"name\", [ \"a\" ]))"));
        Assert.Null(await _cells.FSharpAsync("(GenericChart.getTraces chart).Length + int frame.Rows.Count", number: 2));
        Assert.Equal("2", _cells.Last());
    }

    [Theory]
    [InlineData("AntiStalinistLeft", "AntiStalinistLeft.FSharp", "Microsoft.Data.Analysis", "Plotly.NET")]
    [InlineData("Plotly.NET", "Microsoft.Data.Analysis", "AntiStalinistLeft.FSharp", "AntiStalinistLeft")]
    public async Task The_kit_and_the_packages_open_in_one_cell_and_each_name_means_one_thing(params string[] namespaces)
    {
        string opened = string.Join('\n', namespaces.Select(name => $"open {name}"));
        Assert.Null(await _cells.FSharpAsync($$"""
            #r "nuget: Plotly.NET"
            #r "nuget: Microsoft.Data.Analysis"
            {{opened}}
            let rows = [ {| Town = "Marrow"; Lamps = 3 |}; {| Town = "Tidewell"; Lamps = 5 |} ] |> Table.ofSeq "lamps"
            let frame: DataFrame = Table.toDataFrame rows
            let chart: GenericChart = Chart.Column(values = (rows |> Table.map _.Lamps), Keys = (rows |> Table.map _.Town))
            let figure: Figure = GenericChart.toFigure chart
            let drawn: CaptionedFigure = rows |> Figures.bars (AxisOptions(Title = "Lamps", Y = "lamps")) _.Town (fun row -> Some(float row.Lamps))
            """));
    }

    [Fact]
    public async Task An_error_behind_a_reference_keeps_its_line()
    {
        CellError error = await _cells.FailAsync("#r \"nuget: Plotly.NET\"\nlet a = 1\nnosuch");
        Assert.Equal(3, error.Line);
    }

    [Fact]
    public async Task What_a_cell_displays_last_is_shown_once()
    {
        Assert.Null(await _cells.FSharpAsync("display 3"));
        Assert.Single(_cells.Shown);
    }

    [Fact]
    public async Task What_a_cell_binds_later_cells_use()
    {
        Assert.Null(await _cells.FSharpAsync("type Pair = { A: int; B: string }\nlet twice n = 2 * n"));
        Assert.Empty(_cells.Shown);
        Assert.Null(await _cells.FSharpAsync("{ A = twice 2; B = \"b\" }", number: 2));
        Assert.Equal("{ A = 4\n  B = \"b\" }", _cells.Last()!.ReplaceLineEndings("\n"));
        Assert.Contains("<th scope=\"row\">A</th><td class=\"number\">4</td>", _cells.Last("text/html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Some 3", "Some 3")]
    [InlineData("(None: int option)", "None")]
    [InlineData("[1; 2; 3]", "[1; 2; 3]")]
    [InlineData("[| \"a\" |]", "[|\"a\"|]")]
    [InlineData("(1, \"a\")", "(1, \"a\")")]
    [InlineData("Map [1, \"a\"]", "map [(1, \"a\")]")]
    [InlineData("\"text\"", "text")]
    [InlineData("1.5", "1.5")]
    [InlineData("(Error \"no\": Result<int, string>)", "Error \"no\"")]
    public async Task Values_are_written_as_F_sharp_writes_them(string code, string expected)
    {
        Assert.Null(await _cells.FSharpAsync(code));
        Assert.Equal(expected, _cells.Last());
    }

    [Theory]
    [InlineData("()")]
    [InlineData("ignore 3")]
    [InlineData("let x = 3")]
    [InlineData("type T = A | B")]
    public async Task What_has_no_value_shows_nothing(string code)
    {
        Assert.Null(await _cells.FSharpAsync(code));
        Assert.Empty(_cells.Shown);
    }

    [Fact]
    public async Task A_list_of_records_is_a_table_whose_options_show_what_they_hold()
    {
        Assert.Null(await _cells.FSharpAsync("[ {| Name = \"<b>\"; Year = Some 1923; When = ValueSome 2 |}; {| Name = \"c\"; Year = None; When = ValueNone |} ]"));
        Assert.Contains("<th scope=\"col\">Name</th>", _cells.Last("text/html"), StringComparison.Ordinal);
        Assert.Contains("<td>&lt;b&gt;</td><td class=\"number\">2</td><td class=\"number\">1923</td>", _cells.Last("text/html"), StringComparison.Ordinal);
        Assert.Contains("<td>c</td><td></td><td></td>", _cells.Last("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_unions_is_one_column_in_F_sharps_words()
    {
        Assert.Null(await _cells.FSharpAsync("type Shape = Circle of float | Point\n[ Circle 1.5; Point ]"));
        Assert.Contains("<td>Circle 1.5</td>", _cells.Last("text/html"), StringComparison.Ordinal);
        Assert.Contains("<td>Point</td>", _cells.Last("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compile_error_names_line_and_column_and_marks_the_source()
    {
        CellError error = await _cells.FailAsync("let a = 1\nlet b = a + missing\nlet c = 2");
        Assert.Equal(("FS0039", 2, 13), (error.Name, error.Line, error.Column));
        Assert.Contains("> 2 | let b = a + missing", error.Excerpt);
        Assert.Contains("'missing'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_names_the_cells_line_and_the_calls_from_the_cell()
    {
        Assert.Null(await _cells.FSharpAsync("let divide n =\n    10 / n"));
        CellError error = await _cells.FailAsync("let before = 7\n\nprintfn \"%d\" (divide 0)", number: 2);
        Assert.Equal(("System.DivideByZeroException", 3), (error.Name, error.Line));
        Assert.Contains("   at divide in test.dib, cell 1, line 2", error.Stack);
        Assert.Null(await _cells.FSharpAsync("divide 5", number: 3));
        Assert.Equal("2", _cells.Last());
    }

    [Fact]
    public async Task What_a_cell_shows_by_display_comes_before_its_value()
    {
        Assert.Null(await _cells.FSharpAsync("let shown = display 1\nshown.Update 2\n3"));
        Assert.Equal(["1", "2", "3"], _cells.Shown.Select(static b => b.GetText("text/plain")));
    }

    [Fact]
    public async Task A_reference_to_an_assembly_of_the_host_uses_its_copy()
    {
        Assert.Null(await _cells.FSharpAsync("#r \"../nowhere/AntiStalinistLeft.dll\"\ntypeof<AntiStalinistLeft.Corpus>.Assembly.Location"));
        Assert.Equal(typeof(Corpus).Assembly.Location, _cells.Last());
    }

    [Fact]
    public async Task A_reference_that_is_not_there_is_an_error_at_its_line()
    {
        CellError error = await _cells.FailAsync("let x = 1\n#r \"lib/None.dll\"");
        Assert.Equal(2, error.Line);
        Assert.Contains("None.dll", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_without_F_sharp_cells_starts_no_F_sharp_compiler()
    {
        Assert.Null(await _cells.CSharpAsync("1 + 1"));
        Assert.Empty(_cells.Session.GetVariables("fsharp"));
        Assert.Null(await _cells.CSharpAsync("#!who"));
    }
}
