using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Notebooks.Tests;

public class IpynbFormatTests
{
    private const string Whole = """
        {
         "cells": [
          {
           "attachments": {"a.png": {"image/png": "AA=="}},
           "cell_type": "markdown",
           "id": "intro",
           "metadata": {"mine": 1},
           "source": ["# Title\n", "prose"]
          },
          {
           "cell_type": "code",
           "execution_count": 3,
           "id": "code-1",
           "metadata": {"polyglot_notebook": {"kernelName": "fsharp"}},
           "outputs": [
            {"name": "stdout", "output_type": "stream", "text": ["a\n", "b"]},
            {"data": {"application/json": {"k": [1]}, "text/plain": "x"}, "execution_count": 3, "metadata": {"m": 2}, "output_type": "execute_result"},
            {"ename": "E", "evalue": "v", "output_type": "error", "traceback": ["t1", "t2"]}
           ],
           "source": "1"
          },
          {"cell_type": "raw", "id": "r", "metadata": {}, "source": ""}
         ],
         "future": {"x": true},
         "metadata": {"authors": [{"name": "N"}], "kernelspec": {"display_name": "d", "language": "C#", "name": "n"}},
         "nbformat": 4,
         "nbformat_minor": 5
        }
        """;

    private static Diagnostic ErrorOf(string text) => IpynbFormat.Read(text, "a.ipynb").Failure!;

