using System.Text.Json;
using System.Text.Json.Serialization;

namespace AntiStalinistLeft.Charts;

/// <summary>A series of a kind that the kit does not draw itself, kept as it came.</summary>
internal sealed record ForeignTrace : PlotlyTrace
{
    /// <summary>All its properties by plotly's names, <c>type</c> among them.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Properties { get; init; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
}
