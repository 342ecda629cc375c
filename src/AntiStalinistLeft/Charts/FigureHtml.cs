using System.Net;
using System.Text;

namespace AntiStalinistLeft.Charts;

/// <summary>
/// A figure as an HTML fragment: the chart where the page or the fragment carries plotly.js, and always caption, notes and
/// the table, so that nothing is lost where neither does.
/// </summary>
internal static class FigureHtml
{
    // Draws every figure of the page that is not drawn yet, so it does not matter in which order scripts come in or
    // how often a figure is shown. Errors of one figure stay in it.
    private const string Script =
        """
        (function () {
          function draw() {
            if (!window.Plotly) return;
            document.querySelectorAll('figure.asl-figure:not([data-drawn])').forEach(function (figure) {
              figure.setAttribute('data-drawn', '');
              var chart = JSON.parse(figure.querySelector('script[type="application/vnd.plotly.v1+json"]').textContent);
              var place = figure.querySelector('.asl-plot');
              place.hidden = false;
              window.Plotly.newPlot(place, chart.data, chart.layout, chart.config).then(function () {
                figure.querySelector('details').open = false;
              });
            });
          }
          // Packed plotly.js of this figure or of another one on the page. Notebooks load modules of their own, by which the
          // script must not take itself for one of them.
          async function unpack(packed) {
            var bytes = Uint8Array.from(atob(packed.textContent), function (c) { return c.charCodeAt(0); });
            var code = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
            var script = document.createElement('script');
            script.textContent = '(function (define, module, exports) {' + code + '\n}).call(window);';
            document.head.append(script);
          }
          var packed = document.querySelector('script.asl-plotly');
          if (!window.Plotly && packed) (window.aslPlotly = window.aslPlotly || unpack(packed)).then(draw);
          draw();
          if (!window.Plotly) window.addEventListener('load', draw);
        })();
        """;

    /// <summary>Writes the figure; all words are encoded.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="bringsPlotly">True to bring plotly.js along where it is found, 2 MB, for a page that may have none.</param>
    public static string Write(CaptionedFigure figure, bool bringsPlotly = false)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var html = new StringBuilder();
        html.Append("<figure class=\"asl-figure\" data-name=\"").Append(Encode(figure.Name)).Append("\" style=\"margin:0;font-variant-numeric:tabular-nums\">");
        html.Append("<div class=\"asl-plot\" role=\"img\" hidden aria-label=\"").Append(Encode($"{figure.Title}. {figure.AltText}")).Append("\"></div>");
        html.Append("<figcaption><strong>").Append(Encode(figure.Title)).Append(".</strong> ").Append(Encode(figure.Caption)).Append("</figcaption>");
        WriteNotes(html, figure);
        html.Append("<details open><summary>Data</summary>").Append(HtmlTable.Write(figure.Data, new HtmlTableOptions { Caption = figure.Name })).Append("</details>");
        html.Append("<script type=\"application/vnd.plotly.v1+json\">").Append(SafeInScript(figure.ToPlotlyJson())).Append("</script>");
        if (bringsPlotly && PlotlyFile.Packed is { } packed) html.Append("<script type=\"text/plain\" class=\"asl-plotly\">").Append(packed).Append("</script>");
        html.Append("<script>").Append(Script).Append("</script></figure>");
        return html.ToString();
    }

    private static void WriteNotes(StringBuilder html, CaptionedFigure figure)
    {
        if (figure.Notes.Count == 0) return;
        html.Append("<ul class=\"asl-notes\">");
        foreach (string note in figure.Notes) html.Append("<li>").Append(Encode(note)).Append("</li>");
        html.Append("</ul>");
    }

    /// <summary>JSON in which nothing can end a script element or be read as markup.</summary>
    private static string SafeInScript(string json) => json
        .Replace("<", "\\u003c", StringComparison.Ordinal)
        .Replace(">", "\\u003e", StringComparison.Ordinal)
        .Replace("&", "\\u0026", StringComparison.Ordinal)
        .Replace("\u2028", "\\u2028", StringComparison.Ordinal)
        .Replace("\u2029", "\\u2029", StringComparison.Ordinal);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
