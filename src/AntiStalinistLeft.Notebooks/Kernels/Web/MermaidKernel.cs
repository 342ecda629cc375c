using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// Mermaid cells: diagrams that the page or the front end draws from their text. Where nothing draws them, the text itself
/// is shown.
/// </summary>
internal sealed partial class MermaidKernel : IKernel
{
    /// <inheritdoc/>
    public Task<CellError?> ExecuteAsync(CellCode code, ICellOutput output, CancellationToken cancellationToken)
    {
        string source = code.Text.Trim('\n');
        output.Show(MimeBundle.Create(MimeTypes.Mermaid, source).With(MimeTypes.Markdown, $"{Fence(source)}mermaid\n{source}\n{Fence(source)}").With(MimeTypes.PlainText, source));
        return Task.FromResult<CellError?>(null);
    }

    /// <summary>What the diagram says, for those who do not see it: its accTitle and accDescr, else its title, else what kind it is.</summary>
    public static string GetAltText(string source)
    {
        string[] told = [.. FindAccessibleText().Matches(source).Select(static match => match.Groups["text"].Value.Trim())];
        if (told.Length > 0) return string.Join(". ", told);
        if (Title().Match(source) is { Success: true } title) return title.Groups["text"].Value.Trim().Trim('"');
        return Kind().Match(source) is { Success: true } kind ? $"Diagram ({kind.Groups["text"].Value})" : "Diagram";
    }

    private static string Fence(string source) => source.Contains("```", StringComparison.Ordinal) ? "~~~~" : "```";

    [GeneratedRegex(@"^\s*acc(Title\s*:\s*(?<text>.+)|Descr\s*(:\s*(?<text>.+)|\{\s*(?<text>[^}]+)\}))$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FindAccessibleText();

    [GeneratedRegex(@"^\s*title[:\s]\s*(?<text>.+)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Title();

    [GeneratedRegex(@"\A(\s*%%.*\n|\s*\n)*\s*(?<text>\w+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Kind();
}
