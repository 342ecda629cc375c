using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace AntiStalinistLeft.Rendering.Browsers;

/// <summary>Has the chart library draw a figure.</summary>
internal static class Drawing
{
    /// <summary>The figure as the chart library's SVG.</summary>
    /// <param name="session">The browser.</param>
    /// <param name="figure">A figure whose layout states width and height in CSS pixels.</param>
    /// <exception cref="FigureRefusedException">The library cannot draw it.</exception>
    /// <exception cref="PlaywrightException">The browser was lost.</exception>
    public static async Task<string> DrawAsync(BrowserSession session, JsonObject figure)
    {
        JsonElement answer = await session.Drawing.EvaluateAsync("json => drawFigure(json)", figure.ToJsonString())
            ?? throw new PlaywrightException("The drawing page gave no answer.");
        return answer.TryGetProperty("svg", out JsonElement svg)
            ? svg.GetString()!
            : throw new FigureRefusedException("figure-refused", $"plotly.js could not draw the figure: {answer.GetProperty("error").GetString()} Check its data and layout.");
    }
}
