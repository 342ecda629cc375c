"""What a chart costs by the kit's records and through Plotly.NET: chart-cost.py ASL [ROUNDS].

Each round is a kernel process of its own. The first chart is cold, with all that is loaded and compiled for it but the cell
itself; then come four batches of 0.3 s, of which the least is told by chart. All times are CPU of the process, the least of
all rounds.
"""
import sys

sys.dont_write_bytecode = True
from kernel_session import run_cell, start  # noqa: E402

ASL = sys.argv[1]
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 5

SETUP = """
using AntiStalinistLeft;
var names = Enumerable.Range(0, 12).Select(i => $"text {i}").ToArray();
var counts = Enumerable.Range(0, 12).Select(i => (double)i).ToArray();
string Measure(Func<int> draw)
{
    var process = System.Diagnostics.Process.GetCurrentProcess();
    double Cpu() { process.Refresh(); return process.TotalProcessorTime.TotalMilliseconds; }
    double start = Cpu();
    draw();
    double cold = Cpu() - start, warm = double.MaxValue;
    for (int batch = 0; batch < 4; batch++)
    {
        int charts = 0;
        for (start = Cpu(); charts == 0 || Cpu() - start < 300; charts += 5) for (int i = 0; i < 5; i++) draw();
        warm = Math.Min(warm, (Cpu() - start) / charts);
    }

    return FormattableString.Invariant($"{cold} {warm}");
}
"""
PLOTLY_NET = '#r "nuget: Plotly.NET"\n#r "nuget: Plotly.NET.CSharp"\n#r "nuget: AntiStalinistLeft.PlotlyNet"\n'
COLUMN = 'Plotly.NET.CSharp.Chart.Column<double, string, string>(values: counts, Keys: names, Name: "mentions")'
BARE = COLUMN[:-1] + ", UseDefaults: false)"
CHARTS = {
    "the kit's records": ("", 'Measure(() => BarChart.Draw(names.Zip(counts, (name, count) => new BarPoint(name, count)), new AxisOptions { Name = "mentions", Title = "Mentions", Y = "mentions" }).ToPlotlyJson().Length)'),
    "Plotly.NET, the kit's style": (PLOTLY_NET, f'Measure(() => {COLUMN}.WithHouseStyle().ToFigure(caption: "c", altText: "a", name: "mentions").ToPlotlyJson().Length)'),
    "Plotly.NET without its defaults, the kit's style": (PLOTLY_NET, f'Measure(() => {BARE}.WithHouseStyle().ToFigure(caption: "c", altText: "a", name: "mentions").ToPlotlyJson().Length)'),
    "Plotly.NET, its own template": (PLOTLY_NET, f"Measure(() => Plotly.NET.GenericChart.toFigureJson({COLUMN}).Length)"),
}


def measure(packages, code):
    process = start(ASL)
    run_cell(process, 0, "1 + 1")
    run_cell(process, 1, packages + SETUP)
    text = run_cell(process, 2, code).text
    process.stdin.close()
    process.wait(10)
    return [float(number) for number in text.split()]


for name, (packages, code) in CHARTS.items():
    cold, warm = map(min, zip(*(measure(packages, code) for _ in range(ROUNDS))))
    print(f"{name}: the first {cold:.0f} ms, a later one {warm:.2f} ms")
