using System.Text;

namespace AntiStalinistLeft.Cli;

/// <summary>The sections that the kit writes, and where they go.</summary>
internal static class ReportSections
{
    /// <summary>Where the bibliography stands, in the text that the writers get.</summary>
    public const string References = "references";

    /// <summary>Where the appendix begins.</summary>
    public const string Appendix = "appendix";

    /// <summary>The sections by name, in the order in which those follow that the author's text does not place itself.</summary>
    public static IReadOnlyList<string> Names { get; } = ["methods", "findings", "data", References, Appendix];

    /// <summary>The author's text with every section in its place.</summary>
    /// <param name="body">The author's text.</param>
    /// <param name="asked">Its directives.</param>
    /// <param name="parts">What the kit has to put in.</param>
    /// <param name="shown">The figures and tables that the author's text shows, as <c>figure NAME</c>.</param>
    public static string Complete(string body, IReadOnlyList<DirectiveInline> asked, ReportParts parts, IReadOnlySet<string> shown)
    {
        var text = new StringBuilder();
        int done = 0;
        DirectiveInline[] placed = [.. asked.Where(directive => directive.Kind == "section")];
        foreach (DirectiveInline section in placed)
        {
            text.Append(body, done, section.Span.Start - done).Append(Write(section.Name, parts, shown));
            done = section.Span.End + 1;
        }

        text.Append(body, done, body.Length - done).Append("\n\n");
        foreach (string name in Names.Where(name => placed.All(section => section.Name != name))) text.Append(Write(name, parts, shown));
        return text.ToString();
    }

    private static string Write(string name, ReportParts parts, IReadOnlySet<string> shown) => name switch
    {
        "methods" => WithoutShown(parts.Prose.WriteMethods(), shown),
        "findings" => parts.WriteFindings(shown),
        "data" => parts.Prose.WriteData(),
        References => $"# References\n\n{{{{{References}}}}}\n\n",
        _ => $"{{{{{Appendix}}}}}\n\n{WithoutShown(parts.Prose.WriteAppendix(), shown)}",
    };

    // A table that the author's text shows is not shown again.
    private static string WithoutShown(string markdown, IReadOnlySet<string> shown) =>
        string.Join("\n\n", markdown.Split("\n\n").Where(block => !(block.StartsWith("{{table ", StringComparison.Ordinal) && shown.Contains(block[2..^2]))));
}
