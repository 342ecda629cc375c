using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Gathers the outputs of a notebook's cells from messages. Thread-safe.</summary>
internal sealed class OutputCollector
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, List<CellOutput>> _outputs = [];

    /// <summary>What the cell put out so far.</summary>
    public IReadOnlyList<CellOutput> GetOutputs(int cell)
    {
        lock (_gate)
        {
            return _outputs.TryGetValue(cell, out List<CellOutput>? list) ? [.. list] : [];
        }
    }

    /// <summary>What the cell printed so far.</summary>
    public string GetPrintedText(int cell) => string.Concat(GetOutputs(cell).OfType<StreamOutput>().Select(static stream => stream.Text));

    /// <summary>Takes a message that belongs to a cell.</summary>
    public void Take(int cell, ProtocolMessage message)
    {
        switch (message.Header.Type)
        {
            case "stream":
                AddText(cell, message.GetText("name") ?? "stdout", message.GetText("text") ?? string.Empty);
                break;
            case "display_data":
                Add(cell, new DisplayOutput(Bundle(message)) { Metadata = NotEmpty(message.Content, "metadata"), DisplayId = DisplayId(message) });
                break;
            case "execute_result":
                Add(cell, new DisplayOutput(Bundle(message)) { Metadata = NotEmpty(message.Content, "metadata"), ExecutionCount = message.Content.GetProperty("execution_count").GetInt32() });
                break;
            case "update_display_data":
                Update(DisplayId(message), Bundle(message));
                break;
            case "error" when NotebookEnd.IsNamed(message.GetText("ename")):
                Add(cell, NotebookEnd.Show(message.GetText("evalue") ?? string.Empty));
                break;
            case "error":
                Add(cell, new ErrorOutput(message.GetText("ename") ?? string.Empty, message.GetText("evalue") ?? string.Empty, ReadStrings(message.Content, "traceback")));
                break;
        }
    }

    /// <summary>Adds an output of the runner's own.</summary>
    public void Add(int cell, CellOutput output)
    {
        lock (_gate)
        {
            ListOf(cell).Add(output);
        }
    }

    /// <summary>Adds printed text; what follows text of the same stream continues it.</summary>
    public void AddText(int cell, string name, string text)
    {
        lock (_gate)
        {
            List<CellOutput> list = ListOf(cell);
            if (list.Count > 0 && list[^1] is StreamOutput last && last.Name == name)
            {
                list[^1] = last with { Text = last.Text + text };
            }
            else
            {
                list.Add(new StreamOutput(name, text));
            }
        }
    }

    /// <summary>The texts of an array.</summary>
    public static IReadOnlyList<string> ReadStrings(JsonElement content, string name) =>
        content.TryGetProperty(name, out JsonElement lines) && lines.ValueKind == JsonValueKind.Array
            ? [.. lines.EnumerateArray().Select(static line => line.GetString() ?? string.Empty)]
            : [];

    private List<CellOutput> ListOf(int cell) =>
        _outputs.TryGetValue(cell, out List<CellOutput>? list) ? list : _outputs[cell] = [];

    private void Update(string? displayId, MimeBundle data)
    {
        lock (_gate)
        {
            foreach (List<CellOutput> list in _outputs.Values)
            {
                for (int i = 0; i < list.Count; i++)
                {
                    if (list[i] is DisplayOutput display && display.DisplayId == displayId)
                    {
                        list[i] = display with { Data = data };
                    }
                }
            }
        }
    }

    private static MimeBundle Bundle(ProtocolMessage message)
    {
        MimeBundle bundle = MimeBundle.Empty;
        if (message.Content.TryGetProperty("data", out JsonElement data) && data.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty form in data.EnumerateObject())
            {
                bundle = bundle.With(form.Name, form.Value.Clone());
            }
        }

        return bundle;
    }

    private static JsonElement? NotEmpty(JsonElement content, string name) =>
        content.TryGetProperty(name, out JsonElement json) && json.ValueKind == JsonValueKind.Object && json.EnumerateObject().Any() ? json.Clone() : null;

    private static string? DisplayId(ProtocolMessage message) =>
        message.Content.TryGetProperty("transient", out JsonElement transient) && transient.TryGetProperty("display_id", out JsonElement id)
            ? id.GetString()
            : null;
}
