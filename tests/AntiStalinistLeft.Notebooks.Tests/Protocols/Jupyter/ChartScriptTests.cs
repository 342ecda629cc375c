using System.Text.Json;

namespace AntiStalinistLeft.Notebooks.Tests;

public sealed class ChartScriptTests : IDisposable
{
    private readonly string _script = Path.GetTempFileName();

    public ChartScriptTests() => File.WriteAllText(_script, "window.Plotly = {};");

    public void Dispose() => File.Delete(_script);

    [Fact]
    public void The_script_of_charts_comes_once_and_again_only_with_the_cell_that_carried_it()
    {
        ChartScript charts = new(_script);
        ProtocolMessage chart = new("iopub", new MessageHeader("1", "execute_result", "s"), JsonDocument.Parse("""{"data":{"application/vnd.plotly.v1+json":{}}}""").RootElement);
        ProtocolMessage text = new("iopub", new MessageHeader("2", "execute_result", "s"), JsonDocument.Parse("""{"data":{"text/plain":"x"}}""").RootElement);
        charts.BeginCell("a");
        Assert.Null(charts.GetScriptBefore(text));
        Assert.Contains("window.Plotly = {};", charts.GetScriptBefore(chart)!.Value.GetProperty("data").GetProperty("text/html").GetString(), StringComparison.Ordinal);
        Assert.Null(charts.GetScriptBefore(chart));
        charts.BeginCell("b");
        Assert.Null(charts.GetScriptBefore(chart));
        charts.BeginCell("a");
        Assert.NotNull(charts.GetScriptBefore(chart));
    }
}
