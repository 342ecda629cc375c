using System.Text.Json;
using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Writes one .ipynb.</summary>
internal sealed class IpynbWriter(NotebookDocument document, IpynbOptions options)
{
    public Result<string> Write()
    {
        IReadOnlyList<string> ids = CellIds.Assign(document.Cells);
        JsonObject root = Fields(document.UnknownFields);
        root["cells"] = new JsonArray([.. document.Cells.Select((cell, i) => Cell(cell, ids[i]))]);
        root["metadata"] = Metadata();
        root["nbformat"] = 4;
        root["nbformat_minor"] = 5;
        return Result<string>.Success(SortedJson.Write(root));
    }

    /// <summary>An object with the fields that the reader did not know; empty where there were none.</summary>
    private static JsonObject Fields(JsonElement? kept) =>
        kept is { ValueKind: JsonValueKind.Object } json ? JsonObject.Create(json.Clone())! : [];

    private JsonObject Metadata()
    {
        JsonObject metadata = Fields(document.Meta.Json);
        if (metadata.Remove("kernelInfo", out JsonNode? kernelInfo))
        {
            metadata["polyglot_notebook"] = new JsonObject { ["kernelInfo"] = kernelInfo };
        }
        else if (!metadata.ContainsKey("polyglot_notebook") && !metadata.ContainsKey("dotnet_interactive"))
        {
            metadata["polyglot_notebook"] = new JsonObject { ["kernelInfo"] = NotebookJson.CreateKernelInfo(DefaultKernel, Kernels()) };
        }

        metadata.TryAdd("kernelspec", new JsonObject
        {
            ["display_name"] = options.KernelSpecDisplayName,
            ["language"] = options.KernelSpecLanguage,
            ["name"] = options.KernelSpecName,
        });
        JsonObject language = new() { ["name"] = options.LanguageName };
        if (options.PygmentsLexer is { } lexer) language["pygments_lexer"] = lexer;
        metadata.TryAdd("language_info", language);
        return metadata;
    }

    private string DefaultKernel => document.Meta.DefaultKernel ?? "csharp";

    private IEnumerable<KernelInfo> Kernels()
    {
        IEnumerable<string> used = document.Cells.Where(static cell => cell.IsCode).Select(static cell => cell.Language);
        return used.Prepend(DefaultKernel).Concat(document.Meta.Kernels.Select(static kernel => kernel.Name)).Distinct(StringComparer.Ordinal)
            .Select(name => document.Meta.Kernels.FirstOrDefault(kernel => kernel.Name == name)
                ?? KernelInfo.Defaults.FirstOrDefault(kernel => kernel.Name == name)
                ?? new KernelInfo(name));
    }

    private static JsonObject Cell(NotebookCell cell, string id)
    {
        JsonObject node = Fields(cell.UnknownFields);
        node["cell_type"] = cell.IsCode ? "code" : cell.Language;
        node["id"] = id;
        node["metadata"] = CellMetadata(cell);
        node["source"] = Lines(cell.Source);
        if (cell.IsCode)
        {
            node["execution_count"] = cell.ExecutionCount;
            node["outputs"] = new JsonArray([.. cell.Outputs.Select(Output)]);
        }

        return node;
    }

    private static JsonObject CellMetadata(NotebookCell cell)
    {
        JsonObject metadata = Fields(cell.Metadata);
        if (cell.IsCode)
        {
            if (metadata["polyglot_notebook"] is JsonObject known)
            {
                known["kernelName"] = cell.Language;
            }
            else
            {
                metadata["polyglot_notebook"] = new JsonObject { ["kernelName"] = cell.Language };
            }

            if (metadata["dotnet_interactive"] is JsonObject older && older.ContainsKey("language"))
            {
                older["language"] = cell.Language;
            }
        }

        return metadata;
    }

    private static JsonObject Output(CellOutput output)
    {
        JsonObject node = Fields(output.UnknownFields);
        switch (output)
        {
            case StreamOutput stream:
                node["output_type"] = "stream";
                node["name"] = stream.Name;
                node["text"] = Lines(stream.Text);
                break;
            case ErrorOutput error:
                node["output_type"] = "error";
                node["ename"] = error.Name;
                node["evalue"] = error.Message;
                node["traceback"] = new JsonArray([.. error.Traceback.Select(static line => JsonValue.Create(line))]);
                break;
            case DisplayOutput display:
                WriteDisplay(node, display);
                break;
            default:
                throw new InvalidOperationException($"An output of type {output.GetType().Name} has no form in an .ipynb.");
        }

        return node;
    }

    private static void WriteDisplay(JsonObject node, DisplayOutput display)
    {
        node["output_type"] = display.ExecutionCount is null ? "display_data" : "execute_result";
        JsonObject data = [];
        foreach (KeyValuePair<string, JsonElement> form in display.Data)
        {
            bool text = form.Value.ValueKind == JsonValueKind.String && !MimeTypes.IsJson(form.Key);
            data[form.Key] = text ? Lines(form.Value.GetString()!) : Node(form.Value);
        }

        node["data"] = data;
        node["metadata"] = Fields(display.Metadata);
        if (display.ExecutionCount is { } count) node["execution_count"] = count;
    }

    private static JsonNode? Node(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(json.Clone()),
        JsonValueKind.Array => JsonArray.Create(json.Clone()),
        JsonValueKind.Null => null,
        _ => JsonValue.Create(json.Clone()),
    };

    /// <summary>Text as nbformat keeps it: an array of lines, each with its line end.</summary>
    private static JsonArray Lines(string text)
    {
        JsonArray lines = [];
        for (int start = 0; start < text.Length;)
        {
            int lf = text.IndexOf('\n', start);
            int end = lf < 0 ? text.Length : lf + 1;
            lines.Add(JsonValue.Create(text[start..end]));
            start = end;
        }

        return lines;
    }
}
