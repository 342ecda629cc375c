using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// A part of a table for somebody who looks at it. The request may have <c>filter</c> (words that a row must hold, in any case),
/// <c>sort</c> (a column) with <c>descending</c>, <c>start</c> and <c>count</c>, by default the first hundred rows. The reply has
/// <c>columns</c>, each with <c>name</c> and <c>type</c> (<c>number</c> or <c>text</c>), <c>rows</c> (all there are), <c>matching</c>
/// (those that the filter keeps), <c>start</c>, and <c>values</c>: an array for each row, null where a value is missing.
/// </summary>
internal static class TablePage
{
    private const int UsualCount = 100;

    public static void Append(JsonObject reply, TableData table, ProtocolMessage request)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(request);
        int[] rows = Select(table, request);
        int start = Math.Clamp(Number(request, "start") ?? 0, 0, rows.Length);
        int count = Math.Clamp(Number(request, "count") ?? UsualCount, 0, rows.Length - start);
        reply["columns"] = new JsonArray([.. table.Columns.Select(static column => new JsonObject { ["name"] = column.Name, ["type"] = IsNumber(column) ? "number" : "text" })]);
        reply["rows"] = table.RowCount;
        reply["matching"] = rows.Length;
        reply["start"] = start;
        reply["values"] = new JsonArray([.. rows.AsSpan(start, count).ToArray().Select(row => new JsonArray([.. table.Columns.Select(column => ToJson(column.Value(row)))]))]);
    }

    private static int[] Select(TableData table, ProtocolMessage request)
    {
        string[] words = (request.GetText("filter") ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<int> rows = Enumerable.Range(0, table.RowCount).Where(row => Array.TrueForAll(words, word => table.Columns.Any(column => Holds(column.Value(row), word))));
        if (table.Columns.FirstOrDefault(column => column.Name == request.GetText("sort")) is not { } key) return [.. rows];

        bool down = request.Content.TryGetProperty("descending", out JsonElement descending) && descending.ValueKind == JsonValueKind.True;
        // What is missing stands last, whichever way the others go.
        IOrderedEnumerable<int> present = rows.OrderBy(row => key.Value(row) is null);
        IComparer<object?> order = Comparer<object?>.Create((a, b) => Compare(a, b));
        return [.. down ? present.ThenByDescending(key.Value, order) : present.ThenBy(key.Value, order)];
    }

    private static bool Holds(object? value, string word) =>
        value is not null && CultureInfo.InvariantCulture.CompareInfo.IndexOf(ScalarText.Format(value), word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    private static int Compare(object? left, object? right) => (left, right) switch
    {
        (string a, string b) => CultureInfo.InvariantCulture.CompareInfo.Compare(a, b, CompareOptions.None),
        (IComparable a, { } b) => a.CompareTo(b),
        _ => 0,
    };

    private static JsonValue? ToJson(object? value) => value switch
    {
        null => null,
        double number when !double.IsFinite(number) => JsonValue.Create(ScalarText.Format(number)),
        double number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        int number => JsonValue.Create(number),
        bool truth => JsonValue.Create(truth),
        _ => JsonValue.Create(ScalarText.Format(value)),
    };

    private static bool IsNumber(TableDataColumn column) => column.Type != typeof(string);

    private static int? Number(ProtocolMessage request, string name) =>
        request.Content.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : null;
}
