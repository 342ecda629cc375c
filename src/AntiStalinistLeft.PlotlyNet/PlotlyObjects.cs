using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.FSharp.Collections;
using Plotly.NET;

namespace AntiStalinistLeft.PlotlyNet;

/// <summary>Between plotly's JSON and the objects of Plotly.NET, which hold it property by property.</summary>
internal static class PlotlyObjects
{
    private const string Template = "template";

    // What Plotly.NET's serialiser writes for numbers that JSON does not have; plotly.js reads null as a gap.
    private static readonly string[] NotNumbers = ["NaN", "Infinity", "-Infinity"];

    /// <summary>The chart that a JSON object with <c>data</c> and <c>layout</c> describes.</summary>
    public static GenericChart ReadChart(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        var layout = new Layout();
        CopyProperties(root.GetProperty("layout"), layout);
        return GenericChart.fromFigure(Figure.create(ListModule.OfSeq(root.GetProperty("data").EnumerateArray().Select(ReadTrace)), layout));
    }

    /// <summary>The chart as plotly's JSON, without the template and the size that Plotly.NET gives a chart which sets none.</summary>
    public static string WriteChart(GenericChart chart)
    {
        Layout layout = CopyWithoutDefaults(GenericChart.getLayout(chart));
        // Plotly.NET's serialiser takes a tenth of a second for a template, so one without objects of its own does without it.
        object? template = layout.GetProperties(true).FirstOrDefault(property => property.Key == Template).Value;
        JsonNode? plain = template is not null && TryWrite(template, out JsonNode? written) ? written : null;
        if (plain is not null) layout.RemoveProperty(Template);
        JsonNode json = JsonNode.Parse(GenericChart.toFigureJson(GenericChart.setLayout(layout, chart)))!;
        if (plain is not null) json["layout"]![Template] = plain;
        foreach (JsonNode? trace in json["data"]!.AsArray()) ClearNotNumbers(trace);
        return json.ToJsonString();
    }

    /// <summary>The properties of a layout, but for the template and the size that stand in every chart which sets none.</summary>
    public static Layout CopyWithoutDefaults(Layout layout)
    {
        var copy = new Layout();
        foreach ((string name, object value) in layout.GetProperties(true))
        {
            if (!IsDefault(name, value)) copy.SetProperty(name, value);
        }

        return copy;
    }

    /// <summary>Sets the members of a JSON object as properties.</summary>
    public static void CopyProperties(JsonElement json, DynamicObj.DynamicObj target)
    {
        foreach (JsonProperty property in json.EnumerateObject()) target.SetProperty(property.Name, ReadValue(property.Value));
    }

    // Each chart gets a copy of the default template; to compare it costs little, to write it out half a second.
    private static bool IsDefault(string name, object value) => name switch
    {
        Template => value is DynamicObj.DynamicObj template && template.StructurallyEquals(ChartTemplates.plotly),
        "width" => value is int width && width == Defaults.DefaultWidth,
        "height" => value is int height && height == Defaults.DefaultHeight,
        _ => false,
    };

    private static Trace ReadTrace(JsonElement json)
    {
        var trace = new Trace(json.TryGetProperty("type", out JsonElement type) ? type.GetString() : "scatter");
        CopyProperties(json, trace);
        return trace;
    }

    private static object? ReadValue(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => ReadObject(json),
        JsonValueKind.Array => json.EnumerateArray().Select(ReadValue).ToArray(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt32(out int whole) ? whole : json.GetDouble(),
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        _ => null,
    };

    private static DynamicObj.DynamicObj ReadObject(JsonElement json)
    {
        var value = new DynamicObj.DynamicObj();
        CopyProperties(json, value);
        return value;
    }

    /// <summary>A value that <see cref="ReadValue"/> made, as JSON again; false where something else is in it.</summary>
    private static bool TryWrite(object? value, out JsonNode? json)
    {
        json = null;
        switch (value)
        {
            case null: return true;
            case string or int or double or bool:
                json = JsonSerializer.SerializeToNode(value);
                return true;
            case object?[] items:
                var array = new JsonArray();
                json = array;
                return items.All(item => Add(item, array.Add));
            case DynamicObj.DynamicObj members when members.GetType() == typeof(DynamicObj.DynamicObj) || members is Plotly.NET.Template:
                var properties = new JsonObject();
                json = properties;
                return members.GetProperties(true).All(property => Add(property.Value, node => properties[property.Key] = node));
            default: return false;
        }

        static bool Add(object? item, Action<JsonNode?> add)
        {
            if (!TryWrite(item, out JsonNode? node)) return false;
            add(node);
            return true;
        }
    }

    private static void ClearNotNumbers(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach ((_, JsonNode? member) in members) ClearNotNumbers(member);
        }
        else if (node is JsonArray items)
        {
            for (int i = 0; i < items.Count; i++)
            {
                if (items[i] is JsonValue value && value.TryGetValue(out string? text) && NotNumbers.Contains(text)) items[i] = null;
                else ClearNotNumbers(items[i]);
            }
        }
    }
}
