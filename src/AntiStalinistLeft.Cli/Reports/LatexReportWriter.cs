using System.Globalization;
using System.Text;
using AntiStalinistLeft.Papers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdownBlock = Markdig.Syntax.Block;
using MarkdownTable = Markdig.Extensions.Tables.Table;

namespace AntiStalinistLeft.Cli;

/// <summary>A report as an article in LaTeX, for pdfLaTeX and BibTeX with natbib.</summary>
internal sealed class LatexReportWriter
{
    private static readonly string[] Sections = ["section", "subsection", "subsubsection", "paragraph"];

    private readonly Report _report;
    private readonly StringBuilder _latex = new();
    private readonly LatexFloats _floats;
    private bool _isAppendix;

    private LatexReportWriter(Report report, string figures)
    {
        _report = report;
        _floats = new LatexFloats(report, figures, _latex);
    }

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="figures">The folder of the figures' folders, from the report's.</param>
    /// <param name="bibliography">The name of the bibliography's file without its ending.</param>
    public static string Write(Report report, string figures, string bibliography)
    {
        ArgumentNullException.ThrowIfNull(report);
        var writer = new LatexReportWriter(report, figures);
        foreach (MarkdownBlock block in report.Content) writer.Write(block);
        writer._floats.Flush();
        string body = writer._latex.ToString().Replace("\\bibliography{}", $"\\bibliography{{{bibliography}}}", StringComparison.Ordinal);
        return LatexPreamble.Write(report, body) + body + "\\end{document}\n";
    }

    /// <summary>Words as LaTeX prints them; what pdfLaTeX has no letter for stands as its number in Unicode.</summary>
    public static string Escape(string words)
    {
        IReadOnlyList<Rune> strange = LatexEscaper.FindUnprintable(words);
        foreach (Rune rune in strange) words = words.Replace(rune.ToString(), string.Create(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]"), StringComparison.Ordinal);
        return LatexEscaper.Escape(words);
    }

    private void Write(MarkdownBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                _floats.Flush();
                string command = Sections[Math.Clamp(heading.Level - (_isAppendix ? 2 : 1), 0, Sections.Length - 1)];
                _latex.Append("\n\\").Append(command).Append('{').Append(Inlines(heading.Inline)).Append("}\n");
                break;
            case ParagraphBlock { Inline.FirstChild: DirectiveInline { StandsAlone: true } directive }:
                WriteAlone(directive);
                break;
            case ParagraphBlock paragraph:
                _latex.Append('\n').Append(Inlines(paragraph.Inline)).Append('\n');
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case QuoteBlock quote:
                Within("quote", quote);
                break;
            case MathBlock math:
                _latex.Append("\n\\[\n").Append(math.Lines.ToString()).Append("\n\\]\n");
                break;
            case CodeBlock code:
                WriteCode(code.Lines.ToString());
                break;
            case ThematicBreakBlock:
                _latex.Append("\n\\medskip\\noindent\\hfil\\rule{0.3\\linewidth}{0.4pt}\\hfil\\medskip\n");
                break;
            case MarkdownTable table:
                WriteTable(table);
                break;
            case FootnoteGroup:
                // Each note stands where it is called.
                break;
            case ContainerBlock container:
                foreach (MarkdownBlock inner in container) Write(inner);
                break;
        }
    }

    private void WriteAlone(DirectiveInline directive)
    {
        switch (directive.Kind)
        {
            case "figure":
                _floats.Add(_report.Figures[directive.Name]);
                break;
            case "table":
                _latex.Append("\n\\Needspace{12\\baselineskip}\n").Append(_report.Tables[directive.Name].Latex).Append('\n');
                break;
            case ReportSections.Appendix:
                _latex.Append("\n\\appendix\n");
                _isAppendix = true;
                break;
            case ReportSections.References:
                // The style writes the heading that the text has written already.
                _latex.Length = _latex.ToString().LastIndexOf("\n\\section{", StringComparison.Ordinal);
                _latex.Append("\n\\bibliographystyle{plainnat}\n\\bibliography{}\n");
                break;
            default:
                _latex.Append('\n').Append(Inline(directive)).Append('\n');
                break;
        }
    }

    private void WriteList(ListBlock list)
    {
        string name = list.IsOrdered ? "enumerate" : "itemize";
        _latex.Append("\n\\begin{").Append(name).Append("}\n");
        foreach (MarkdownBlock item in list)
        {
            _latex.Append("  \\item{} ");
            foreach (MarkdownBlock block in (ContainerBlock)item) Write(block);
        }

        _latex.Append("\\end{").Append(name).Append("}\n");
    }

