using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Data;

namespace AntiStalinistLeft.Corpora;

/// <summary>A concordance as an HTML table whose matches stand below each other.</summary>
internal static class ConcordanceHtml
{
    /// <summary>How many lines a notebook shows.</summary>
    public const int MaxLines = 200;

    // The left part ends at the match whatever its length: its beginning is what a narrow place cuts off.
    private const string Left = " style=\"text-align:right;white-space:pre-wrap\"";
    private const string Middle = " style=\"text-align:center;font-weight:600\"";
    private const string Right = " style=\"text-align:left;white-space:pre-wrap\"";

    /// <summary>Writes the first lines.</summary>
    public static string Write(Concordance concordance, int maxLines)
    {
        int shown = Math.Min(concordance.Lines.Count, maxLines);
        var html = new StringBuilder();
        html.Append("<table class=\"asl-table asl-concordance\"><caption>").Append(Encode(Caption(concordance, shown))).Append("</caption><thead><tr>")
            .Append("<th scope=\"col\">text</th><th scope=\"col\">section</th><th scope=\"col\">voice</th>")
            .Append("<th scope=\"col\"").Append(Left).Append(">left</th><th scope=\"col\"").Append(Middle).Append(">match</th><th scope=\"col\">right</th>")
            .Append("<th scope=\"col\" class=\"number\">offset</th></tr></thead>").Append(TableMarkup.StartBody(shown < concordance.Lines.Count ? concordance.Lines.Count : null));
        foreach (ConcordanceRow line in concordance.Lines.Take(shown)) Append(html, line, concordance.Names.GetValueOrDefault(line.Document, line.Document));
        return html.Append("</tbody></table>").ToString();
    }

    /// <summary>Writes a page of all lines that needs nothing else.</summary>
    public static string WritePage(Concordance concordance) => $$"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>{{Encode(concordance.Query)}}</title>
        <style>body{font-family:"Open Sans",Arial,sans-serif;margin:1rem}table{border-collapse:collapse;font-size:14px}td,th{padding:2px 8px;vertical-align:top}tbody tr:nth-child(even){background:#f4f4f4}.number{text-align:right}</style>
        </head><body>{{Write(concordance, int.MaxValue)}}</body></html>

        """;

    private static string Caption(Concordance concordance, int shown) => (shown, concordance.Lines.Count) switch
    {
        (_, 1) => $"{concordance.Query}: 1 line",
        var (some, all) when some < all => FormattableString.Invariant($"{concordance.Query}: the first {some:N0} of {all:N0} lines"),
        var (_, all) => FormattableString.Invariant($"{concordance.Query}: {all:N0} lines"),
    };

    private static void Append(StringBuilder html, ConcordanceRow line, string name)
    {
        string voice = CellText.Format(line.Voice) + (line.Speaker is null ? string.Empty : $": {line.Speaker}");
        html.Append("<tr><td>").Append(Encode(name)).Append("</td><td>").Append(Encode(line.SectionHeading ?? CellText.Format(line.Zone))).Append("</td><td>").Append(Encode(voice)).Append("</td>")
            .Append("<td").Append(Left).Append('>').Append(Encode(line.Left)).Append("</td><td").Append(Middle).Append('>').Append(Encode(line.Match)).Append("</td><td").Append(Right).Append('>').Append(Encode(line.Right)).Append("</td>")
            .Append("<td class=\"number\">").Append(CellText.Format(line.Offset)).Append("</td></tr>");
    }

    private static string Encode(string words) => WebUtility.HtmlEncode(words);
}

/// <summary>Shows a concordance in a notebook.</summary>
internal sealed class ConcordanceFormatterSource
{
    /// <summary>The formatters, best first.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Engines call it on an instance.")]
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new ConventionFormatter<Concordance>("text/html", (concordance, writer) => writer.Write(concordance.ToHtml()));
        yield return new ConventionFormatter<Concordance>("text/plain", (concordance, writer) => writer.Write(TextTable.Write(concordance.Lines)));
    }
}
