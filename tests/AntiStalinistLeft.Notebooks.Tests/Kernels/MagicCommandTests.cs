namespace AntiStalinistLeft.Notebooks.Tests;

public class MagicCommandTests
{
    private readonly RecordedOutput _output = new();

    [Theory]
    [InlineData("#!tme", "#!time")]
    [InlineData("#!imprt setup.dib", "#!import")]
    [InlineData("#!whose", "#!whos")]
    [InlineData("#!cs", "#!set")]
    public async Task An_unknown_command_is_an_error_that_names_its_line_and_the_nearest(string line, string nearest)
    {
        CellError error = await _output.FailAsync($"// first\n{line}");
        Assert.Equal(2, error.Line);
        Assert.Contains(nearest == "#!set" ? "Did you mean «#!" : $"Did you mean «{nearest}»", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shebang_is_no_magic_command()
    {
        Assert.Null(await _output.RunAsync("var script = \"\"\"\n#!/bin/sh\n\"\"\"; script"));
        Assert.Equal("#!/bin/sh", _output.Last());
    }

    [Fact]
    public async Task Import_runs_the_cells_of_another_notebook_in_this_session_without_its_prose()
    {
        Assert.Null(await _output.RunAsync("#!import setup.dib", directory: Cells.Fixture("")));
        Assert.Null(await _output.RunAsync("Greet((fromSetup + 1).ToString())"));
        Assert.Equal("Hello 42", _output.Last());
        Assert.Single(_output.Shown);
    }

    [Fact]
    public async Task A_notebook_that_imports_itself_is_an_error_that_names_the_way()
    {
        CellError? error = await _output.RunAsync("#!import circle.dib", directory: Cells.Fixture(""));
        Assert.Contains("circle.dib → circle.dib", error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_in_an_imported_notebook_names_its_cell_and_who_imported_it()
    {
        CellError? error = await _output.RunAsync("#!import failing-setup.dib", directory: Cells.Fixture(""));
        Assert.Equal(("failing-setup.dib", 2, 2), (error!.Location!.Notebook, error.Location.CellNumber, error.Line));
        Assert.Equal("   imported by test.dib, cell 1, line 1", error.Stack[^1]);
    }

    [Fact]
    public async Task A_notebook_that_is_not_there_is_an_error_at_the_line()
    {
        CellError error = await _output.FailAsync("#!import nowhere.dib");
        Assert.Equal(1, error.Line);
        Assert.Contains("nowhere.dib", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_gives_a_value_by_reference_with_its_type()
    {
        Assert.Null(await _output.RunAsync("var list = new List<int> { 1 };"));
        Assert.Null(await _output.RunAsync("#!set --name same --value @csharp:list\nsame.Add(2); object.ReferenceEquals(list, same)"));
        Assert.Equal("true", _output.Last());
        Assert.Null(await _output.RunAsync("#!share --from csharp list --as third\nthird.Count"));
        Assert.Equal("2", _output.Last());
    }

    [Fact]
    public async Task Set_gives_values_of_types_that_have_no_name_as_objects()
    {
        Assert.Null(await _output.RunAsync("var anonymous = new { A = 1 }; record Own(int A); var own = new[] { new Own(3) };"));
        Assert.Null(await _output.RunAsync("#!set --name a --value @csharp:anonymous\n#!set --name o --value @csharp:own\n#!set --name t --value \"some text\"\n(a, o[0].A, t)"));
        Assert.Equal("({ A = 1 }, 3, \"some text\")", _output.Last());
    }

    [Theory]
    [InlineData("#!set --name x", "#!set is written")]
    [InlineData("#!set --name x --value @csharp:lst", "Did you mean «list»")]
    [InlineData("#!set --name x --value @cobol:y", "no kernel «cobol»")]
    [InlineData("#!set --name 1x --value y", "cannot name a C# variable")]
    [InlineData("#!share list", "#!share is written")]
    public async Task A_wrong_share_says_what_is_wrong(string line, string expected)
    {
        Assert.Null(await _output.RunAsync("var list = 1;"));
        Assert.Contains(expected, (await _output.FailAsync(line)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_and_whos_list_the_variables()
    {
        Assert.Null(await _output.RunAsync("int b = 2; string a = \"x\"; int a2 = 0;"));
        Assert.Null(await _output.RunAsync("#!who"));
        Assert.Equal("a\na2\nb", _output.Last());
        Assert.Null(await _output.RunAsync("#!whos"));
        Assert.Contains("<td>string</td><td>x</td>", _output.Last("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_about_and_lsmagic_answer()
    {
        Assert.Null(await _output.RunAsync("#!time\n1"));
        Assert.Matches(@"^Wall time: [\d,.]+ ms$", _output.Last());
        Assert.Null(await _output.RunAsync("#!about"));
        Assert.StartsWith("Test host 1.2.3\n.NET 10", _output.Last(), StringComparison.Ordinal);
        Assert.Null(await _output.RunAsync("#!lsmagic"));
        Assert.Contains("#!import FILE", _output.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_with_a_kernels_name_switches_the_kernel_within_a_cell()
    {
        Assert.Null(await _output.RunAsync("int n = 3;\n#!html\n<b>hi</b>\n#!csharp\nn"));
        Assert.Equal("<b>hi</b>", _output.Shown[0].GetText("text/html"));
        Assert.Equal("3", _output.Last());
    }

    [Fact]
    public async Task A_language_without_kernel_is_an_error_that_lists_those_there_are()
    {
        CellError error = await _output.FailAsync("1", "cobol");
        Assert.Contains("csharp, html, javascript, markdown, mermaid, sql", error.Message, StringComparison.Ordinal);
    }
}
