namespace AntiStalinistLeft.Notebooks.Tests;

public class ParameterCellTests
{
    private const string Declarations = """
        // parameters
        string source = "a";      // which source
        int top = 10;
        var share = 0.5;
        bool all = false;
        string[] names = { "x" };
        var years = new[] { 1917, 1921 };
        DateOnly from = new(1920, 1, 1);
        int? limit = null;
        const int Fixed = 3;
        object other = null;
        """;

    private static NotebookDocument Notebook(string parameters = Declarations) => Cells.Notebook(
        Cells.Markdown("# T"),
        Cells.CSharp(parameters),
        Cells.CSharp("$\"{source} {top} {share} {all} {string.Join('+', names)} {string.Join('+', years)} {from:yyyy-MM-dd} {limit}\""));

    private static RunFailure? FailureOf(NotebookDocument document, params (string, string)[] values) =>
        ParameterCell.Inject(document, values.ToDictionary(static v => v.Item1, static v => v.Item2, StringComparer.Ordinal)).Failure;

    [Fact]
    public void What_a_cell_asks_for_can_be_given_by_name_beforehand()
    {
        NotebookDocument notebook = Cells.Notebook(Cells.CSharp("// parameters\nint size = 1;"), Cells.CSharp("#!set --name topic --value @input:Which?\ntopic"));
        Assert.Equal(["size", "topic"], ParameterCell.ReadNames(notebook));
        ParameterCell.Injection injection = ParameterCell.Inject(notebook, new Dictionary<string, string> { ["topic"] = "moor", ["size"] = "2" }).Injection!;
        Assert.Equal("moor", Assert.Single(injection.Answers).Value);
        Assert.Equal("// injected parameters\nsize = 2;", injection.Document.Cells[1].Source);
    }

    [Fact]
    public async Task Values_replace_those_that_the_cell_declares_and_later_cells_see_them()
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal)
        {
            ["source"] = "b\"\\\n;",
            ["top"] = "-3",
            ["share"] = "1e-3",
            ["all"] = "True",
            ["names"] = "y, z",
            ["years"] = "1936,1938",
            ["from"] = "1927-11-07",
            ["limit"] = "8",
        };
        RunResult result = await new NotebookRunner(TestKernel.Start, new RunOptions { Parameters = values }).RunAsync(Notebook(), null, TestContext.Current.CancellationToken);
        Assert.True(result.Succeeded, string.Join("\n", result.Failures));
        Assert.Equal("b\"\\\n; -3 0.001 True y+z 1936+1938 1927-11-07 8", result.Shown(3));
        Assert.Contains("injected-parameters", result.Document.Cells[2].Metadata.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_keep_the_numbers_that_their_author_counts()
    {
        NotebookDocument document = Cells.Notebook(Cells.CSharp("// parameters\nint n = 1;"), Cells.CSharp("throw new Exception(n.ToString());"));
        RunOptions options = new() { Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["n"] = "2" } };
        RunResult result = await new NotebookRunner(TestKernel.Start, options).RunAsync(document, null, TestContext.Current.CancellationToken);
        Assert.Equal(2, result.Failures[0].CellNumber);
        Assert.Equal("System.Exception: 2", result.Failures[0].Message);
    }

    [Theory]
    [InlineData("topp", "1", "There is no parameter «topp»; the notebook declares source (string), top (int), share (double)")]
    [InlineData("top", "many", "«top» is of type int, which «many» does not fit")]
    [InlineData("top", "99999999999", "of type int")]
    [InlineData("share", "0,5", "Write the number with a point")]
    [InlineData("all", "yes", "Write true or false")]
    [InlineData("years", "1917,x", "of type int[]")]
    [InlineData("from", "7.11.1927", "1927-11-07")]
    [InlineData("Fixed", "1", "is a constant")]
    [InlineData("other", "1", "has the type object, which cannot be set from outside")]
    public void A_wrong_value_is_told_before_anything_runs(string name, string value, string expected)
    {
        RunFailure failure = FailureOf(Notebook(), (name, value))!;
        Assert.Equal((RunFailureKind.Parameter, 2), (failure.Kind, failure.CellNumber));
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_without_parameters_says_so() =>
        Assert.Contains("no C# cell", FailureOf(Cells.Notebook(Cells.CSharp("int top = 1;")), ("top", "2"))!.Message, StringComparison.Ordinal);

    [Fact]
    public void Parameters_are_listed_with_type_and_default() =>
        Assert.Equal("top (int) = 10", ParameterCell.ReadParameters(Notebook())[1].ToString());

    [Theory]
    [InlineData("// parameters", true)]
    [InlineData("\n  //Parameters:\nint x;", true)]
    [InlineData("int x; // parameters", false)]
    [InlineData("// the parameters of the run", false)]
    public void A_cell_declares_parameters_when_its_first_comment_says_so(string source, bool expected) =>
        Assert.Equal(expected, ParameterCell.IsParameterCell(Cells.CSharp(source)));
}
