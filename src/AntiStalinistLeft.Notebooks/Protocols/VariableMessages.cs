using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// Answers <c>variables_request</c>, which is no message of Jupyter's: <c>variables</c>, each with <c>kernel</c>, <c>name</c>,
/// <c>type</c> and <c>value</c> in short, and for a table <c>rows</c> and <c>columns</c>. Kernels that no cell needed yet have none.
/// </summary>
internal static class VariableMessages
{
    private const int LongestValue = 120;

    public static JsonObject List(KernelSession session) => new()
    {
        ["status"] = "ok",
        ["variables"] = new JsonArray([.. session.Kernels
            .SelectMany(kernel => session.GetVariables(kernel.Name).Select(variable => Describe(session, kernel.Name, variable)))]),
    };

    private static JsonObject Describe(KernelSession session, string kernel, KernelVariable variable)
    {
        TableData? table = variable.Value is null ? null : variable.Value as TableData ?? session.Setup.Tables?.TryRead(variable.Value);
        var described = new JsonObject
        {
            ["kernel"] = kernel,
            ["name"] = variable.Name,
            ["type"] = TypeNames.GetName(variable.Value?.GetType() ?? variable.Type),
            ["value"] = table is null ? Shorten(session.Formatter.FormatAs(variable.Value, MimeTypes.PlainText) ?? string.Empty) : string.Empty,
        };
        if (table is not null) (described["rows"], described["columns"]) = (table.RowCount, table.Columns.Count);
        return described;
    }

    internal static string Shorten(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        return line.Length <= LongestValue ? line : line[..LongestValue] + "…";
    }
}
