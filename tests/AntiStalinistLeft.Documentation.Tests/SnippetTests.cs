using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace AntiStalinistLeft.Documentation.Tests;

/// <summary>
/// What the documentation and the notebooks tell a reader to run compiles, with the public types of the built library alone.
/// Every engine opens the usual namespaces of .NET; all else must stand in the snippets or in <c>setup.dib</c>.
/// </summary>
public partial class SnippetTests
{
    private const string Setup = "notebooks/setup.dib";

    private static readonly string[] EveryEnginesUsings = ["System", "System.Collections.Generic", "System.Linq", "System.Text", "System.Threading.Tasks"];

    // The kit's libraries, and the packages that notebooks name.
    private static readonly Type[] Libraries =
    [
        typeof(Corpus), typeof(ArticleHistory), typeof(HouseTemplate), typeof(Microsoft.Data.Analysis.DataFrame), typeof(Plotly.NET.GenericChart), typeof(Plotly.NET.CSharp.Chart),
        typeof(DynamicObj.DynamicObj), typeof(Microsoft.FSharp.Core.Unit), typeof(Microsoft.DotNet.Interactive.Formatting.Formatter), typeof(Microsoft.AspNetCore.Html.IHtmlContent),
    ];

    private static readonly ScriptOptions Options = ScriptOptions.Default
        .WithReferences(DotNet.Concat(Libraries.Select(static type => type.Assembly.Location)))
        .WithImports(EveryEnginesUsings);

    public static TheoryData<string> Files =>
        [.. Find("README.md", "docs/*.md", "notebooks/*.dib").Where(file => Snippet.ReadAll(file).Count > 0).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> DotNet => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(file => Path.GetDirectoryName(file) == Path.GetDirectoryName(typeof(object).Assembly.Location));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_snippet_compiles_after_those_before_it(string file) => Assert.Equal(string.Empty, string.Join('\n', FindErrors([.. Preamble(file), .. Snippet.ReadAll(file)])));

    [Fact]
    public void A_snippet_that_does_not_compile_is_named_with_its_file_and_line() => Assert.Equal(
        ["docs/none.md, line 8: error CS0103: The name 'nobody' does not exist in the current context"],
        FindErrors([new Snippet("docs/none.md", 7, ["int one = 1;", "one + nobody"])]));

    [Fact]
    public void What_is_internal_cannot_be_named() => Assert.Contains(
        "CS0122", Assert.Single(FindErrors([new Snippet("docs/none.md", 1, ["typeof(AntiStalinistLeft.Corpora.CorpusLoader)"])])), StringComparison.Ordinal);

    [Theory]
    [InlineData("using AntiStalinistLeft;", "using Microsoft.Data.Analysis;", "using Plotly.NET;")]
    [InlineData("using Plotly.NET;", "using Microsoft.Data.Analysis;", "using AntiStalinistLeft;")]
    public void The_kit_and_the_packages_open_in_one_cell_and_no_name_is_ambiguous(params string[] usings) => Assert.Equal(
        [], FindErrors([new Snippet("docs/none.md", 1, [.. usings, "var kinds = (typeof(DataFrame), typeof(Figure), typeof(Chart), typeof(GenericChart), typeof(Table), typeof(BarChart), typeof(CaptionedFigure));"])]));

    private static IEnumerable<string> Find(params string[] patterns) => patterns.SelectMany(pattern =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, Path.GetDirectoryName(pattern)!), Path.GetFileName(pattern))
            .Select(path => Path.GetRelativePath(RepositoryFolder.Root, path).Replace('\\', '/')));

    /// <summary>What a notebook imports before its cells; a page of the documentation speaks to readers with a notebook before them.</summary>
    private static IReadOnlyList<Snippet> Preamble(string file) => file == Setup ? [] : Snippet.ReadAll(Setup);

    /// <summary>The errors of the first snippet that has any; those after it cannot be judged.</summary>
    private static string[] FindErrors(IReadOnlyList<Snippet> snippets)
    {
        Script<object> script = CSharpScript.Create("void display(object value) { }", Options);
        foreach (Snippet snippet in snippets)
        {
            script = script.ContinueWith($"#line {snippet.Line} \"{snippet.File}\"\n{string.Join('\n', snippet.Lines.Select(WithoutCommand))}");
            string[] errors = [.. script.GetCompilation().GetDiagnostics(TestContext.Current.CancellationToken).Where(found => found.Severity == DiagnosticSeverity.Error).Select(Describe)];
            if (errors.Length > 0) return errors;
        }

        return [];
    }

    /// <summary>Leaves commands to the engine: references are given here, and what a query is set to is a data frame.</summary>
    private static string WithoutCommand(string line) =>
        SetCommand().Match(line) is { Success: true } set ? $"Microsoft.Data.Analysis.DataFrame {set.Groups["name"].Value} = null!;"
        : line.StartsWith("#r ", StringComparison.Ordinal) || line.StartsWith("#!", StringComparison.Ordinal) ? string.Empty
        : line;

    private static string Describe(Microsoft.CodeAnalysis.Diagnostic found)
    {
        FileLinePositionSpan place = found.Location.GetMappedLineSpan();
        return FormattableString.Invariant($"{place.Path}, line {place.StartLinePosition.Line + 1}: error {found.Id}: {found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
    }

    [GeneratedRegex(@"^#!set --name (?<name>\w+) --value @sql:result$", RegexOptions.ExplicitCapture)]
    private static partial Regex SetCommand();
}
