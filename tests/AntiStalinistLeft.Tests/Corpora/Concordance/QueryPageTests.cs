using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Tests.Corpora;

/// <summary>The examples of docs/queries.md hold.</summary>
public partial class QueryPageTests
{
    private static readonly string Page = File.ReadAllText(RepositoryFolder.At("docs", "queries.md")).ReplaceLineEndings("\n");

    private static readonly Corpus Example = InventedTexts.Open(("example", "# Example\n\n" + ExampleText().Match(Page).Groups["text"].Value));

    public static TheoryData<string, string> Matches => [.. MatchRow().Matches(Page).Select(row => (Unescape(row.Groups["query"].Value), row.Groups["matches"].Value))];

    public static TheoryData<string, string> Mistakes => [.. MistakeRow().Matches(Page).Select(row => (Unescape(row.Groups["query"].Value), row.Groups["message"].Value))];

    [Fact]
    public void The_page_has_examples() => Assert.Equal((20, 9), (Matches.Count, Mistakes.Count));

    [Theory]
    [MemberData(nameof(Matches))]
    public void An_example_finds_what_the_page_says(string query, string matches) => Assert.Equal(
        Quoted().Matches(matches).Select(match => match.Groups["words"].Value),
        ConcordanceAnalysis.Find(Example, query).Lines.Select(line => line.Match));

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_as_the_page_says(string query, string message)
    {
        Diagnostic failure = Assert.Throws<InputException>(() => ConcordanceAnalysis.Find(Example, query)).Diagnostic;
        Assert.Equal(message, failure.Message);
        Assert.StartsWith($"Column {failure.Column} ", failure.Message, StringComparison.Ordinal);
    }

    private static string Unescape(string cell) => cell.Replace("\\|", "|", StringComparison.Ordinal);

    [GeneratedRegex("```text\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex ExampleText();

    [GeneratedRegex(@"^\| `(?<query>[^`]*)` \| (?<about>[^|]*) \| (?<matches>(«|none)[^|]*) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex MatchRow();

    [GeneratedRegex(@"^\| `(?<query>[^`]*)` \| (?<message>Column [^|]*) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex MistakeRow();

    [GeneratedRegex("«(?<words>[^»]*)»", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}
