using System.Text.RegularExpressions;
using AntiStalinistLeft.Papers;

namespace AntiStalinistLeft.Cli;

/// <summary>A table that a report can show.</summary>
/// <param name="Name">Its name in kebab case.</param>
/// <param name="Markdown">The table, its caption in bold above it.</param>
/// <param name="Latex">The float, with its caption and its label <c>tab:NAME</c>.</param>
internal sealed partial record ReportTable(string Name, string Markdown, string Latex)
{
    private static readonly LatexOptions Style = new() { FontSize = "footnotesize", LineLetters = 104 };

    /// <summary>A table for print.</summary>
    public static ReportTable FromPaperTable(PaperTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new ReportTable(table.Name, MarkdownPaperTable.Write(table), WithoutComments(LatexPaperTable.Write(table, Style)));
    }

    /// <summary>The tables that notebooks exported, from their folders <c>tab-NAME</c>, by name.</summary>
    public static IEnumerable<ReportTable> ReadExported(string folder)
    {
        if (!Directory.Exists(folder)) yield break;
        foreach (string own in Directory.EnumerateDirectories(folder, "tab-*").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(own)["tab-".Length..];
            (string words, string latex) = (Path.Combine(own, name + ".md"), Path.Combine(own, name + ".tex"));
            if (File.Exists(words) && File.Exists(latex)) yield return new ReportTable(name, File.ReadAllText(words), Labelled(name, WithoutComments(File.ReadAllText(latex))));
        }
    }

    /// <summary>The table with its number in the caption.</summary>
    public string WriteMarkdown(int number) => FormattableString.Invariant($"[]{{#table-{Name}}}\n**Table {number}.** {Markdown.TrimEnd()}");

    private static string WithoutComments(string latex) => string.Join('\n', latex.Split('\n').SkipWhile(line => line.StartsWith('%'))).TrimEnd();

    private static string Labelled(string name, string latex) => Label().Replace(latex, _ => $"\\label{{tab:{name}}}", 1);

    [GeneratedRegex(@"\\label\{[^}]*\}")]
    private static partial Regex Label();
}
