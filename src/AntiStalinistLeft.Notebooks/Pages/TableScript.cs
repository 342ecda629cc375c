using System.Text.Json;
using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// Lets tables be filtered, sorted, paged and taken out in front ends that show HTML as it comes: style and script behind each
/// output that holds a table, for a front end may show one alone. Pages of the engine's own have them once and need none of
/// this.
/// </summary>
internal static class TableScript
{
    private const string Mark = "<table class=\"asl-table";

    /// <summary>HTML with the script behind it, where there is a table in it; any other HTML as it is.</summary>
    public static string Attach(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return html.Contains(Mark, StringComparison.Ordinal) ? $"{html}\n<style>\n{PageMarkup.TableStyle}</style>\n<script>\n{PageMarkup.TableScript}</script>" : html;
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
