using System.Text.RegularExpressions;
using AntiStalinistLeft.Notebooks;

namespace AntiStalinistLeft.Cli.Tests;

/// <summary>What a notebook's prose says holds for any corpus: numbers are computed, not typed.</summary>
public sealed partial class NotebookProseTests
{
    // The tour counts its own languages.
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(RepositoryFolder.At("notebooks"), "*.dib").Select(file => Path.GetFileName(file)!).Where(name => name is not ("00-tour.dib" or "setup.dib")).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Prose_types_no_number(string name)
    {
        NotebookDocument notebook = NotebookDocument.Load(RepositoryFolder.At("notebooks", name)).Value!;
        string[] typed =
        [
            .. notebook.Cells.Where(cell => cell.Language == NotebookCell.Markdown)
                .SelectMany(cell => Sentence().Split(NoCode().Replace(cell.Source, string.Empty)))
                .Where(sentence => Number().IsMatch(sentence)),
        ];
        Assert.Empty(typed);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Neither_prose_nor_a_parameter_names_a_text_of_the_first_corpus(string name) =>
        Assert.DoesNotMatch("mckay|costello|wikipedia-r|anti-stalinist-left|trotskyism", NoQuotation().Replace(File.ReadAllText(RepositoryFolder.At("notebooks", name)), string.Empty));

    /// <summary>Code, links, and words in guillemets, which quote an example.</summary>
    [GeneratedRegex(@"(?m)^    .*$|`[^`]*`|\]\([^)]*\)|«[^»]*»")]
    private static partial Regex NoCode();

    [GeneratedRegex("«[^»]*»")]
    private static partial Regex NoQuotation();

    [GeneratedRegex(@"(?<=[.:;?!])\s+|\n\n")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\d|\b(three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|third|fourth|fifth)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
