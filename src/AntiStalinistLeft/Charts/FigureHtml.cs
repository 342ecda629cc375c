using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Data;

namespace AntiStalinistLeft.Charts;

/// <summary>
/// A figure as an HTML fragment: finding and title, the chart where the page or the fragment carries plotly.js, and always
/// caption, notes and the table, so that nothing is lost where neither does. A figure with nothing to draw is its finding.
/// </summary>
internal static class FigureHtml
{
    private static readonly Lazy<string> Script = new(() => Read("figure.js").Replace("{{on-dark}}", ColoursOnDark.TrimEnd(), StringComparison.Ordinal));

    /// <summary>The colours of a chart on a dark page by those on a white one, as JSON.</summary>
    public static string ColoursOnDark => Read("on-dark.json");

    /// <summary>Writes the figure; all words are encoded.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="bringsPlotly">True to bring plotly.js along where it is found, 2 MB, for a page that may have none.</param>
    public static string Write(CaptionedFigure figure, bool bringsPlotly = false)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (figure.IsEmpty) return $"<p class=\"asl-nothing\" data-name=\"{Encode(figure.Name)}\">{Encode(figure.Finding)}</p>";
        var html = new StringBuilder();
        html.Append("<figure class=\"asl-figure\" id=\"figure-").Append(Encode(figure.Name)).Append("\" data-name=\"").Append(Encode(figure.Name)).Append("\" style=\"margin:0;font-variant-numeric:tabular-nums\">");
        html.Append("<figcaption><strong class=\"asl-finding\">").Append(Encode(figure.Finding)).Append("</strong>");
        if (figure.Title != figure.Finding) html.Append("<br><span class=\"asl-title\">").Append(Encode(figure.Title)).Append("</span>");
        html.Append("</figcaption>");
        html.Append("<div class=\"asl-plot\" role=\"img\" hidden aria-label=\"").Append(Encode($"{figure.Finding} {figure.AltText}")).Append("\"></div>");
        html.Append("<p class=\"asl-caption\">").Append(Encode(figure.Caption)).Append("</p>");
        WriteNotes(html, "asl-notes", figure.Notes);
        WriteNotes(html, "asl-audit", figure.AuditNotes);
        html.Append("<details open><summary>Data</summary>").Append(HtmlTable.Write(NamedColumns.Replace(figure.Data, figure.DisplayNames), new HtmlTableOptions { Caption = "The chart’s data" })).Append("</details>");
        html.Append("<script type=\"application/vnd.plotly.v1+json\">").Append(SafeInScript(figure.ToPlotlyJson())).Append("</script>");
        html.Append("<script type=\"application/json\" class=\"asl-csv\">").Append(SafeInScript(JsonSerializer.Serialize(ToCsv(figure.Data)))).Append("</script>");
        if (bringsPlotly && PlotlyFile.Packed is { } packed) html.Append("<script type=\"text/plain\" class=\"asl-plotly\">").Append(packed).Append("</script>");
        html.Append("<script class=\"asl-draw\">").Append(Script.Value).Append("</script></figure>");
        return html.ToString();
    }

    private static void WriteNotes(StringBuilder html, string name, IReadOnlyList<string> notes)
    {
        if (notes.Count == 0) return;
        html.Append("<ul class=\"").Append(name).Append("\">");
        foreach (string note in notes) html.Append("<li>").Append(Encode(note)).Append("</li>");
        html.Append("</ul>");
    }

    private static string ToCsv(Table data)
    {
        using var csv = new StringWriter { NewLine = "\n" };
        CsvTable.Write(data, csv);
        return csv.ToString();
    }

    /// <summary>JSON in which nothing can end a script element or be read as markup.</summary>
    private static string SafeInScript(string json) => json
        .Replace("<", "\\u003c", StringComparison.Ordinal)
        .Replace(">", "\\u003e", StringComparison.Ordinal)
        .Replace("&", "\\u0026", StringComparison.Ordinal)
        .Replace("\u2028", "\\u2028", StringComparison.Ordinal)
        .Replace("\u2029", "\\u2029", StringComparison.Ordinal);

    private static string Read(string resource)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(Quoted.Visible(text));
}
