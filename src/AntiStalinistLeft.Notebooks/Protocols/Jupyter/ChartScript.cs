using System.Text.Json;
using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// Puts plotly.js into a notebook once: before the first output that holds a chart, and again when the cell that carried
/// it is run anew, for that replaces its outputs. A front end that draws charts by itself loses nothing by it.
/// </summary>
/// <param name="file">The script file of plotly.js; null to leave it out.</param>
internal sealed class ChartScript(string? file)
{
    private string? _running;
    private string? _carrier;
    private bool _carriedNow;

    /// <summary>Notes that a cell begins.</summary>
    public void BeginCell(string code)
    {
        _carriedNow = false;
        _running = code;
    }

    /// <summary>The content of the display that must come before this message; null where none is needed.</summary>
    public JsonElement? GetScriptBefore(ProtocolMessage message)
    {
        if (file is null || message.Header.Type is not ("display_data" or "execute_result") || !HasChart(message.Content)) return null;
        if (_carriedNow || (_carrier is not null && _carrier != _running) || !File.Exists(file)) return null;

        _carrier = _running;
        _carriedNow = true;
        return JsonSerializer.SerializeToElement(new JsonObject
        {
            ["data"] = new JsonObject
            {
                [MimeTypes.Html] = Html(File.ReadAllText(file)),
                [MimeTypes.PlainText] = "(the script that draws this notebook's charts)",
            },
            ["metadata"] = new JsonObject(),
            ["transient"] = new JsonObject(),
        });
    }

    /// <summary>The script as HTML. Notebooks load modules of their own, by which the script must not take itself for one of them.</summary>
    internal static string Html(string script) =>
        "<script>if (!window.Plotly) (function (define, module, exports) {\n" + script + "\n}).call(window);</script>";

    private static bool HasChart(JsonElement content) =>
        content.ValueKind == JsonValueKind.Object && content.TryGetProperty("data", out JsonElement data)
        && data.ValueKind == JsonValueKind.Object && data.TryGetProperty(MimeTypes.Plotly, out _);
}
