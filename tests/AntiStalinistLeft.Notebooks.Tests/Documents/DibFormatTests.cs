namespace AntiStalinistLeft.Notebooks.Tests;

public class DibFormatTests
{
    private const string Meta = """#!meta""" + "\n\n" + """{"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp","languageName":"csharp","aliases":["c#"]}]}}""" + "\n\n";

    private static NotebookDocument Read(string text) => DibFormat.Read(text).GetOrThrow();

    private static (string, string)[] CellsOf(string text) => [.. Read(text).Cells.Select(static c => (c.Language, c.Source))];

    private static Diagnostic ErrorOf(string text) => DibFormat.Read(text, file: "a.dib").Failure!;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Lines_end_with_LF_or_CRLF_and_a_cell_is_joined_with_LF(string end)
    {
        Assert.Equal([("csharp", "a\nb"), ("markdown", "c")], CellsOf($"#!csharp{end}a{end}b{end}#!markdown{end}c{end}"));
    }

    [Fact]
    public void A_lone_CR_is_content() => Assert.Equal([("csharp", "a\rb")], CellsOf("#!csharp\na\rb\n"));

    [Fact]
    public void A_byte_order_mark_is_no_content_and_is_kept_when_nothing_changed()
    {
        const string Text = "\uFEFF#!csharp\n1\n";
        Assert.Equal([("csharp", "1")], CellsOf(Text));
        Assert.Equal(Text, DibFormat.Write(Read(Text)).GetOrThrow());
    }

    [Fact]
    public void Meta_names_kernels_that_then_separate_cells()
    {
        const string Text = """
            #!meta
            {"kernelInfo":{"defaultKernelName":"prolog","items":[{"name":"prolog","languageName":"Prolog","aliases":["pl"]}]}}
            #!pl
            likes(x, y).
            """;
        NotebookDocument document = Read(Text);
        Assert.Equal("prolog", document.Meta.DefaultKernel);
        Assert.Equal("prolog", Assert.Single(document.Cells).Language);
    }

    [Theory]
    [InlineData("""{"polyglot_notebook":{"kernelInfo":{"defaultKernelName":"fsharp","items":[]}}}""")]
    [InlineData("""{"dotnet_interactive":{"language":"fsharp"}}""")]
    [InlineData("""{"kernelspec":{"language":"fsharp"}}""")]
    public void Older_meta_keys_name_the_default_kernel(string json) =>
        Assert.Equal("fsharp", Read($"#!meta\n{json}\n#!csharp\n1").Meta.DefaultKernel);

    [Fact]
    public void Meta_in_the_middle_of_a_cell_is_taken_out_of_it() =>
        Assert.Equal([("csharp", "int a;"), ("markdown", "b")], CellsOf("int a;\n#!meta\n{}\n#!markdown\nb"));

    [Fact]
    public void A_second_meta_is_text_of_its_cell() =>
        Assert.Equal([("markdown", "#!meta\n{}")], CellsOf("#!meta\n{}\n#!markdown\n#!meta\n{}"));

