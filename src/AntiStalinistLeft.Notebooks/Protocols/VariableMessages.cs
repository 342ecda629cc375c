using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// Answers two requests that are no messages of Jupyter's. The reply to a <c>variables_request</c> has <c>variables</c>, each with
/// <c>kernel</c>, <c>name</c>, <c>type</c> and <c>value</c> in short, for a table <c>rows</c> and <c>columns</c>, for any other
/// collection its <c>count</c>. Kernels that no cell needed yet have none. The reply to a <c>variable_request</c> (<c>kernel</c>,
/// <c>name</c>) has <c>type</c>, and for a table a page of it (see <see cref="TablePage"/>), for any other value <c>data</c>, the
/// forms in which it is shown.
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

    public static JsonObject Open(KernelSession session, ProtocolMessage request)
    {
        string kernel = session.GetCanonicalName(request.GetText("kernel") ?? "csharp");
        string name = request.GetText("name") ?? string.Empty;
        if (session.GetVariables(kernel).FirstOrDefault(variable => variable.Name == name) is not { } found)
        {
            return ReplyContents.CreateFailure("NoVariable", $"The kernel {kernel} has no value named «{name}».");
        }

        JsonObject reply = ReplyContents.CreateOk();
        reply["type"] = GetTypeName(found);
        if (ReadTable(session, found.Value) is { } table)
        {
            TablePage.Append(reply, table, request);
        }
        else
        {
            reply["data"] = JsonSerializer.SerializeToNode(session.Formatter.Format(found.Value).ToDictionary(static form => form.Key, static form => form.Value, StringComparer.Ordinal));
        }

        return reply;
    }

    private static JsonObject Describe(KernelSession session, string kernel, KernelVariable variable)
    {
        TableData? table = ReadTable(session, variable.Value);
        var described = new JsonObject
        {
            ["kernel"] = kernel,
            ["name"] = variable.Name,
            ["type"] = GetTypeName(variable),
            ["value"] = table is null ? Shorten(session.Formatter.FormatInline(variable.Value)) : string.Empty,
        };
        if (table is not null) (described["rows"], described["columns"]) = (table.RowCount, table.Columns.Count);
        else if (variable.Value is ICollection collection) described["count"] = collection.Count;
        return described;
    }

    private static TableData? ReadTable(KernelSession session, object? value) =>
        value is null ? null : value as TableData ?? session.Setup.Tables?.TryRead(value);

    private static string GetTypeName(KernelVariable variable) => TypeNames.GetName(variable.Value?.GetType() ?? variable.Type);

    internal static string Shorten(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        return line.Length <= LongestValue ? line : line[..LongestValue] + "…";
    }
}