    private static string Change(string from, string to)
    {
        Assert.Contains(from, Whole, StringComparison.Ordinal);
        return Whole.Replace(from, to, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_outputs_and_unknown_fields_are_read()
    {
        NotebookDocument document = IpynbFormat.Read(Whole).GetOrThrow();
        Assert.Equal(["markdown", "fsharp", "raw"], document.Cells.Select(static c => c.Language));
        Assert.Equal("# Title\nprose", document.Cells[0].Source);
        Assert.Equal("a\nb", Assert.IsType<StreamOutput>(document.Cells[1].Outputs[0]).Text);
        DisplayOutput result = Assert.IsType<DisplayOutput>(document.Cells[1].Outputs[1]);
        Assert.Equal(("""{"k": [1]}""", 3), (result.Data.GetText("application/json"), result.ExecutionCount));
        Assert.Equal(["t1", "t2"], Assert.IsType<ErrorOutput>(document.Cells[1].Outputs[2]).Traceback);
        Assert.Equal("Title", document.Title);
    }

    [Fact]
    public void What_was_read_is_written_with_all_it_had()
    {
        string text = IpynbFormat.Write(IpynbFormat.Read(Whole).GetOrThrow()).GetOrThrow();
        string again = IpynbFormat.Write(IpynbFormat.Read(text).GetOrThrow()).GetOrThrow();
        Assert.Equal(text, again);
        foreach (string kept in (string[])["\"attachments\"", "\"mine\": 1", "\"future\"", "\"authors\"", "\"m\": 2", "\"id\": \"code-1\"", "\"kernelName\": \"fsharp\"", "\"nbformat_minor\": 5"])
        {
            Assert.Contains(kept, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\"nbformat\": 4", "\"nbformat\": 3", "nbformat 3")]
    [InlineData("\"id\": \"intro\",", "", "Cell 1: $.cells[0] has no «id»")]
    [InlineData("\"id\": \"intro\"", "\"id\": \"code-1\"", "Cell 2: $.cells[1].id is «code-1», which cell 1 has already")]
    [InlineData("\"id\": \"intro\"", "\"id\": \"not good\"", "$.cells[0].id")]
    [InlineData("\"cell_type\": \"raw\"", "\"cell_type\": \"heading\"", "$.cells[2].cell_type must be code, markdown or raw, but is «heading»")]
    [InlineData("[\"a\\n\", \"b\"]", "[\"a\\n\", 1]", "$.cells[1].outputs[0].text[1] must be a string, but is a number")]
    [InlineData("\"output_type\": \"stream\"", "\"output_type\": \"beam\"", "«beam»")]
    [InlineData("\"source\": \"1\"", "\"source\": 1", "$.cells[1].source must be a string or an array of strings, but is a number")]
    [InlineData("\"execution_count\": 3,\n   \"id\"", "\"execution_count\": \"3\",\n   \"id\"", "$.cells[1].execution_count must be a whole number or null, but is a string")]
    [InlineData("\"metadata\": {},", "", "Cell 3: $.cells[2] has no «metadata»")]
    [InlineData("\"name\": \"stdout\"", "\"name\": \"out\"", "must be stdout or stderr")]
    public void A_notebook_against_the_schema_is_an_error_that_names_its_place(string from, string to, string expected)
    {
        Diagnostic error = ErrorOf(Change(from, to));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Equal("a.ipynb", error.File);
    }

    [Fact]
    public void Broken_JSON_is_an_error_with_its_line() => Assert.Equal(3, ErrorOf("{\n \"cells\": [],\n \"meta").Line);

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("")]
    public void Something_else_than_a_notebook_is_an_error(string text) => Assert.NotNull(ErrorOf(text));

    [Fact]
    public void Cells_of_older_minor_versions_need_no_id()
    {
        NotebookDocument document = IpynbFormat.Read(Change("\"nbformat_minor\": 5", "\"nbformat_minor\": 4").Replace("\"id\": \"intro\",", "", StringComparison.Ordinal)).GetOrThrow();
        Assert.Null(document.Cells[0].Id);
    }

    [Fact]
    public void New_cells_get_ids_that_depend_on_their_text_alone_and_differ()
    {
        NotebookDocument document = Cells.Notebook(Cells.CSharp("1"), Cells.CSharp("1"), Cells.Markdown("1"));
        string[] ids = [.. IpynbFormat.Read(IpynbFormat.Write(document).GetOrThrow()).GetOrThrow().Cells.Select(static c => c.Id!)];
        Assert.Equal(3, ids.Distinct(StringComparer.Ordinal).Count());
        string[] shifted = [.. IpynbFormat.Read(IpynbFormat.Write(document with { Cells = [Cells.Markdown("0"), .. document.Cells] }).GetOrThrow()).GetOrThrow().Cells.Select(static c => c.Id!)];
        Assert.Equal(ids, shifted[1..]);
    }

    [Fact]
    public void A_dib_becomes_an_ipynb_and_comes_back_the_same()
    {
        const string Dib = "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[{\"name\":\"csharp\",\"languageName\":\"csharp\",\"aliases\":[\"c#\"]}]}}\n\n#!markdown\n\n# T\n\n#!csharp\n\n1\n\n#!sql\n\nSELECT 1\n";
        NotebookDocument dib = DibFormat.Read(Dib).GetOrThrow();
        NotebookDocument back = IpynbFormat.Read(IpynbFormat.Write(dib).GetOrThrow()).GetOrThrow();
        Assert.Equal(dib.Cells.Select(static c => (c.Language, c.Source)), back.Cells.Select(static c => (c.Language, c.Source)));
        Assert.Equal("csharp", back.Meta.DefaultKernel);
    }

    [Fact]
    public void Reading_what_was_written_gives_the_same_cells_and_outputs() =>
        Prop.ForAll(Gen.ListOf(Cell).ToArbitrary(), static cells =>
        {
            string text = IpynbFormat.Write(new NotebookDocument { Cells = [.. cells] }).GetOrThrow();
            NotebookDocument back = IpynbFormat.Read(text).GetOrThrow();
            Assert.Equal(cells.Select(static c => (c.Language, c.Source, Texts(c))), back.Cells.Select(static c => (c.Language, c.Source, Texts(c))));
            return IpynbFormat.Write(back).GetOrThrow() == text;
        }).QuickCheckThrowOnFailure();

    private static string Texts(NotebookCell cell) => string.Join('|', cell.Outputs.Select(static o => o switch
    {
        StreamOutput s => s.Name + s.Text,
        DisplayOutput d => string.Concat(d.Data.OrderBy(static f => f.Key, StringComparer.Ordinal).Select(static f => f.Key + System.Text.Json.JsonSerializer.Serialize(f.Value))),
        ErrorOutput e => e.Name + string.Concat(e.Traceback),
        _ => "?",
    }));

    private static readonly Gen<string> Text = Gen.Elements("", "a", "a\nb", "\n", "é𝔘\n\n", "\u0000\u0007\"\\", "</script>", "  ");

    private static readonly Gen<CellOutput> Output = Gen.OneOf(
        from t in Text select (CellOutput)new StreamOutput("stderr", t),
        from t in Text select (CellOutput)new DisplayOutput(MimeBundle.Create(MimeTypes.Html, t).With(MimeTypes.Plotly, """{"data":[]}""")),
        from t in Text select (CellOutput)new ErrorOutput("E", t, [t, t]));

    private static readonly Gen<NotebookCell> Cell =
        from language in Gen.Elements("csharp", "markdown", "fsharp", "raw")
        from source in Text
        from outputs in Gen.ListOf(Output)
        select new NotebookCell(language, source) { Outputs = language is "markdown" or "raw" ? [] : [.. outputs] };
}
