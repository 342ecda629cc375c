using System.Text.Json;
using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// A notebook that ends well, as a Jupyter front end is told of it: the sentence stands where an error would, the cell has
/// succeeded, and cells behind it are not run. Jupyter knows no such end, and some front ends send the next cell whatever
/// became of the last. Who runs a cell anew that was run before has gone back, and the notebook goes on.
/// </summary>
internal sealed class NotebookEnding
{
    /// <summary>What the first cell that is not run says.</summary>
    public const string NotRun = "Not run: the notebook has ended above. Run one of the cells before the end again to go on.\n";

    private readonly HashSet<string> _run = new(StringComparer.Ordinal);
    private volatile bool _hasEnded;
    private bool _hasTold;

    /// <summary>Whether a cell stands behind the end and is not to be run.</summary>
    /// <param name="request">The request to run it.</param>
    /// <param name="reason">What its reader is told; null where that was said before.</param>
    public bool Skips(ProtocolMessage request, out string? reason)
    {
        reason = null;
        if (request.Content.TryGetProperty("silent", out JsonElement silent) && silent.ValueKind == JsonValueKind.True) return false;
        string cell = request.Metadata is { ValueKind: JsonValueKind.Object } metadata && metadata.TryGetProperty("cellId", out JsonElement id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()!
            : request.GetText("code") ?? string.Empty;
        if (_run.Contains(cell)) (_hasEnded, _hasTold) = (false, false);
        reason = _hasEnded && !_hasTold ? NotRun : null;
        _hasTold |= _hasEnded;
        if (!_hasEnded) _run.Add(cell);
        return _hasEnded;
    }

    /// <summary>The message as a front end is to have it.</summary>
    public ProtocolMessage Translate(ProtocolMessage message)
    {
        if (!NotebookEnd.IsNamed(message.GetText("ename"))) return message;
        if (message.Header.Type == "error")
        {
            return message with { Header = message.Header with { Type = "display_data" }, Metadata = null, Content = JsonSerializer.SerializeToElement(Show(message.GetText("evalue") ?? string.Empty)) };
        }

        _hasEnded = true;
        return message with { Content = JsonSerializer.SerializeToElement(new JsonObject { ["status"] = "ok", ["execution_count"] = message.Content.GetProperty("execution_count").GetInt32(), ["user_expressions"] = new JsonObject() }) };
    }

    private static JsonObject Show(string sentence) => new()
    {
        ["data"] = JsonSerializer.SerializeToNode(NotebookEnd.Show(sentence).Data.ToDictionary(static form => form.Key, static form => form.Value, StringComparer.Ordinal)),
        ["metadata"] = new JsonObject(),
    };
}
