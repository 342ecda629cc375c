using System.Globalization;
using System.Text;

namespace AntiStalinistLeft.Papers;

/// <summary>Tables of papers as LaTeX: booktabs rules, numbers aligned at the point, longtable where it is long.</summary>
internal sealed class LatexPaperTable
{
    // How long words may be before they are broken, and into how many lines at the most where shorter columns can make room.
    private const int MostLines = 6;
    private const double GapWidth = 2.6;
    private const double NarrowestShare = 0.12;
    private static readonly int[] BreakingWidths = [28, 18, 11];

    private readonly PaperTable _table;
    private readonly LatexOptions _options;
    private readonly StringBuilder _latex = new();

    private LatexPaperTable(PaperTable table, LatexOptions options)
    {
        _table = table;
        _options = options;
    }

    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="options">How; the defaults where null.</param>
    /// <returns>LaTeX for <c>\input</c>. Comments at its top name the packages that the preamble needs.</returns>
    public static string Write(PaperTable table, LatexOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Columns.Count == 0) throw new ArgumentException($"The table {table.Name} has no columns.", nameof(table));
        return new LatexPaperTable(table, options ?? new LatexOptions()).Write();
    }

    private string Write()
    {
        WritePreambleComment();
        string columns = string.Join("\n    ", _table.Columns.Select(Specification));
        if (_table.IsLong) WriteLong(columns);
        else WriteFloat(columns);
        return _latex.ToString();
    }

    private void WritePreambleComment()
    {
        string numbers = _options.Numbers switch
        {
            NumberAlignment.Siunitx => "\\usepackage{siunitx}",
            NumberAlignment.Dcolumn => "\\usepackage{dcolumn}",
            _ => string.Empty,
        };
        string words = AllWords(_table);
        IEnumerable<string> encodings = LatexEscaper.GetPackages(words, _options.Engine);
        if (_options.Engine == LatexEngine.PdfLatex && !encodings.Any(line => line.Contains("fontenc", StringComparison.Ordinal))) encodings = encodings.Prepend("\\usepackage[T1]{fontenc}");
        string[] needed = [.. encodings, "\\usepackage{array,booktabs}", numbers, _table.IsLong ? "\\usepackage{longtable}" : string.Empty];
        foreach (string line in needed.Where(line => line.Length > 0)) _latex.Append("% ").Append(line).Append('\n');
        IReadOnlyList<Rune> unprintable = LatexEscaper.FindUnprintable(words, _options.Engine);
        if (unprintable.Count == 0) return;
        string listed = string.Join(", ", unprintable.Take(20).Select(rune => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}")));
        _latex.Append("% pdfLaTeX cannot print ").Append(listed).Append(": compile with LuaLaTeX or XeLaTeX and a font that has them.\n");
    }

    private void WriteFloat(string columns)
    {
        _latex.Append("\\begin{table}[").Append(_options.Placement).Append("]\n  \\centering\n  \\").Append(_options.FontSize).Append('\n');
        _latex.Append("  \\caption{").Append(Escape(_table.Caption)).Append("}\n  \\label{").Append(Label()).Append("}\n");
        _latex.Append("  \\begin{tabular}{\n    ").Append(columns).Append("\n  }\n    \\toprule\n");
        WriteHeaders("    ");
        _latex.Append("    \\midrule\n");
        WriteRows("    ");
        _latex.Append("    \\bottomrule\n  \\end{tabular}\n");
        if (_table.Notes.Count > 0)
        {
            _latex.Append("\n  \\smallskip\n  \\parbox{\\linewidth}{\\footnotesize\\raggedright\n    ");
            _latex.AppendJoin("\\par\n    ", _table.Notes.Select(Escape)).Append("}\n");
        }

        _latex.Append("\\end{table}\n");
    }

    private void WriteLong(string columns)
    {
        string count = _table.Columns.Count.ToString(CultureInfo.InvariantCulture);
        _latex.Append("\\begingroup\\").Append(_options.FontSize).Append('\n');
        _latex.Append("\\begin{longtable}{\n    ").Append(columns).Append("\n  }\n");
        _latex.Append("  \\caption{").Append(Escape(_table.Caption)).Append("}\\label{").Append(Label()).Append("}\\\\\n  \\toprule\n");
        WriteHeaders("  ");
        _latex.Append("  \\midrule\n  \\endfirsthead\n  \\multicolumn{").Append(count).Append("}{l}{\\footnotesize\\itshape continued}\\\\\n  \\toprule\n");
        WriteHeaders("  ");
        _latex.Append("  \\midrule\n  \\endhead\n  \\midrule\n  \\multicolumn{").Append(count).Append("}{r}{\\footnotesize\\itshape continued overleaf}\\\\\n  \\endfoot\n  \\bottomrule\n");
        foreach (string note in _table.Notes) _latex.Append("  \\multicolumn{").Append(count).Append("}{p{\\dimexpr\\linewidth-2\\tabcolsep}}{\\footnotesize\\raggedright ").Append(Escape(note)).Append("}\\\\\n");
        _latex.Append("  \\endlastfoot\n");
        WriteRows("  ");
        _latex.Append("\\end{longtable}\n\\endgroup\n");
    }

    // Braces keep an S column from reading a head as a number.
    private void WriteHeaders(string indent) =>
        _latex.Append(indent).AppendJoin(" & ", _table.Columns.Select(column => column.IsNumeric ? Centred(Escape(column.FullHeader)) : Escape(column.FullHeader))).Append(" \\\\\n");

    private void WriteRows(string indent)
    {
        for (int row = 0; row < _table.RowCount; row++)
        {
            _latex.Append(indent).AppendJoin(" & ", _table.Columns.Select(column => Cell(column, column.Cells[row]))).Append(" \\\\\n");
        }
    }

    private string Cell(PaperColumn column, PaperCell cell)
    {
        if (cell.Kind == PaperCellKind.Number)
        {
            return _options.Numbers switch
            {
                NumberAlignment.Siunitx => cell.Text,
                NumberAlignment.Dcolumn => cell.Text,
                _ => $"${PaperNumber.FormatForReaders(cell.Text, _table.GroupDigits).Replace("\u2212", "-", StringComparison.Ordinal).Replace(",", "{,}", StringComparison.Ordinal).Replace("·10^", "\\cdot10^{", StringComparison.Ordinal)}{(cell.Text.Contains('e', StringComparison.Ordinal) ? "}" : string.Empty)}$",
            };
        }

        string words = Escape(cell.Text);
        return column.IsNumeric ? Centred(words) : words;
    }

    private string Centred(string latex) => _options.Numbers switch
    {
        NumberAlignment.Siunitx => $"{{{latex}}}",
        NumberAlignment.Dcolumn => $"\\multicolumn{{1}}{{c}}{{{latex}}}",
        _ => latex,
    };

    private string Specification(PaperColumn column)
    {
        if (!column.IsNumeric) return WordsSpecification(column);
        string[] numbers = [.. column.Cells.Where(cell => cell.Kind == PaperCellKind.Number).Select(cell => cell.Text)];
        return _options.Numbers switch
        {
            NumberAlignment.Siunitx => $"S[table-format={SiunitxFormat.GetTableFormat(numbers)}, table-align-comparator=false{(_table.GroupDigits ? ", group-digits=integer, group-minimum-digits=4, group-separator={,}" : ", group-digits=none")}]",
            NumberAlignment.Dcolumn => $"D{{.}}{{.}}{{{SiunitxFormat.GetDcolumnFormat(numbers)}}}",
            _ => "r",
        };
    }

    // Words that would run out of the page are set in lines, each column as wide as its longest word at least.
    private string WordsSpecification(PaperColumn column)
    {
        if (_table.Columns.Sum(MeasureColumn) <= FreeWidth || !IsBroken(column, BreakingWidth)) return "l";
        double share = ComputeWidth(column, BreakingWidth) / _options.LineLetters;
        return string.Create(CultureInfo.InvariantCulture, $">{{\\raggedright\\arraybackslash}}p{{{Math.Max(NarrowestShare, share):0.##}\\linewidth}}");
    }

    private double FreeWidth => _options.LineLetters - (_table.Columns.Count * GapWidth);

    // Long columns are broken into lines; where these leave no room for their words, shorter ones too.
    private int BreakingWidth => BreakingWidths.Where(HasRoom).Append(BreakingWidths[^1]).First();

    private bool HasRoom(int width) => FindLeft(width) >= _table.Columns.Where(column => IsBroken(column, width)).Sum(column => Math.Max(MeasureWord(column), MeasureColumn(column) / MostLines));

    private double FindLeft(int width) => FreeWidth - _table.Columns.Where(one => !IsBroken(one, width)).Sum(MeasureColumn);

    // In letters of the line: the longest word, and of what is left a part by the length of the rest.
    private double ComputeWidth(PaperColumn column, int width)
    {
        PaperColumn[] broken = [.. _table.Columns.Where(one => IsBroken(one, width))];
        double rest = FindLeft(width) - broken.Sum(MeasureWord);
        double lengths = broken.Sum(one => MeasureColumn(one) - MeasureWord(one));
        return MeasureWord(column) + (lengths > 0 && rest > 0 ? rest * (MeasureColumn(column) - MeasureWord(column)) / lengths : 0);
    }

    private static bool IsBroken(PaperColumn column, int width) => !column.IsNumeric && MeasureColumn(column) > width;

    private static double MeasureColumn(PaperColumn column) => column.Cells.Select(MeasureCell).Append(column.FullHeader.Length).Max();

    private static double MeasureWord(PaperColumn column) => column.Cells.Select(cell => cell.Text).Append(column.FullHeader).SelectMany(words => words.Split(' ', '-')).Max(word => word.Length);

    // A comparator has spaces about it, and e20 is printed as × 10 with a small 20.
    private static double MeasureCell(PaperCell cell) =>
        cell.Text.Length + (cell.Kind == PaperCellKind.Number && cell.Text.AsSpan().IndexOfAny("<>e") >= 0 ? 3 : 0);

    private string Escape(string words) => LatexEscaper.Escape(words, _options.Engine);

    // Braces, backslashes, percent and such would break \ref.
    private string Label() => string.Concat(_table.Label.Select(c => char.IsAsciiLetterOrDigit(c) || c is ':' or '-' or '.' or '/' ? c : '-'));

    private static string AllWords(PaperTable table) =>
        string.Join(' ', table.Columns.SelectMany(column => column.Cells.Where(cell => cell.Kind != PaperCellKind.Number).Select(cell => cell.Text).Append(column.FullHeader)).Append(table.Caption).Concat(table.Notes));
}
