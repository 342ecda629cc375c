using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Sends what a cell puts out as messages. Printed text is gathered for a moment, so that a loop of small writes is not a flood.</summary>
internal sealed class CellMessages : ICellOutput, IDisposable
{
    private const int MaxBufferedLength = 1 << 14;
    private static readonly TimeSpan MaxWait = TimeSpan.FromMilliseconds(50);

    private readonly Action<string, JsonObject> _publish;
    private readonly Func<CellQuestion, CancellationToken, Task<string>> _ask;
    private readonly OutputLimiter _overflow;
    private readonly int _executionCount;
    private readonly ConcurrentDictionary<CellMessages, bool> _unsent;
    private readonly Lock _gate = new();
    private readonly StringBuilder _gathered = new();
    private readonly Timer _timer;
    private string _gatheredName = "stdout";
    private string _openLine = string.Empty;

    /// <param name="publish">Sends a message of a type with a content to all front ends.</param>
    /// <param name="ask">Asks the front end for a line.</param>
    /// <param name="executionCount">The cell's execution count.</param>
    /// <param name="overflow">Takes what is too much.</param>
    /// <param name="unsent">Holds this while it has text that is not sent; shared by the cells of a session.</param>
    public CellMessages(Action<string, JsonObject> publish, Func<CellQuestion, CancellationToken, Task<string>> ask, int executionCount, OutputLimiter overflow, ConcurrentDictionary<CellMessages, bool> unsent)
    {
        _publish = publish;
        _ask = ask;
        _unsent = unsent;
        _overflow = overflow;
        _executionCount = executionCount;
        _timer = new Timer(_ => Flush(), null, Timeout.Infinite, Timeout.Infinite);
    }

    public void Stream(string name, string text)
    {
        lock (_gate)
        {
            if (_gathered.Length > 0 && _gatheredName != name) SendGathered();

            if (_gathered.Length == 0)
            {
                _unsent[this] = true;
                _timer.Change(MaxWait, Timeout.InfiniteTimeSpan);
            }

            if (name == "stdout") NoteOpenLine(text);
            _gatheredName = name;
            _gathered.Append(_overflow.Limit(text));
            if (_gathered.Length >= MaxBufferedLength) SendGathered();
        }
    }

    public void Show(MimeBundle data, string? displayId = null, JsonElement? metadata = null) =>
        Send("display_data", data, displayId, metadata);

    public void Update(MimeBundle data, string displayId) => Send("update_display_data", data, displayId, null);

    public void Result(MimeBundle data) => Send("execute_result", data, null, null);

    /// <inheritdoc/>
    public Task<string> AskAsync(CellQuestion question, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            SendGathered();
            if (question.Prompt.Length == 0) question = question with { Prompt = _openLine };
            _openLine = string.Empty;
        }

        return _ask(question, cancellationToken);
    }

    /// <summary>Sends what is gathered.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            SendGathered();
            _overflow.Flush();
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        Flush();
        _overflow.Dispose();
    }

    private void SendGathered()
    {
        if (_gathered.Length > 0)
        {
            _publish("stream", new JsonObject { ["name"] = _gatheredName, ["text"] = _gathered.ToString() });
            _gathered.Clear();
            _unsent.TryRemove(this, out _);
        }
    }

    /// <summary>Keeps what was printed behind the last line's end: a cell that reads a line asks its question so.</summary>
    private void NoteOpenLine(string text)
    {
        const int LongestQuestion = 200;
        int end = text.LastIndexOf('\n');
        string open = end < 0 ? _openLine + text : text[(end + 1)..];
        _openLine = open.Length <= LongestQuestion ? open : open[^LongestQuestion..];
    }

    private MimeBundle Within(MimeBundle data)
    {
        lock (_gate)
        {
            return _overflow.Limit(data);
        }
    }

    private void Send(string type, MimeBundle data, string? displayId, JsonElement? metadata)
    {
        JsonObject content = new()
        {
            ["data"] = JsonSerializer.SerializeToNode(Within(data).ToDictionary(static form => form.Key, static form => form.Value, StringComparer.Ordinal)),
            ["metadata"] = metadata is { ValueKind: JsonValueKind.Object } json ? JsonObject.Create(json) : new JsonObject(),
        };
        if (type == "execute_result")
        {
            content["execution_count"] = _executionCount;
        }
        else
        {
            content["transient"] = displayId is null ? new JsonObject() : new JsonObject { ["display_id"] = displayId };
        }

        lock (_gate)
        {
            SendGathered();
            _publish(type, content);
        }
    }
}
