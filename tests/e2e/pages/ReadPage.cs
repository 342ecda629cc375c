using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AntiStalinistLeft.Pages.Tests;

/// <summary>A page as a reader has it: its tables, those behind charts included, and the sentences that it says of itself.</summary>
internal sealed partial record ReadPage(string Name, string Html)
{
    public static ReadPage Open(string file) => new(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));

    /// <summary>All tables.</summary>
    public IReadOnlyList<ReadTable> Tables => field ??= [.. TablePattern().Matches(Html).Select(match => ReadTable.Parse(match.Value))];

    /// <summary>What is computed and not typed: findings, captions, notes below charts, remarks.</summary>
    public IReadOnlyList<string> Sentences => field ??= [.. SentencePattern().Matches(Html).Select(match => InWords(match.Groups["words"].Value)).Distinct()];

    /// <summary>True for what a figure says whose table is too long for the page to hold all of it.</summary>
    public bool IsOfCutTable(string sentence) => CutFigures.Any(figure => figure.Contains(sentence, StringComparison.Ordinal));

    private IReadOnlyList<string> CutFigures => field ??= [.. FigurePattern().Matches(Html).Where(figure => figure.Value.Contains(": the first ", StringComparison.Ordinal)).Select(figure => InWords(figure.Value))];

    /// <summary>Where links to findings lead.</summary>
    public IEnumerable<string> FindingLinks => FindingPattern().Matches(Html).Select(match => match.Groups["anchor"].Value);

    private static string InWords(string html) => WebUtility.HtmlDecode(TagPattern().Replace(html, string.Empty)).Replace('\u00a0', ' ').Trim();

    [GeneratedRegex("<table class=\"asl-table\">.*?</table>", RegexOptions.Singleline)]
    private static partial Regex TablePattern();

    [GeneratedRegex("<(?<tag>figcaption|p class=\"asl-remark[^\"]*\"|li)>?(?<words>(?:(?!</?(?:figcaption|p|li|ul|ol)\\b).)*)</(?:figcaption|p|li)>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex SentencePattern();

    [GeneratedRegex("<li><a href=\"#(?<anchor>found-[^\"]+)\">", RegexOptions.ExplicitCapture)]
    private static partial Regex FindingPattern();

    [GeneratedRegex("<figure class=\"asl-figure\".*?</figure>", RegexOptions.Singleline)]
    private static partial Regex FigurePattern();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex TagPattern();
}

/// <summary>A table of a page: its caption, the names of its columns, its rows.</summary>
internal sealed record ReadTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<bool> IsNumber, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public static ReadTable Parse(string html)
    {
        var table = XElement.Parse(html);
        XElement[] heads = [.. table.Descendants("th")];
        return new ReadTable(
            table.Element("caption")?.Value ?? string.Empty,
            [.. heads.Select(head => head.Value)],
            [.. heads.Select(head => head.Attribute("class")?.Value == "number")],
            [.. table.Element("tbody")!.Elements("tr").Select(row => (IReadOnlyList<string>)[.. row.Elements("td").Select(cell => cell.Value)])]);
    }
}
