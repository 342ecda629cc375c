using System.Text.Json;
using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// Lets tables be sorted and paged in front ends that show HTML as it comes: a pair of kilobytes behind each output that
/// holds a table, which also set words to the left, where Notebook's own style has all cells to the right. Pages of the
/// engine's own have the script once and need none of this.
/// </summary>
internal static class TableScript
{
    private const string Style =
        """
        <style>
        table.asl-table th, table.asl-table td { text-align: left; }
        table.asl-table th.number, table.asl-table td.number { text-align: right; }
        table.asl-table th[aria-sort="ascending"] button::after { content: " ▲"; }
        table.asl-table th[aria-sort="descending"] button::after { content: " ▼"; }
        </style>

        """;

    private const string Mark = "class=\"asl-table\"";

    /// <summary>HTML with the script behind it, where there is a table in it; any other HTML as it is.</summary>
    public static string Attach(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return html.Contains(Mark, StringComparison.Ordinal) ? $"{html}\n{Style}<script>\n{PageMarkup.TableScript}</script>" : html;
    }

    /// <summary>The content of a message that shows something, its tables with the script; other content as it is.</summary>
    internal static JsonElement AttachTo(JsonElement content)
    {
        if (content.ValueKind != JsonValueKind.Object
            || !content.TryGetProperty("data", out JsonElement data) || data.ValueKind != JsonValueKind.Object
            || !data.TryGetProperty(MimeTypes.Html, out JsonElement html) || html.ValueKind != JsonValueKind.String
            || !html.GetString()!.Contains(Mark, StringComparison.Ordinal))
        {
            return content;
        }

        JsonObject changed = JsonObject.Create(content)!;
        changed["data"]![MimeTypes.Html] = Attach(html.GetString()!);
        return JsonSerializer.SerializeToElement(changed);
    }
}
