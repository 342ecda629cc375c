using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Notebooks.Tests;

/// <summary>A notebook that goes to another format and back is the same notebook.</summary>
public class ConversionTests
{
    private static readonly Gen<string> Line = Gen.Elements(
        "", "", " ", "x", "  indented", "é𝔘 «ü»", "#!time", "#!import setup.dib", "```", "````", "```csharp", "```python", "~~~", "`````sql", "``` csharp", "<!-- #!markdown -->",
        "<!-- #!csharp -->", "<!-- note -->", "<!-- #!meta {} -->", "# Heading", "-->", "`a` ``b``", "\ttab", "```#!sql");

    private static readonly Gen<NotebookCell> Cell =
        from language in Gen.Elements("csharp", "markdown", "markdown", "fsharp", "sql", "html", "mermaid", "other-kernel")
        from lines in Gen.NonEmptyListOf(Line)
        select new NotebookCell(language, string.Join('\n', lines));

    private static readonly Gen<string> Meta = Gen.Elements(
        "",
        """#!meta {"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp","aliases":["c#"]},{"name":"other-kernel","aliases":[]}]}}""",
        """#!meta {"title":"a -- > b --> c","kernelInfo":{"defaultKernelName":"fsharp","items":[{"name":"other-kernel","languageName":"é","aliases":["o"]}]}}""");

    /// <summary>Notebooks as a .dib gives them.</summary>
    private static readonly Arbitrary<NotebookDocument> Notebook = (
        from meta in Meta
        from cells in Gen.NonEmptyListOf(Cell)
        let known = meta.Length == 0 ? NotebookMeta.Empty : DibFormat.Read(meta.Replace(" {", "\n{", StringComparison.Ordinal)).GetOrThrow().Meta
        let written = DibFormat.Write(new NotebookDocument { Cells = [.. cells], Meta = known })
        where written.Succeeded
        select DibFormat.Read(written.Value!).GetOrThrow()).ToArbitrary();

    private static void AssertSame(NotebookDocument expected, NotebookDocument back)
    {
        Assert.Equal(Cells(expected), Cells(back));
        Assert.True(JsonElement.DeepEquals(expected.Meta.Json!.Value, back.Meta.Json!.Value), back.Meta.Json.ToString());
    }

    private static IEnumerable<(string, string)> Cells(NotebookDocument document) => document.Cells.Select(static cell => (cell.Language, cell.Source)).Where(static cell => cell.Source.Length > 0);

    [Fact]
    public void A_dib_comes_back_from_Jupyters_format_with_equal_cells_and_meta() =>
        Prop.ForAll(Notebook, static document =>
        {
            string ipynb = IpynbFormat.Write(JupyterCells.ForJupyter(document)).GetOrThrow();
            NotebookDocument back = JupyterCells.FromJupyter(IpynbFormat.Read(ipynb).GetOrThrow());
            AssertSame(document, back);
            AssertSame(document, DibFormat.Read(DibFormat.Write(back).GetOrThrow()).GetOrThrow());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_dib_comes_back_from_Markdown_with_equal_cells_and_meta() =>
        Prop.ForAll(Notebook, static document =>
        {
            string page = MarkdownFormat.Write(document).GetOrThrow();
            AssertSame(document, MarkdownFormat.Read(page).GetOrThrow());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_Markdown_is_read_or_refused_with_a_line_and_what_was_read_is_written_the_same() =>
        Prop.ForAll(Gen.ListOf(Line).ToArbitrary(), static lines =>
        {
            Result<NotebookDocument> read = MarkdownFormat.Read(string.Join('\n', lines));
            if (read.Value is not { } document)
            {
                Assert.NotNull(read.Failure!.Line);
                return;
            }

            Assert.Equal(Cells(document), Cells(MarkdownFormat.Read(MarkdownFormat.Write(document).GetOrThrow()).GetOrThrow()));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Prose_stays_prose_and_code_is_a_block_that_every_viewer_shows()
    {
        NotebookDocument document = new() { Cells = [new("markdown", "# A\n\nprose"), new("csharp", "1 + 1"), new("sql", "select '```'\n```"), new("markdown", "b"), new("markdown", "c")] };
        Assert.Equal(
            "# A\n\nprose\n\n```csharp\n1 + 1\n```\n\n````sql\nselect '```'\n```\n````\n\nb\n\n<!-- #!markdown -->\n\nc\n",
            MarkdownFormat.Write(document).GetOrThrow());
    }

    [Fact]
    public void A_page_that_a_person_wrote_becomes_a_notebook_without_further_marks()
    {
        NotebookDocument document = MarkdownFormat.Read("# Title\r\n\r\nSome words.\r\n\r\n```c#\r\nvar a = 1;\r\n```\r\n\r\n```python\r\nprint(1)\r\n```\r\n").GetOrThrow();
        Assert.Equal([("markdown", "# Title\n\nSome words."), ("csharp", "var a = 1;"), ("markdown", "```python\nprint(1)\n```")], Cells(document));
        Assert.Equal([1, 6, 9], document.Cells.Select(static cell => cell.Line));
    }

    [Theory]
    [InlineData("<!-- #!meta {\"a\": -->\n", 1, "must hold JSON")]
    [InlineData("<!-- #!meta {}\n-->\n", 1, "end on its own line")]
    [InlineData("a\n\n```csharp\n1\n", 3, "not closed")]
    public void A_broken_page_names_the_line_and_the_reason(string page, int line, string words)
    {
        Diagnostic error = MarkdownFormat.Read(page, "a.md").Failure!;
        Assert.Equal((line, "a.md"), (error.Line, error.File));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_of_Jupyter_with_several_languages_becomes_several_cells()
    {
        NotebookDocument jupyter = new() { Cells = [new("csharp", "1\n#!sql\nselect 2\n#!md\n**3**") { Outputs = [new StreamOutput("stdout", "x")], ExecutionCount = 4 }] };
        NotebookDocument back = JupyterCells.FromJupyter(jupyter);
        Assert.Equal([("csharp", "1"), ("sql", "select 2"), ("markdown", "**3**")], Cells(back));
        Assert.Equal([0, 1, 0], back.Cells.Select(static cell => cell.Outputs.Count));
    }

    [Fact]
    public void What_Jupyter_alone_wants_to_know_does_not_reach_a_dib()
    {
        const string Saved = """{"cells":[{"cell_type":"code","metadata":{},"source":"1","execution_count":null,"outputs":[]}],"metadata":{"kernelspec":{"name":"asl","display_name":"x","language":"C#"},"language_info":{"name":"C#"}},"nbformat":4,"nbformat_minor":4}""";
        string dib = DibFormat.Write(JupyterCells.FromJupyter(IpynbFormat.Read(Saved).GetOrThrow())).GetOrThrow();
        Assert.DoesNotContain("kernelspec", dib, StringComparison.Ordinal);
        Assert.Contains("\"defaultKernelName\":\"csharp\"", dib, StringComparison.Ordinal);
    }
}
