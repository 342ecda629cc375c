using System.Globalization;
using System.Net;
using System.Text;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Papers;

/// <summary>Tables of papers as HTML: a fragment for a page, or a document that a word processor opens as a table.</summary>
internal static class HtmlPaperTable
{
    // Rules above, below the heads and below, as booktabs draws them. Said on every element, for word processors do not
    // read style sheets reliably.
    private const string Rule = "1.5pt solid #000000";
    private const string ThinRule = "0.75pt solid #000000";
    private const char FigureSpace = '\u2007';
    private const char PunctuationSpace = '\u2008';

    /// <summary>Writes a table as a fragment that carries its own looks.</summary>
    public static string Write(PaperTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var html = new StringBuilder();
        html.Append("<table style=\"border-collapse:collapse;font-variant-numeric:tabular-nums\">\n<caption style=\"text-align:left\">").Append(Encode(table.Caption)).Append("</caption>\n<thead>\n<tr>");
        foreach (PaperColumn column in table.Columns)
        {
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\" style=\"border-top:{Rule};border-bottom:{ThinRule};padding:2pt 6pt;text-align:{Side(column)};vertical-align:bottom\">{Encode(column.FullHeader)}</th>");
        }

        html.Append("</tr>\n</thead>\n<tbody>\n");
        int[] tails = [.. table.Columns.Select(LongestTail)];
        for (int row = 0; row < table.RowCount; row++)
        {
            string below = row == table.RowCount - 1 ? $";border-bottom:{Rule}" : string.Empty;
            html.Append("<tr>");
            for (int i = 0; i < table.Columns.Count; i++)
            {
                PaperColumn column = table.Columns[i];
                html.Append(CultureInfo.InvariantCulture, $"<td style=\"padding:1pt 6pt;text-align:{Side(column)};vertical-align:top{(column.IsNumeric ? ";white-space:nowrap" : string.Empty)}{below}\">{Cell(column.Cells[row], table, tails[i])}</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n");
        if (table.Notes.Count > 0)
        {
            string notes = string.Join("<br>", table.Notes.Select(Encode));
            html.Append(CultureInfo.InvariantCulture, $"<tfoot>\n<tr><td colspan=\"{table.Columns.Count}\" style=\"padding:3pt 6pt;text-align:left;font-size:smaller\">{notes}</td></tr>\n</tfoot>\n");
        }

        return html.Append("</table>\n").ToString();
    }

    /// <summary>Writes a whole document that Word and LibreOffice open as a table which can be edited.</summary>
    public static string WriteDocument(PaperTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return $"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{Encode(table.Caption)}</title>\n</head>\n<body style=\"font-family:'Times New Roman',serif;font-size:10pt\">\n{Write(table)}</body>\n</html>\n";
    }

    private static string Side(PaperColumn column) => column.IsNumeric ? "right" : "left";

    // Where a column has numbers with and without digits after the point, or missing ones, the shorter are padded with
    // spaces as wide as what they lack, so that points stand below each other.
    private static int LongestTail(PaperColumn column) => column.IsNumeric
        ? column.Cells.Where(cell => cell.Kind == PaperCellKind.Number).Select(cell => Tail(cell.Text)).DefaultIfEmpty().Max()
        : 0;

    private static int Tail(string number) => number.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? number.Length - point : 0;

    private static string Cell(PaperCell cell, PaperTable table, int longest)
    {
        if (cell.Kind != PaperCellKind.Number) return Encode(cell.Text);
        int missing = longest - Tail(cell.Text);
        string padding = missing == 0 ? string.Empty : longest == missing ? PunctuationSpace + new string(FigureSpace, missing - 1) : new string(FigureSpace, missing);
        return Encode(PaperNumber.FormatForReaders(cell.Text, table.GroupDigits)) + padding;
    }

    private static string Encode(string words) => WebUtility.HtmlEncode(Quoted.Visible(words).ReplaceLineEndings(" "));
}