    private void Within(string environment, ContainerBlock block)
    {
        _latex.Append("\n\\begin{").Append(environment).Append("}\n");
        foreach (MarkdownBlock inner in block) Write(inner);
        _latex.Append("\\end{").Append(environment).Append("}\n");
    }

    private void WriteCode(string code)
    {
        _latex.Append("\n\\begin{quote}\\small\\ttfamily\\raggedright\n");
        _latex.AppendJoin("\\\\\n", code.TrimEnd('\n').Split('\n').Select(line => "\\mbox{}" + Escape(line).Replace(" ", "~", StringComparison.Ordinal)));
        _latex.Append("\n\\end{quote}\n");
    }

    private void WriteTable(MarkdownTable table)
    {
        TableRow[] rows = [.. table.OfType<TableRow>()];
        int columns = rows.Max(row => row.Count);
        IEnumerable<char> alignment = table.ColumnDefinitions.Take(columns).Select(column => column.Alignment switch { TableColumnAlign.Right => 'r', TableColumnAlign.Center => 'c', _ => 'l' });
        _latex.Append("\n\\begin{center}\\small\n\\begin{tabular}{").Append(string.Concat(alignment)).Append("}\n  \\toprule\n");
        foreach (TableRow row in rows)
        {
            _latex.Append("  ").AppendJoin(" & ", row.Cast<TableCell>().Select(cell => string.Join(' ', cell.OfType<ParagraphBlock>().Select(words => Inlines(words.Inline))))).Append(" \\\\\n");
            if (row.IsHeader) _latex.Append("  \\midrule\n");
        }

        _latex.Append("  \\bottomrule\n\\end{tabular}\n\\end{center}\n");
    }

    private string Inlines(ContainerInline? parent) => parent is null ? string.Empty : string.Concat(parent.Select(Inline));

    private string Inline(Inline inline) => inline switch
    {
        LiteralInline literal => Escape(literal.Content.ToString()),
        DirectiveInline directive => Refer(directive),
        CitationInline citation => LatexCitation.Write(citation),
        CodeInline code => $"\\texttt{{{Breakable(Escape(code.Content))}}}",
        MathInline math => $"${math.Content}$",
        LineBreakInline { IsHard: true } => "\\\\\n",
        LineBreakInline => "\n",
        FootnoteLink { IsBackLink: false } note => $"\\footnote{{{Note(note.Footnote)}}}",
        FootnoteLink => string.Empty,
        HtmlEntityInline entity => Escape(entity.Transcoded.ToString()),
        AutolinkInline link => $"\\url{{{Address(link.Url)}}}",
        LinkInline { IsImage: true } picture => Inlines(picture),
        LinkInline link => $"\\href{{{Address(link.Url ?? string.Empty)}}}{{{Inlines(link)}}}",
        EmphasisInline { DelimiterCount: 2 } strong => $"\\textbf{{{Inlines(strong)}}}",
        EmphasisInline emphasis => $"\\emph{{{Inlines(emphasis)}}}",
        ContainerInline container => Inlines(container),
        _ => string.Empty,
    };

    private string Refer(DirectiveInline directive) => directive.Kind switch
    {
        "figure" => $"Figure~\\ref{{fig:{directive.Name}}}",
        "table" => $"Table~\\ref{{tab:{directive.Name}}}",
        _ => _report.Numbers[Report.KeyOf(directive)] is { Before: { } before } number ? $"\\changed{{{Escape(number.Value)}}}{{{Escape(before)}}}" : Escape(_report.Numbers[Report.KeyOf(directive)].Value),
    };

    private string Note(Footnote note)
    {
        var inner = new LatexReportWriter(_report, string.Empty);
        foreach (MarkdownBlock block in note) inner.Write(block);
        return inner._latex.ToString().Trim();
    }

    // A name of code may be longer than a line: it may break behind its signs, and a checksum anywhere.
    private static string Breakable(string latex) => latex.Length == 64 && latex.All(char.IsAsciiHexDigit)
        ? string.Join("\\allowbreak{}", latex.Chunk(8).Select(digits => new string(digits)))
        : latex.Replace("-", "-\\allowbreak{}", StringComparison.Ordinal).Replace(".", ".\\allowbreak{}", StringComparison.Ordinal);

    private static string Address(string address) => address
        .Replace("\\", "%5C", StringComparison.Ordinal).Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal).Replace("#", "\\#", StringComparison.Ordinal).Replace("&", "\\&", StringComparison.Ordinal);
}
