using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Notebooks;

/// <summary>The cells that ran in this session, as <c>history_request</c> asks for them. Earlier sessions are not kept.</summary>
internal sealed class ExecutionHistory
{
    private const int Session = 1;
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);
    private readonly List<(int Number, string Source)> _cells = [];

    /// <summary>Notes a cell by the number of its run.</summary>
    public void Add(int number, string source) => _cells.Add((number, source));

    /// <summary>The reply's content: the last <c>n</c>, those of a range, or those that a pattern with <c>*</c> and <c>?</c> fits, oldest first.</summary>
    public JsonObject Answer(ProtocolMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        int most = Number(request, "n") ?? int.MaxValue;
        IEnumerable<(int Number, string Source)> found = request.GetText("hist_access_type") switch
        {
            "range" => _cells.Where(cell => cell.Number >= (Number(request, "start") ?? 0) && cell.Number < (Number(request, "stop") ?? int.MaxValue)),
            "search" => Search(request.GetText("pattern") ?? "*", Flag(request, "unique")).TakeLast(most),
            _ => _cells.TakeLast(most),
        };
        bool outputs = Flag(request, "output");
        return new JsonObject
        {
            ["status"] = "ok",
            ["history"] = new JsonArray([.. found.Select(cell => new JsonArray(Session, cell.Number, outputs ? new JsonArray(cell.Source, null) : JsonValue.Create(cell.Source)))]),
        };
    }

    private IEnumerable<(int Number, string Source)> Search(string pattern, bool once)
    {
        string expression = $"^{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal).Replace(@"\?", ".", StringComparison.Ordinal)}$";
        IEnumerable<(int Number, string Source)> found = _cells.Where(cell => Regex.IsMatch(cell.Source, expression, RegexOptions.Singleline | RegexOptions.CultureInvariant, LongestMatch));
        return once ? found.Reverse().DistinctBy(static cell => cell.Source, StringComparer.Ordinal).Reverse() : found;
    }

    private static int? Number(ProtocolMessage request, string name) =>
        request.Content.ValueKind == JsonValueKind.Object && request.Content.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : null;

    private static bool Flag(ProtocolMessage request, string name) =>
        request.Content.ValueKind == JsonValueKind.Object && request.Content.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.True;
}
