using System.Globalization;
using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Charts;

/// <summary>Breaks and shortens labels that would push the chart off its page; each shortened label is reported.</summary>
internal sealed class LabelShortener
{
    private const double NameShare = 0.8;

    /// <summary>How much of the width names at the side may take.</summary>
    public const double SideShare = 0.4;

    private const double SlantedShare = 0.45;
    private const double LeastSlanted = 14;
    private const double LeastUpright = 6;
    private const double PointShare = 0.5;
    private const double NodeShare = 0.47;
    private const double LastNodeShare = 0.42;

    private readonly PlotlyFigure _plot;
    private readonly double _width;
    private readonly double _height;
    private readonly OrderedDictionary<string, List<string>> _shortened = new(StringComparer.Ordinal);

    private LabelShortener(PlotlyFigure plot, FigureStyle style)
    {
        double letter = PaperLength.FromPoints(style.FontSize).Pixels;
        _plot = plot;
        _width = PlotlyFigure.GetNumber(plot.Layout["width"])!.Value / letter;
        _height = PlotlyFigure.GetNumber(plot.Layout["height"])!.Value / letter;
    }

    /// <summary>Fits all labels and gives the warnings.</summary>
    public static IEnumerable<Diagnostic> Apply(PlotlyFigure plot, FigureStyle style)
    {
        var labels = new LabelShortener(plot, style);
        labels.Apply();
        return labels.Warnings();
    }

    private void Apply()
    {
        foreach (JsonObject trace in _plot.Traces)
        {
            Fit(trace, "name", "the name of a series", _width * NameShare, 1);
            Fit(trace, "text", "the label of a point", _width * PointShare, 1);
            FitNodes(trace);
        }

        foreach ((string name, JsonObject axis) in _plot.GetUsedAxes())
        {
            double length = (name[0] == 'y' ? _height : _width) * Share(axis);
            if (axis["title"] is JsonObject title) Fit(title, "text", "the title of an axis", length * 0.85, 2);
            if (name[0] == 'y') FitTicks(name, axis, _width * SideShare, 2);
            else FitTicksBelow(name, axis, length);
        }

        foreach (JsonObject note in PlotlyFigure.GetObjects(_plot.Layout["annotations"])) Fit(note, "text", "a note in the chart", _width * 0.95, 3);
        if (_plot.Layout["title"] is JsonObject main) Fit(main, "text", "the title", _width * 0.75, 3);
    }

    // Between two columns of a flow stand the names of the left one and, where the right one is the last, its names too.
    private void FitNodes(JsonObject trace)
    {
        if (trace["node"] is not JsonObject { } nodes || nodes["label"] is not JsonArray labels || trace["link"] is not JsonObject links) return;
        int[] columns = FlowColumns.Assign(labels.Count, Indexes(links["source"]), Indexes(links["target"]));
        int last = columns.DefaultIfEmpty().Max();
        double gap = _width / Math.Max(1, last);
        nodes["label"] = new JsonArray([.. labels.Select((label, i) =>
            (JsonNode?)Fitted(PlotlyFigure.GetText(label) ?? string.Empty, "the name of a stream's end", gap * (columns[i] == last ? LastNodeShare : NodeShare), 2))]);
    }

    private static int[] Indexes(JsonNode? list) => list is JsonArray numbers ? [.. numbers.Select(number => (int)(PlotlyFigure.GetNumber(number) ?? -1))] : [];

    private void Fit(JsonObject parent, string key, string what, double most, int lines)
    {
        if (PlotlyFigure.GetText(parent[key]) is { } text) parent[key] = Fitted(text, what, most, lines);
        else if (parent[key] is JsonArray list && list.Any(item => PlotlyFigure.GetText(item) is { } one && TooLong(one, most)))
        {
            parent[key] = new JsonArray([.. list.Select(item => PlotlyFigure.GetText(item) is { } one ? (JsonNode)Fitted(one, what, most, lines) : item?.DeepClone())]);
        }
    }

    private string Fitted(string text, string what, double most, int lines)
    {
        if (!TooLong(text, most)) return text;
        string bare = TextMeasurer.StripMarkup(text);
        IReadOnlyList<string> wrapped = TextMeasurer.Wrap(bare, most, lines);
        if (wrapped.Count > 0 && wrapped[^1].EndsWith('…') && !bare.EndsWith('…')) Note(bare, what);
        return string.Join("<br>", wrapped.Select(TextMeasurer.Encode));
    }

    // A label already broken by its author is judged by its longest line.
    private static bool TooLong(string text, double most) =>
        text.Split("<br>").Any(line => line.Length * 0.28 > most || TextMeasurer.Measure(TextMeasurer.StripMarkup(line)) > most);

    // Names below stand side by side in lines of their own where each has room, and slanted or upright where not.
    private void FitTicksBelow(string name, JsonObject axis, double length)
    {
        int count = Math.Max(1, (axis["ticktext"] as JsonArray)?.Count ?? Names(name).Count);
        double room = length * 0.85 / count;
        bool turned = PlotlyFigure.GetNumber(axis["tickangle"]) is { } angle && angle != 0;
        if (!turned && room >= LeastUpright) FitTicks(name, axis, room, 3);
        else FitTicks(name, axis, Math.Max(LeastSlanted, _height * SlantedShare), 1);
    }

    // Panels side by side have a part of the page each.
    private static double Share(JsonObject axis) =>
        axis["domain"] is JsonArray { Count: 2 } ends && PlotlyFigure.GetNumber(ends[0]) is { } from && PlotlyFigure.GetNumber(ends[1]) is { } to && to > from ? Math.Min(1, to - from) : 1;

    private List<string> Names(string name)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonObject trace in _plot.Traces.Where(trace => PlotlyFigure.GetAxisName(trace, name[0]) == name))
        {
            if (trace[name[..1]] is JsonArray values) names.AddRange(values.Select(PlotlyFigure.GetText).OfType<string>().Where(seen.Add));
        }

        return names;
    }

    // The names themselves must stay what they are, for they are the places on the axis: only what is shown is cut.
    private void FitTicks(string name, JsonObject axis, double most, int lines)
    {
        if (axis["ticktext"] is JsonArray)
        {
            Fit(axis, "ticktext", "a name on an axis", most, lines);
            return;
        }

        List<string> names = Names(name);
        if (!names.Exists(one => TooLong(one, most))) return;
        axis["type"] ??= "category";
        axis["tickmode"] = "array";
        axis["tickvals"] = new JsonArray([.. names.Select(one => (JsonNode)one)]);
        axis["ticktext"] = new JsonArray([.. names.Select(one => (JsonNode)Fitted(one, "a name on an axis", most, lines))]);
    }

    private void Note(string text, string what)
    {
        if (!_shortened.TryGetValue(what, out List<string>? texts)) _shortened.Add(what, texts = []);
        if (!texts.Contains(text, StringComparer.Ordinal)) texts.Add(text);
    }

    // One warning a kind of label: twenty long names are one thing to know, not twenty.
    private IEnumerable<Diagnostic> Warnings() => _shortened.Select(pair => new Diagnostic(
        Severity.Warning,
        "label-shortened",
        string.Create(CultureInfo.InvariantCulture, $"Too long for {pair.Key}, and so shortened: «{TextMeasurer.Cut(pair.Value[0], 20)}» of {pair.Value[0].Length} characters{(pair.Value.Count > 1 ? $", and {pair.Value.Count - 1} more" : string.Empty)}. The table behind the figure has them all.")));
}
