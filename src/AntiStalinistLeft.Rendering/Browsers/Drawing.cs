using System.Text.Json;
using System.Text.Json.Nodes;
using PuppeteerSharp;

namespace AntiStalinistLeft.Rendering;

/// <summary>Has the chart library draw a figure.</summary>
internal static class Drawing
{
    /// <summary>The figure as the chart library's SVG.</summary>
    /// <param name="session">The browser.</param>
    /// <param name="figure">A figure whose layout states width and height in CSS pixels.</param>
    /// <exception cref="FigureRefusedException">The library cannot draw it.</exception>
    /// <exception cref="PuppeteerException">The browser was lost.</exception>
    public static async Task<string> DrawAsync(BrowserSession session, JsonObject figure)
    {
        JsonElement answer = await session.Drawing.EvaluateFunctionAsync<JsonElement>("json => drawFigure(json)", figure.ToJsonString());
        return answer.TryGetProperty("svg", out JsonElement svg)
            ? svg.GetString()!
            : throw new FigureRefusedException("figure-refused", $"plotly.js could not draw the figure: {answer.GetProperty("error").GetString()} Check its data and layout.");
    }
}
