namespace AntiStalinistLeft.Notebooks.Tests;

public class CSharpKernelTests
{
    private readonly RecordedOutput _output = new();

    [Theory]
    [InlineData("display(3)")]
    [InlineData("display(3);")]
    public async Task What_a_cell_displays_last_is_shown_once(string code)
    {
        RecordedOutput output = new();
        Assert.Null(await output.RunAsync(code));
        Assert.Equal("3", Assert.Single(output.Shown).GetText(MimeTypes.PlainText));
    }

    [Fact]
    public async Task State_await_and_types_go_from_cell_to_cell()
    {
        Assert.Null(await _output.RunAsync("int x = await Task.FromResult(2); int Twice(int n) => 2 * n; record Pair(int A, string B);"));
        Assert.Null(await _output.RunAsync("new Pair(Twice(x), \"b\")", number: 2));
        Assert.Equal("Pair { A = 4, B = \"b\" }", _output.Last());
    }

    [Theory]
    [InlineData("int x = 1;", 0)]
    [InlineData("1 + 1;", 0)]
    [InlineData("System.Threading.Thread.Sleep(0)", 0)]
    [InlineData("await Task.Delay(0)", 0)]
    [InlineData("(string)null", 1)]
    [InlineData("1 + 1", 1)]
    public async Task Only_a_last_expression_with_a_value_is_shown(string code, int shown)
    {
        Assert.True(await _output.RunAsync(code) is null || code == "1 + 1;");
        Assert.Equal(shown, _output.Shown.Count);
    }

    [Fact]
    public async Task A_compile_error_names_line_and_column_and_marks_the_source()
    {
        CellError error = await _output.FailAsync("int a = 1;\nint b = a + missing;\nint c = 2;");
        Assert.Equal(("CS0103", 2, 13), (error.Name, error.Line, error.Column));
        Assert.Equal(["  1 | int a = 1;", "> 2 | int b = a + missing;", "    |             ^", "  3 | int c = 2;"], error.Excerpt);
        Assert.StartsWith("test.dib, cell 1, line 2, column 13: CS0103: ", error.Traceback[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_compile_errors_are_all_told()
    {
        CellError error = await _output.FailAsync("missing1();\nmissing2();");
        Assert.Contains(error.Stack, static line => line.Contains("line 2, column 1: CS0103", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_exception_names_the_cells_line_and_the_calls_from_the_cell()
    {
        Assert.Null(await _output.RunAsync("int Divide(int n)\n{\n    return 10 / n;\n}"));
        CellError? error = await _output.RunAsync("int before = 7;\n\nDivide(0);", number: 2);
        Assert.Equal(("System.DivideByZeroException", 3), (error!.Name, error.Line));
        Assert.Equal(["   at Divide in test.dib, cell 1, line 3", "   at the cell in test.dib, cell 2, line 3"], error.Stack);
        Assert.Null(await _output.RunAsync("before", number: 3));
        Assert.Equal("7", _output.Last());
    }

    [Fact]
    public async Task An_exception_after_await_names_its_line_and_its_cause()
    {
        CellError error = await _output.FailAsync("async Task Work()\n{\n    await Task.Delay(1);\n    throw new InvalidOperationException(\"outer\", new FormatException(\"inner\"));\n}\nawait Work();");
        Assert.Equal("outer", error.Message);
        Assert.Equal("   caused by System.FormatException: inner", error.Stack[0]);
        Assert.Contains("   at Work in test.dib, cell 1, line 4", error.Stack);
    }

    [Fact]
    public async Task A_cell_that_did_not_compile_leaves_the_session_as_it_was()
    {
        Assert.Null(await _output.RunAsync("int x = 5;"));
        await _output.FailAsync("int x = \"no\";");
        Assert.Null(await _output.RunAsync("x"));
        Assert.Equal("5", _output.Last());
    }

    [Fact]
    public async Task The_hosts_usings_and_references_are_open()
    {
        Assert.Null(await _output.RunAsync("new Poster(\"Peace\")"));
        Assert.Equal("<b>Peace</b>", _output.Last("text/html"));
    }

    [Fact]
    public async Task A_reference_to_an_assembly_of_the_host_uses_its_copy()
    {
        Assert.Null(await _output.RunAsync("#r \"../nowhere/AntiStalinistLeft.Notebooks.Tests.dll\"\ntypeof(Poster).Assembly.Location"));
        Assert.Equal(typeof(Poster).Assembly.Location, _output.Last());
        Assert.Empty(_output.Printed);
    }

    [Fact]
    public async Task Another_build_of_an_assembly_of_the_host_is_told()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("asl-host-copy-");
        try
        {
            string other = Path.Combine(folder.FullName, "AntiStalinistLeft.Notebooks.Tests.dll");
            File.Copy(typeof(NotebookDocument).Assembly.Location, other);
            Assert.Null(await _output.RunAsync($"#r \"{other.Replace('\\', '/')}\"\ntypeof(Poster).Assembly.Location"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        Assert.Equal(typeof(Poster).Assembly.Location, _output.Last());
        Assert.Contains("in another build", _output.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_that_is_not_there_is_an_error_that_names_where_it_was_looked_for()
    {
        CellError error = await _output.FailAsync("int x;\n#r \"lib/None.dll\"\nx = 1;");
        Assert.Equal(2, error.Line);
        Assert.Contains(Path.Combine("lib", "None.dll"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_loaded_relative_to_the_notebook()
    {
        Assert.Null(await _output.RunAsync("#load \"greeting.csx\"\nGreet(\"you\")", directory: Cells.Fixture("")));
        Assert.Equal("Hello you", _output.Last());
    }

    [Fact]
    public async Task An_error_in_a_loaded_file_names_that_file()
    {
        CellError? error = await _output.RunAsync("#load \"broken.csx\"\n1", directory: Cells.Fixture(""));
        Assert.Contains("broken.csx, line 2", string.Join('\n', error!.Traceback), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assemblies_of_the_host_that_nobody_used_yet_are_one_with_the_hosts()
    {
        Assert.Null(await _output.RunAsync("#r \"Markdig.dll\"\ntypeof(Markdig.Markdown)"));
        Assert.Null(await _output.RunAsync("typeof(Markdig.Markdown).Assembly.Location"));
        Assert.Equal(typeof(Markdig.Markdown).Assembly.Location, _output.Last());
    }

    [Fact]
    public async Task Display_shows_and_updates_in_order()
    {
        Assert.Null(await _output.RunAsync("var d = display(1); d.Update(2); display(\"<i>x</i>\", \"text/html\"); HTML(\"<b>y</b>\")"));
        Assert.Equal(["1", "2", null, "<b>y</b>"], _output.Shown.Select(static b => b.GetText("text/plain")));
        Assert.Equal("<i>x</i>", _output.Shown[2].GetText("text/html"));
    }

    [Fact]
    public async Task Progress_is_shown_once_a_percent()
    {
        Assert.Null(await _output.RunAsync("var p = progress(\"Reading\", 1000); for (int i = 0; i <= 1000; i++) p.Report(i);"));
        Assert.Equal(101, _output.Shown.Count);
        Assert.Equal("Reading: 1,000 of 1,000", _output.Last());
    }
}
