using System.Text;
using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>What cells put out, as HTML. HTML that a cell made stands as it is; everything else is encoded.</summary>
internal static class OutputHtml
{
    public static void Append(StringBuilder html, CellOutput output, ICollection<PageLink> headings)
    {
        switch (output)
        {
            case StreamOutput stream:
                html.Append("<pre class=\"stream ").Append(stream.Name == "stderr" ? "stderr" : "stdout").Append("\" tabindex=\"0\">").Append(PageMarkup.Encode(stream.Text)).Append("</pre>\n");
                break;
            case ErrorOutput error:
                AppendError(html, error);
                break;
            case DisplayOutput display:
                AppendDisplay(html, display.Data, headings);
                break;
            default:
                throw new NotSupportedException($"A page cannot show an output of type {output.GetType().Name}.");
        }
    }

    private static void AppendError(StringBuilder html, ErrorOutput error)
    {
        html.Append("<div class=\"error\" role=\"alert\"><p>").Append(PageMarkup.Encode($"{error.Name}: {error.Message}")).Append("</p>");
        if (error.Traceback.Count > 0) html.Append("<pre tabindex=\"0\">").Append(PageMarkup.Encode(string.Join('\n', error.Traceback))).Append("</pre>");
        html.Append("</div>\n");
    }

    private static void AppendDisplay(StringBuilder html, MimeBundle data, ICollection<PageLink> headings)
    {
        html.Append("<div class=\"output\">");
        if (data.GetText(MimeTypes.Html) is { } markup) html.Append(markup);
        else if (data.TryGet(MimeTypes.Plotly, out JsonElement figure)) AppendFigure(html, figure);
        else if (data.GetText(MimeTypes.Mermaid) is { } diagram) AppendDiagram(html, diagram);
        else if (data.GetText(MimeTypes.Svg) is { } svg) AppendImage(html, MimeTypes.Svg, Convert.ToBase64String(Encoding.UTF8.GetBytes(svg)));
        else if (data.GetText(MimeTypes.Png) is { } png) AppendImage(html, MimeTypes.Png, png);
        else if (data.GetText(MimeTypes.Jpeg) is { } jpeg) AppendImage(html, MimeTypes.Jpeg, jpeg);
        else if (data.GetText(MimeTypes.Markdown) is { } prose) html.Append(MarkdownHtml.Render(prose, headings));
        else if (data.GetText(MimeTypes.PlainText) is { } text) html.Append("<pre tabindex=\"0\">").Append(PageMarkup.Encode(text)).Append("</pre>");
        else html.Append("<p class=\"unknown\">This output has only forms that a page cannot show: ").Append(PageMarkup.Encode(string.Join(", ", data.Select(form => form.Key)))).Append(".</p>");
        html.Append("</div>\n");
    }

    /// <summary>A bare Plotly figure; the page's script draws it and takes its words from <c>layout.meta</c>.</summary>
    private static void AppendFigure(StringBuilder html, JsonElement figure) =>
        html.Append("<figure class=\"plain-figure\"><div class=\"plot\" role=\"img\"></div><script type=\"application/json\">")
            .Append(JsonSerializer.Serialize(figure))
            .Append("</script></figure>");

    /// <summary>A diagram's text; the page's script draws it in the text's place.</summary>
    private static void AppendDiagram(StringBuilder html, string source)
    {
        string alt = PageMarkup.Encode(MermaidKernel.GetAltText(source));
        html.Append("<figure class=\"diagram\" role=\"img\" aria-label=\"").Append(alt).Append("\"><pre class=\"mermaid\">").Append(PageMarkup.Encode(source)).Append("</pre></figure>");
    }

    // An image as an address cannot run scripts, as SVG within the page could.
    private static void AppendImage(StringBuilder html, string type, string base64) =>
        html.Append("<img alt=\"\" src=\"data:").Append(type).Append(";base64,").Append(base64.ReplaceLineEndings(string.Empty)).Append("\">");
}
