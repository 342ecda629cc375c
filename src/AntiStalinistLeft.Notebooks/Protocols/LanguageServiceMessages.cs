using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// Answers the requests of somebody who is writing a cell. Each may bring, beside what Jupyter's protocol has, <c>above</c>:
/// the code cells above that have not run, each with <c>kernel</c>, <c>code</c> and its number <c>cell</c>. Three are no messages
/// of Jupyter's. The reply to a <c>diagnose_request</c> (content <c>code</c>) has <c>diagnostics</c>, each with <c>severity</c>, <c>code</c>,
/// <c>message</c> and a <c>range</c> of lines and characters from 0, as editors count them. The reply to a
/// <c>signature_request</c> (<c>code</c>, <c>cursor_pos</c>) has <c>signatures</c>, each with <c>label</c>,
/// <c>documentation</c> and <c>parameters</c>, and says which is <c>active</c> and which <c>parameter</c> of it. The
/// reply to a <c>definition_request</c> (<c>code</c>, <c>cursor_pos</c>) says whether it was <c>found</c>, and then <c>notebook</c>,
/// <c>directory</c>, <c>cell</c> and <c>range</c>.
/// </summary>
internal static class LanguageServiceMessages
{
    public static async Task<JsonObject> CompleteAsync(SessionLanguageService assistance, ProtocolMessage request, CancellationToken cancellationToken)
    {
        (CellRequest cell, int position) = Read(request);
        CompletionList list = await assistance.CompleteAsync(cell, position, cancellationToken);
        int start = CodePoints(cell.Source, list.Start);
        int end = CodePoints(cell.Source, list.End);
        return new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. list.Items.Select(static item => JsonValue.Create(item.Text))]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject
            {
                ["_jupyter_types_experimental"] = new JsonArray([.. list.Items.Select(item => new JsonObject
                {
                    ["start"] = start,
                    ["end"] = end,
                    ["text"] = item.Text,
                    ["type"] = item.Kind,
                    ["signature"] = item.Signature ?? string.Empty,
                })]),
            },
        };
    }

    public static async Task<JsonObject> InspectAsync(SessionLanguageService assistance, ProtocolMessage request, CancellationToken cancellationToken)
    {
        (CellRequest cell, int position) = Read(request);
        CodeDescription? description = await assistance.DescribeAsync(cell, position, cancellationToken);
        JsonObject data = [];
        if (description is not null)
        {
            data["text/plain"] = description.Documentation.Length == 0 ? description.Signature : $"{description.Signature}\n\n{description.Documentation}";
            data["text/markdown"] = $"```{description.Language}\n{description.Signature}\n```\n\n{Markdown(description.Documentation)}";
        }

        return new JsonObject { ["status"] = "ok", ["found"] = description is not null, ["data"] = data, ["metadata"] = new JsonObject() };
    }

    public static async Task<JsonObject> DescribeCallAsync(SessionLanguageService assistance, ProtocolMessage request, CancellationToken cancellationToken)
    {
        (CellRequest cell, int position) = Read(request);
        CallDescription? call = await assistance.DescribeCallAsync(cell, position, cancellationToken);
        return new JsonObject
        {
            ["status"] = "ok",
            ["signatures"] = new JsonArray([.. (call?.Signatures ?? []).Select(static one => new JsonObject
            {
                ["label"] = one.Signature,
                ["documentation"] = one.Documentation,
                ["parameters"] = new JsonArray([.. one.Parameters.Select(static parameter => JsonValue.Create(parameter))]),
            })]),
            ["active"] = call?.Active ?? 0,
            ["parameter"] = call?.Parameter ?? 0,
        };
    }

    public static async Task<JsonObject> FindDefinitionAsync(SessionLanguageService assistance, ProtocolMessage request, CancellationToken cancellationToken)
    {
        (CellRequest cell, int position) = Read(request);
        CodeDefinition? definition = await assistance.FindDefinitionAsync(cell, position, cancellationToken);
        JsonObject reply = new() { ["status"] = "ok", ["found"] = definition is not null };
        if (definition is not null)
        {
            reply["notebook"] = definition.Location.Notebook;
            reply["directory"] = definition.Location.Directory;
            reply["cell"] = definition.Location.CellNumber;
            reply["range"] = Range(definition.Start, definition.End);
        }

        return reply;
    }

    public static JsonObject IsComplete(SessionLanguageService assistance, ProtocolMessage request)
    {
        CellRequest cell = CellRequest.From(request);
        CodeCompleteness state = assistance.Check(cell);
        JsonObject reply = new() { ["status"] = state.ToString().ToLowerInvariant() };
        if (state == CodeCompleteness.Incomplete) reply["indent"] = Indent(cell.Source);
        return reply;
    }

    public static async Task<JsonObject> DiagnoseAsync(SessionLanguageService assistance, ProtocolMessage request, CancellationToken cancellationToken)
    {
        CellRequest cell = CellRequest.From(request);
        IReadOnlyList<CodeDiagnostic> found = await assistance.DiagnoseAsync(cell, cancellationToken);
        return new JsonObject
        {
            ["status"] = "ok",
            ["diagnostics"] = new JsonArray([.. found.Select(static one => new JsonObject
            {
                ["severity"] = one.Severity,
                ["code"] = one.Code,
                ["message"] = one.Message,
                ["range"] = Range(one.Start, one.End),
            })]),
        };
    }

    private static JsonObject Range(CodePosition start, CodePosition end) => new() { ["start"] = Place(start), ["end"] = Place(end) };

    private static JsonObject Place(CodePosition position) => new() { ["line"] = position.Line - 1, ["character"] = position.Column - 1 };

    /// <summary>The cell, and the cursor in UTF-16 code units; Jupyter counts code points, and by default the cursor is at the end.</summary>
    private static (CellRequest Cell, int Position) Read(ProtocolMessage request)
    {
        CellRequest cell = CellRequest.From(request);
        int points = request.Content.ValueKind == JsonValueKind.Object && request.Content.TryGetProperty("cursor_pos", out JsonElement cursor) && cursor.TryGetInt32(out int given)
            ? Math.Max(given, 0)
            : int.MaxValue;
        int position = 0;
        foreach (Rune rune in cell.Source.EnumerateRunes())
        {
            if (points-- == 0) break;
            position += rune.Utf16SequenceLength;
        }

        return (cell, Math.Min(position, cell.Source.Length));
    }

    private static int CodePoints(string source, int position) =>
        source[..Math.Clamp(position, 0, source.Length)].EnumerateRunes().Count();

    private static string Markdown(string text) => text.Replace("\n", "\n\n", StringComparison.Ordinal);

    /// <summary>The indent of the last line, deeper where it opens a block.</summary>
    private static string Indent(string source)
    {
        string last = source.TrimEnd().Split('\n')[^1];
        string lead = last[..(last.Length - last.TrimStart().Length)];
        return last.TrimEnd() is [.., '{' or '(' or '['] ? lead + "    " : lead;
    }
}
