namespace AntiStalinistLeft.Notebooks.Tests;

public class WebKernelTests
{
    private readonly RecordedOutput _output = new(TestKernel.Composition with { Tables = new TestTables() });

    [Fact]
    public async Task A_script_carries_the_shared_values_that_it_names_as_json()
    {
        Assert.Null(await _output.RunAsync("var list = new[] { \"</script><b>\" }; var other = 1;"));
        Assert.Null(await _output.RunAsync("#!share --from csharp list --as words\n#!share --from csharp other\nreturn words.length;", "javascript"));
        string html = _output.Last("text/html")!;
        Assert.Contains("{\"words\": [\"\\u003C/script\\u003E\\u003Cb\\u003E\"]}", html, StringComparison.Ordinal);
        Assert.Equal(html.IndexOf("</script>", StringComparison.Ordinal), html.LastIndexOf("</script>", StringComparison.Ordinal));
        Assert.DoesNotContain("\"other\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_is_an_array_of_objects()
    {
        Assert.Null(await _output.RunAsync("var numbers = new[] { 3 };"));
        Assert.Null(await _output.RunAsync("#!share --from csharp numbers\nreturn numbers;", "javascript"));
        Assert.Contains("{\"numbers\": [{\"n\":3}]}", _output.Last("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_without_a_form_in_json_is_an_error_that_names_it()
    {
        Assert.Null(await _output.RunAsync("Action act = () => { };"));
        CellError error = await _output.FailAsync("#!share --from csharp act\nact();", "javascript");
        Assert.Contains("«act» cannot be shared", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_scripts_have_two_places()
    {
        Assert.Null(await _output.RunAsync("1", "javascript"));
        Assert.Null(await _output.RunAsync("2", "js"));
        Assert.Equal(2, _output.Shown.Select(static b => b.GetText("text/html")![..60]).Distinct().Count());
    }

    [Fact]
    public async Task A_diagram_keeps_its_text_in_forms_for_every_front_end()
    {
        Assert.Null(await _output.RunAsync("\nflowchart LR\n  a --> b\n", "mermaid"));
        Assert.Equal("flowchart LR\n  a --> b", _output.Last("text/vnd.mermaid"));
        Assert.Equal("```mermaid\nflowchart LR\n  a --> b\n```", _output.Last("text/markdown"));
        Assert.Equal("flowchart LR\n  a --> b", _output.Last());
    }

    [Theory]
    [InlineData("flowchart LR\n accTitle: From texts to charts\n accDescr: Texts become tables.\n a-->b", "From texts to charts. Texts become tables.")]
    [InlineData("---\ntitle: \"Splits\"\n---\ngraph TD\n a-->b", "Splits")]
    [InlineData("timeline\n title Congresses\n 1919 : First", "Congresses")]
    [InlineData("%% note\n\nsequenceDiagram\n A->>B: hi", "Diagram (sequenceDiagram)")]
    [InlineData("", "Diagram")]
    public void A_diagram_says_what_it_is_to_those_who_do_not_see_it(string source, string expected) =>
        Assert.Equal(expected, MermaidKernel.GetAltText(source));
}
