using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Charts;

/// <summary>A figure laid out for paper, and what its reader should know of it.</summary>
/// <param name="Figure">Plotly JSON whose layout states width and height in CSS pixels, 96 to the inch.</param>
/// <param name="Width">Width on paper.</param>
/// <param name="Height">Height on paper.</param>
/// <param name="Warnings">Labels that were shortened, series without values, colours that cannot be told apart.</param>
internal sealed record StyledFigure(JsonObject Figure, PaperLength Width, PaperLength Height, IReadOnlyList<Diagnostic> Warnings);
