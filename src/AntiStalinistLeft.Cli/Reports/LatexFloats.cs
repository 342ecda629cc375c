using System.Globalization;
using System.Text;
using AntiStalinistLeft.Papers;
using AntiStalinistLeft.Publishing;

namespace AntiStalinistLeft.Cli;

/// <summary>The figures of a report in LaTeX: two narrow ones of one section stand beside each other.</summary>
/// <param name="report">The report.</param>
/// <param name="figures">The folder of the figures' folders, from the report's.</param>
/// <param name="latex">Where they are written.</param>
internal sealed class LatexFloats(Report report, string figures, StringBuilder latex)
{
    /// <summary>Half of the page's width, in millimetres: the width of a narrow figure.</summary>
    private const double Column = 84;

    private FigureExport? _waiting;

    /// <summary>Adds a figure; a narrow one waits for another.</summary>
    public void Add(FigureExport figure)
    {
        if (figure.Width.Millimetres > Column)
        {
            Flush();
            Write(Describe(figure, "  "));
        }
        else if (_waiting is null)
        {
            _waiting = figure;
        }
        else
        {
            Write($"{Box(_waiting)}\\hfill\n{Box(figure)}");
            _waiting = null;
        }
    }

    /// <summary>Writes the figure that waits: its section ends.</summary>
    public void Flush()
    {
        if (_waiting is { } figure) Write(Describe(figure, "  "));
        _waiting = null;
    }

    private void Write(string content) => latex.Append("\n\\begin{figure}[!htbp]\n  \\centering\n").Append(content).Append("\\end{figure}\n");

    private string Box(FigureExport figure) => string.Create(CultureInfo.InvariantCulture, $"  \\begin{{minipage}}[t]{{{Column}mm}}\\vspace{{0pt}}\\centering\n{Describe(figure, "    ")}  \\end{{minipage}}");

    // No picture is higher than leaves room for its caption.
    private string Describe(FigureExport figure, string indent)
    {
        string notes = string.Concat(figure.Notes.Select(note => " " + Escape(note)));
        string audit = report.Places.ContainsKey("table " + ReportTables.Audit) && figure.AuditNotes.Count > 0 ? $" {Escape(FigureCaption.DescribeAudit(figure))} (Table~\\ref{{tab:{ReportTables.Audit}}})." : string.Empty;
        string picture = $"\\includegraphics[width={figure.Width}, height=185mm, keepaspectratio, alt={{{Escape(figure.AltText)}}}]{{{figures}/{FigureFolder.GetFolderName(figure)}/{figure.Name}.pdf}}";
        return $"{indent}{picture}\n{indent}\\caption[{{{Escape(FigureCaption.End(figure.Title))}}}]{{{Escape(FigureCaption.Describe(figure))}{notes}{audit}}}\n{indent}\\label{{fig:{figure.Name}}}\n";
    }

    private static string Escape(string words) => LatexReportWriter.Escape(words);
}
