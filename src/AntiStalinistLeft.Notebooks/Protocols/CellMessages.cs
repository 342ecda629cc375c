using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AntiStalinistLeft.Notebooks.Display;

namespace AntiStalinistLeft.Notebooks.Protocols;

/// <summary>Sends what a cell puts out as messages. Printed text is gathered for a moment, so that a loop of small writes is not a flood.</summary>
internal sealed class CellMessages : ICellOutput, IDisposable
{
    private const int LongestGathered = 1 << 14;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(50);

    private readonly Action<string, JsonObject> publish;
    private readonly int executionCount;
    private readonly ConcurrentDictionary<CellMessages, bool> unsent;
    private readonly Lock gate = new();
    private readonly StringBuilder gathered = new();
    private readonly Timer timer;
    private string gatheredName = "stdout";

    /// <param name="publish">Sends a message of a type with a content to all front ends.</param>
    /// <param name="executionCount">The cell's execution count.</param>
    /// <param name="unsent">Holds this while it has text that is not sent; shared by the cells of a session.</param>
    public CellMessages(Action<string, JsonObject> publish, int executionCount, ConcurrentDictionary<CellMessages, bool> unsent)
    {
        this.publish = publish;
        this.unsent = unsent;
        this.executionCount = executionCount;
        timer = new Timer(_ => Flush(), null, Timeout.Infinite, Timeout.Infinite);
    }

    public void Stream(string name, string text)
    {
        lock (gate)
        {
            if (gathered.Length > 0 && gatheredName != name)
            {
                SendGathered();
            }

            if (gathered.Length == 0)
            {
                unsent[this] = true;
                timer.Change(LongestWait, Timeout.InfiniteTimeSpan);
            }

            gatheredName = name;
            gathered.Append(text);
            if (gathered.Length >= LongestGathered)
            {
                SendGathered();
            }
        }
    }

    public void Show(MimeBundle data, string? displayId = null, JsonElement? metadata = null) =>
        Send("display_data", data, displayId, metadata);

    public void Update(MimeBundle data, string displayId) => Send("update_display_data", data, displayId, null);

    public void Result(MimeBundle data) => Send("execute_result", data, null, null);

    /// <summary>Sends what is gathered.</summary>
    public void Flush()
    {
        lock (gate)
        {
            SendGathered();
        }
    }

    public void Dispose()
    {
        timer.Dispose();
        Flush();
    }

    private void SendGathered()
    {
        if (gathered.Length > 0)
        {
            publish("stream", new JsonObject { ["name"] = gatheredName, ["text"] = gathered.ToString() });
            gathered.Clear();
            unsent.TryRemove(this, out _);
        }
    }

    private void Send(string type, MimeBundle data, string? displayId, JsonElement? metadata)
    {
        JsonObject content = new()
        {
            ["data"] = JsonSerializer.SerializeToNode(data.ToDictionary(static form => form.Key, static form => form.Value, StringComparer.Ordinal)),
            ["metadata"] = metadata is { ValueKind: JsonValueKind.Object } json ? JsonObject.Create(json) : new JsonObject(),
        };
        if (type == "execute_result")
        {
            content["execution_count"] = executionCount;
        }
        else
        {
            content["transient"] = displayId is null ? new JsonObject() : new JsonObject { ["display_id"] = displayId };
        }

        lock (gate)
        {
            SendGathered();
            publish(type, content);
        }
    }
}