    [Fact]
    public void Meta_that_is_not_JSON_is_an_error_with_its_line()
    {
        Diagnostic error = ErrorOf("#!meta\n\n{\"kernelInfo\": oops}\n\n#!csharp\n1");
        Assert.Equal(("a.dib", 3), (error.File, error.Line));
        Assert.Contains("JSON", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Meta_without_anything_is_an_error() => Assert.Contains("nothing follows", ErrorOf("#!meta\n#!csharp\n1").Message, StringComparison.Ordinal);

    [Fact]
    public void Two_kernels_with_one_alias_are_an_error()
    {
        Diagnostic error = ErrorOf("""
            #!meta
            {"kernelInfo":{"items":[{"name":"a","aliases":["x"]},{"name":"b","aliases":["x"]}]}}
            #!a
            """);
        Assert.Equal(1, error.Line);
        Assert.Contains("«x»", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_host_and_meta_disagree_on_a_name_the_host_wins()
    {
        const string Text = "#!meta\n{\"kernelInfo\":{\"items\":[{\"name\":\"other\",\"aliases\":[\"c#\"]}]}}\n#!c#\n1\n#!other\n2";
        Assert.Equal([("csharp", "1"), ("other", "2")], CellsOf(Text));
    }

    [Theory]
    [InlineData("#!CSharp")]
    [InlineData(" #!csharp")]
    [InlineData("#!csharp ")]
    [InlineData("#!csharp --name x")]
    [InlineData("#!time")]
    [InlineData("#! csharp")]
    public void A_line_that_is_not_exactly_a_kernels_name_stays_in_the_cell(string line) =>
        Assert.Equal([("markdown", $"a\n{line}\nb")], CellsOf($"#!markdown\na\n{line}\nb"));

    [Theory]
    [InlineData("#!md", "markdown")]
    [InlineData("#!c#", "csharp")]
    [InlineData("#!C#", "csharp")]
    [InlineData("#!js", "javascript")]
    public void An_alias_names_the_canonical_kernel(string line, string language) =>
        Assert.Equal([(language, "x")], CellsOf($"{line}\nx"));

    [Fact]
    public void A_separator_inside_a_string_splits_the_cell() =>
        Assert.Equal([("csharp", "var s = @\""), ("markdown", "\";")], CellsOf("#!csharp\nvar s = @\"\n#!markdown\n\";"));

    [Fact]
    public void Empty_lines_are_trimmed_and_lines_of_blanks_stay() =>
        Assert.Equal([("csharp", "  \nx\n\n \t")], CellsOf("#!csharp\n\n\n  \nx\n\n \t\n\n"));

    [Fact]
    public void Empty_cells_vanish() => Assert.Equal([("csharp", "x")], CellsOf("#!markdown\n\n#!csharp\nx\n#!markdown\n"));

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("#!meta\n{}\n")]
    public void A_file_without_text_is_one_empty_cell(string text) => Assert.Equal([("csharp", "")], CellsOf(text));

    [Fact]
    public void Text_before_the_first_separator_goes_to_the_callers_default()
    {
        Assert.Equal([("csharp", "1")], CellsOf("1"));
        NotebookDocument document = DibFormat.Read("1", new DibOptions { DefaultKernel = "fsharp" }).GetOrThrow();
        Assert.Equal("fsharp", document.Cells[0].Language);
    }

    [Fact]
    public void A_cell_knows_the_line_of_its_text() =>
        Assert.Equal([5, 9], Read("#!meta\n{}\n#!csharp\n\nx\ny\n#!markdown\n\nz").Cells.Select(static c => c.Line!.Value));

    [Fact]
    public void A_new_notebook_is_written_with_meta_and_blank_lines_and_without_BOM()
    {
        string text = DibFormat.Write(Cells.Notebook(Cells.Markdown("# T"), Cells.CSharp("1\n2"))).GetOrThrow();
        Assert.Equal(
            """{"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp","languageName":"C#","aliases":["c#","C#"]},{"name":"markdown","languageName":"Markdown","aliases":["md"]}]}}""",
            text.Split('\n')[2]);
        Assert.StartsWith("#!meta\n\n{", text, StringComparison.Ordinal);
        Assert.EndsWith("\n\n#!markdown\n\n# T\n\n#!csharp\n\n1\n2\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_one_cell_changes_nothing_else()
    {
        const string Text = Meta + "#!markdown\n\n\nHello\n\n\n#!c#\nint x;\n#!markdown\nEnd";
        NotebookDocument document = Read(Text);
        NotebookDocument changed = document with { Cells = [document.Cells[0], document.Cells[1] with { Source = "int y;" }, document.Cells[2]] };
        Assert.Equal(Text.Replace("int x;", "int y;", StringComparison.Ordinal), DibFormat.Write(changed).GetOrThrow());
    }

    [Fact]
    public void A_cell_put_in_or_taken_out_leaves_the_others_as_they_were()
    {
        const string Text = Meta + "#!csharp\r\n1\r\n#!md\r\nEnd\r\n";
        NotebookDocument document = Read(Text);
        string more = DibFormat.Write(document with { Cells = [.. document.Cells, Cells.CSharp("2")] }).GetOrThrow();
        Assert.Equal(Text + "\r\n#!csharp\r\n\r\n2\r\n", more);
        string less = DibFormat.Write(document with { Cells = [document.Cells[1]] }).GetOrThrow();
        Assert.Equal(Meta + "#!md\r\nEnd\r\n", less);
    }

    [Fact]
    public void Meta_that_was_not_changed_keeps_its_unknown_keys()
    {
        const string Text = "#!meta\n{\"author\": \"A.\",  \"kernelInfo\":{\"items\":[]}}\n#!csharp\n1\n";
        NotebookDocument document = Read(Text);
        string text = DibFormat.Write(document with { Cells = [Cells.Markdown("x")] }).GetOrThrow();
        Assert.Contains("\"author\": \"A.\",  ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_would_read_back_as_two_is_refused_with_its_line()
    {
        Diagnostic error = DibFormat.Write(Cells.Notebook(Cells.CSharp("a\n#!markdown\nb"))).Failure!;
        Assert.Contains("Line 2 of cell 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_raw_cell_is_refused() =>
        Assert.Contains("raw", DibFormat.Write(Cells.Notebook(new NotebookCell(NotebookCell.Raw, "x"))).Failure!.Message, StringComparison.Ordinal);
}
