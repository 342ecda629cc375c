namespace AntiStalinistLeft.Notebooks.Tests;

/// <summary>The mark | in a cell is the cursor.</summary>
public class CSharpAssistanceTests
{
    private static readonly CellLocation Place = new("test.dib", 2, AppContext.BaseDirectory);
    private readonly RecordedOutput _output = new();

    [Theory]
    [InlineData("numbers.|", "Add", "ToList")]
    [InlineData("numbers.Ad|", "Add", "AddRange")]
    [InlineData("numbers?.Coun|", "Count", "Count")]
    [InlineData("var x = num|", "numbers", "numbers")]
    [InlineData("Conso|", "Console", "Console")]
    [InlineData("Console.Wri|", "Write", "WriteLine")]
    [InlineData("using System.Tex|", "Text", "Text")]
    [InlineData("new System.Text.|", "StringBuilder", "Encoding")]
    [InlineData("foreach (var n in numbers) { n.CompareT| }", "CompareTo", "CompareTo")]
    [InlineData("numbers.Where(n => n.|)", "CompareTo", "ToString")]
    [InlineData("$\"{numbers.Cou|}\"", "Count", "Count")]
    [InlineData("Greet(na|", "name", "nameof")]
    [InlineData("record Own(int Size); Own o = new(1); o.Si|", "Size", "Size")]
    [InlineData("dis|", "display", "display")]
    [InlineData("whil|", "while", "while")]
    public async Task Names_that_fit_the_place_are_offered(string cell, string first, string second)
    {
        Assert.Null(await _output.RunAsync("var numbers = new List<int> { 1 }; string name = \"a\"; string Greet(string who) => who;"));
        IEnumerable<string> offered = (await CompleteAsync(cell)).Items.Select(static item => item.Text).ToList();
        Assert.Contains(first, offered);
        Assert.Contains(second, offered);
    }

    [Theory]
    [InlineData("// numbers.|")]
    [InlineData("\"numbers.|\"")]
    [InlineData("$\"numbers.|{1}\"")]
    [InlineData("1.5|")]
    [InlineData("nothing.|")]
    public async Task In_prose_and_after_unknown_names_nothing_is_offered(string cell) =>
        Assert.Empty((await CompleteAsync(cell)).Items);

    [Fact]
    public async Task A_value_offers_no_static_members_and_a_type_no_others()
    {
        Assert.DoesNotContain((await CompleteAsync("\"a\".|")).Items, static item => item.Text is "IsNullOrEmpty" or "Empty");
        Assert.DoesNotContain((await CompleteAsync("string.|")).Items, static item => item.Text is "Length" or "Trim");
    }

    [Fact]
    public async Task The_word_to_replace_is_the_whole_word_and_members_tell_what_they_are()
    {
        CompletionList list = await CompleteAsync("var s = \"a\";\ns.To|Upp");
        Assert.Equal((15, 20), (list.Start, list.End));
        CompletionItem item = list.Items.Single(static item => item.Text == "ToUpper");
        Assert.Equal(("method", "string string.ToUpper()"), (item.Kind, item.Signature));
    }

    [Fact]
    public async Task Magic_commands_and_kernels_are_offered_at_the_start_of_a_line()
    {
        Assert.Equal(["#!set", "#!share", "#!sql"], (await CompleteAsync("1 + 1\n#!s|")).Items.Select(static item => item.Text));
        Assert.Equal(6, (await CompleteAsync("1 + 1\n#!s|")).Start);
    }

    [Fact]
    public async Task Behind_magic_commands_places_are_those_of_the_cell()
    {
        Assert.Null(await _output.RunAsync("var numbers = new List<int>();"));
        CompletionList list = await CompleteAsync("#!time\n#!html\n<b>\n#!csharp\nnumbers.Ad|");
        Assert.Equal(35, list.Start);
        Assert.Contains(list.Items, static item => item.Text == "Add");
    }

    [Fact]
    public async Task A_description_has_the_declaration_and_the_authors_words()
    {
        CodeDescription? own = await DescribeAsync("new Post|er(\"a\")");
        Assert.Contains("Poster", own!.Signature, StringComparison.Ordinal);
        CodeDescription? engine = await DescribeAsync("disp|lay(1)");
        Assert.StartsWith("DisplayedValue NotebookFunctions.display(object? value)", engine!.Signature, StringComparison.Ordinal);
        Assert.StartsWith("Shows a value.\nReturns: A handle by which the display can be updated.", engine.Documentation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_description_of_NETs_own_comes_from_the_reference_pack_where_there_is_one()
    {
        CodeDescription? description = await DescribeAsync("\"a\".ToUpper|Invariant()");
        Assert.Equal("string string.ToUpperInvariant()", description!.Signature);
        bool pack = Directory.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        Assert.Equal(pack, description.Documentation.Contains("uppercase", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("int size = 1; si|ze", "int size")]
    [InlineData("{ var x = 2; x| = 3; }", "int x")]
    [InlineData("List|<int> a;", "class List<int>")]
    public async Task Variables_and_types_are_described(string cell, string signature) =>
        Assert.EndsWith(signature, (await DescribeAsync(cell))!.Signature, StringComparison.Ordinal);

    [Theory]
    [InlineData("|")]
    [InlineData("// com|ment")]
    [InlineData("unknown|")]
    public async Task Where_nothing_stands_nothing_is_described(string cell) => Assert.Null(await DescribeAsync(cell));

    [Fact]
    public async Task Diagnostics_have_places_and_run_nothing()
    {
        IReadOnlyList<CodeDiagnostic> found = await _output.Session.LanguageService.DiagnoseAsync(new CellRequest("csharp", "var a = 1;\nConsole.Write(b);\nint c = \"x\";", Place), TestContext.Current.CancellationToken);
        Assert.Equal([("CS0103", 2, 15, 16), ("CS0029", 3, 9, 12)], found.Where(static d => d.Severity == "error").Select(static d => (d.Code, d.Start.Line, d.Start.Column, d.End.Column)));
        Assert.Empty(_output.Printed);
        Assert.Empty(_output.Session.GetVariables("csharp"));
    }

    [Theory]
    [InlineData("1 + 1", nameof(CodeCompleteness.Complete))]
    [InlineData("var x = 1;", nameof(CodeCompleteness.Complete))]
    [InlineData("if (true) {", nameof(CodeCompleteness.Incomplete))]
    [InlineData("foo(1,", nameof(CodeCompleteness.Incomplete))]
    [InlineData("var x = = 1;", nameof(CodeCompleteness.Invalid))]
    [InlineData("#!time", nameof(CodeCompleteness.Complete))]
    [InlineData("", nameof(CodeCompleteness.Complete))]
    public void A_cell_is_complete_or_not(string cell, string expected) =>
        Assert.Equal(expected, _output.Session.LanguageService.Check(new CellRequest("csharp", cell, Place)).ToString());

    private Task<CompletionList> CompleteAsync(string marked)
    {
        int at = marked.IndexOf('|', StringComparison.Ordinal);
        return _output.Session.LanguageService.CompleteAsync(new CellRequest("csharp", marked.Remove(at, 1), Place), at, TestContext.Current.CancellationToken);
    }

    private Task<CodeDescription?> DescribeAsync(string marked)
    {
        int at = marked.IndexOf('|', StringComparison.Ordinal);
        return _output.Session.LanguageService.DescribeAsync(new CellRequest("csharp", marked.Remove(at, 1), Place), at, TestContext.Current.CancellationToken);
    }
}
