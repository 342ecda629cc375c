using System.Text;
using System.Text.Json;
using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Data;
using Microsoft.Data.Analysis;
using Microsoft.DotNet.Interactive.Formatting;

namespace AntiStalinistLeft.Interactive;

/// <summary>How the kit's values are shown, and what scripts in the page get of its tables.</summary>
internal static class KitFormatters
{
    public static void Register()
    {
        var plotly = new PlotlyCarrier();
        Formatter.Register<CaptionedFigure>((figure, writer) => writer.Write(FigureHtml.Write(figure, plotly.IsNeeded())), HtmlFormatter.MimeType);
        Formatter.Register<DataFrame>((frame, writer) => writer.Write(HtmlTable.Write(new FrameTable(frame), new HtmlTableOptions())), HtmlFormatter.MimeType);
        Formatter.Register<DataFrame>((frame, writer) => writer.Write(TextTable.Write(new FrameTable(frame))), PlainTextFormatter.MimeType);
        Formatter.SetPreferredMimeTypesFor(typeof(DataFrame), HtmlFormatter.MimeType);
        Formatter.Register<Table>((table, writer) => writer.Write(Json(table)), JsonFormatter.MimeType);
        Formatter.Register<DataFrame>((frame, writer) => writer.Write(Json(new FrameTable(frame))), JsonFormatter.MimeType);
        // What is asked rather than listed has no JSON of its own: it goes from kernel to kernel as it is, and scripts get its name.
        foreach (Type type in (Type[])[typeof(Corpus), typeof(Study), typeof(ArticleHistory)])
        {
            Formatter.Register(type, (value, writer) => writer.Write(JsonSerializer.Serialize(value.ToString())), JsonFormatter.MimeType);
        }
    }

    private static string Json(Table table)
    {
        using var json = new MemoryStream();
        JsonTable.Write(table, json);
        return Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
    }
}
