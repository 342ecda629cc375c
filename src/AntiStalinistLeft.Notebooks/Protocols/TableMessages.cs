using System.Globalization;
using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// Answers <c>table_request</c>, which is no message of Jupyter's: all of a table that the variable <c>name</c> of a
/// <c>kernel</c> holds, as <c>columns</c>, each with <c>name</c> and whether it <c>isNumber</c>, and <c>rows</c> of words as they
/// stand in CSV. A variable that is gone, or no table any more, has the status <c>error</c>.
/// </summary>
internal static class TableMessages
{
    public static JsonObject Read(KernelSession session, ProtocolMessage request)
    {
        string name = request.GetText("name") ?? string.Empty;
        object? value = session.GetVariables(request.GetText("kernel") ?? "csharp").FirstOrDefault(variable => variable.Name == name)?.Value;
        if (value is null || (value as TableData ?? session.Setup.Tables?.TryRead(value)) is not { } table) return ReplyContents.CreateFailure("NoTable", $"There is no table «{name}» any more.");

        return new JsonObject
        {
            ["status"] = "ok",
            ["columns"] = new JsonArray([.. table.Columns.Select(static column => new JsonObject { ["name"] = column.Name, ["isNumber"] = column.Type != typeof(string) })]),
            ["rows"] = new JsonArray([.. Enumerable.Range(0, table.RowCount).Select(row => new JsonArray([.. table.Columns.Select(column => JsonValue.Create(Words(column.Value(row))))]))]),
        };
    }

    private static string Words(object? value) => value switch
    {
        null => string.Empty,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
