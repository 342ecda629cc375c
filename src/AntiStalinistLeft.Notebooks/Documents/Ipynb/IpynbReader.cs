using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Reads one .ipynb.</summary>
internal sealed class IpynbReader(string? file)
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private int _minor;

    public Result<NotebookDocument> Read(JsonElement json)
    {
        IpynbNode root = new(json, "$");
        root.Expect(JsonValueKind.Object, "an object");
        int major = root.GetRequired("nbformat").GetInteger() ?? 0;
        if (major != 4)
        {
            throw new IpynbFormatException(FormattableString.Invariant($"This notebook has nbformat {major}; only nbformat 4 can be read. Open it in Jupyter and save it again, or run «jupyter nbconvert --to notebook»."));
        }

        _minor = root.GetRequired("nbformat_minor").GetInteger() ?? 0;
        IpynbNode metadata = root.GetRequired("metadata").Expect(JsonValueKind.Object, "an object");
        Result<NotebookMeta> meta = NotebookMeta.From(metadata.Json);
        if (!meta.Succeeded)
        {
            throw new IpynbFormatException($"$.metadata: {meta.Failure.Message}");
        }

        string language = DefaultLanguage(meta.Value);
        return Result<NotebookDocument>.Success(new NotebookDocument
        {
            Cells = [.. root.GetRequired("cells").GetItems().Select((cell, i) => ReadCell(cell, i + 1, language))],
            Meta = meta.Value,
            Path = file,
            UnknownFields = root.Except("cells", "metadata", "nbformat", "nbformat_minor"),
        });
    }

    private static string DefaultLanguage(NotebookMeta meta)
    {
        KernelNames names = new(KernelInfo.Defaults, meta.Kernels);
        return meta.DefaultKernel is { } name ? names.FindSeparator("#!" + name) ?? name : "csharp";
    }

    private NotebookCell ReadCell(IpynbNode node, int number, string language)
    {
        try
        {
            return ReadCell(node.Expect(JsonValueKind.Object, "an object"), language);
        }
        catch (IpynbFormatException fault)
        {
            throw new IpynbFormatException(FormattableString.Invariant($"Cell {number}: {fault.Message}"));
        }
    }

    private NotebookCell ReadCell(IpynbNode node, string language)
    {
        string type = node.GetRequired("cell_type").GetString();
        string? id = ReadId(node);
        JsonElement metadata = node.GetRequired("metadata").Expect(JsonValueKind.Object, "an object").Json;
        string source = node.GetRequired("source").GetMultilineText().Replace("\r\n", "\n", StringComparison.Ordinal);
        NotebookCell cell = type switch
        {
            "markdown" => new(NotebookCell.Markdown, source),
            "raw" => new(NotebookCell.Raw, source),
            "code" => new(CellLanguage(metadata) ?? language, source)
            {
                ExecutionCount = node.GetRequired("execution_count").GetInteger(),
                Outputs = [.. node.GetRequired("outputs").GetItems().Select(ReadOutput)],
            },
            _ => throw new IpynbFormatException($"{node.Path}.cell_type must be code, markdown or raw, but is «{type}»."),
        };
        string[] known = type == "code"
            ? ["cell_type", "id", "metadata", "source", "execution_count", "outputs"]
            : ["cell_type", "id", "metadata", "source"];
        return cell with { Id = id, Metadata = metadata.Clone(), UnknownFields = node.Except(known) };
    }

    private string? ReadId(IpynbNode node)
    {
        if (_minor < 5) return node.GetOptional("id")?.GetString();

        IpynbNode at = node.GetRequired("id");
        string id = at.GetString();
        if (id.Length is 0 or > 64 || !id.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            throw new IpynbFormatException($"{at.Path} must be 1 to 64 letters, digits, hyphens or underscores, but is «{id}».");
        }

        if (!_ids.TryAdd(id, _ids.Count + 1))
        {
            throw new IpynbFormatException(FormattableString.Invariant($"{at.Path} is «{id}», which cell {_ids[id]} has already; ids must differ."));
        }

        return id;
    }

    private static string? CellLanguage(JsonElement metadata)
    {
        foreach ((string key, string member) in ((string, string)[])[("polyglot_notebook", "kernelName"), ("dotnet_interactive", "language")])
        {
            if (metadata.TryGetProperty(key, out JsonElement outer) && outer.ValueKind == JsonValueKind.Object
                && outer.TryGetProperty(member, out JsonElement name) && name.ValueKind == JsonValueKind.String)
            {
                return name.GetString();
            }
        }

        return null;
    }

    private static CellOutput ReadOutput(IpynbNode node)
    {
        node.Expect(JsonValueKind.Object, "an object");
        string type = node.GetRequired("output_type").GetString();
        return type switch
        {
            "stream" => new StreamOutput(StreamName(node.GetRequired("name")), node.GetRequired("text").GetMultilineText())
            {
                UnknownFields = node.Except("output_type", "name", "text"),
            },
            "display_data" => ReadDisplay(node) with { UnknownFields = node.Except("output_type", "data", "metadata") },
            "execute_result" => ReadDisplay(node) with
            {
                ExecutionCount = node.GetRequired("execution_count").GetInteger() ?? 0,
                UnknownFields = node.Except("output_type", "data", "metadata", "execution_count"),
            },
            "error" => new ErrorOutput(node.GetRequired("ename").GetString(), node.GetRequired("evalue").GetString(), [.. node.GetRequired("traceback").GetItems().Select(static line => line.GetString())])
            {
                UnknownFields = node.Except("output_type", "ename", "evalue", "traceback"),
            },
            _ => throw new IpynbFormatException($"{node.Path}.output_type must be stream, display_data, execute_result or error, but is «{type}»."),
        };
    }

    private static string StreamName(IpynbNode node) => node.GetString() is "stdout" or "stderr"
        ? node.GetString()
        : throw new IpynbFormatException($"{node.Path} must be stdout or stderr, but is «{node.GetString()}».");

    private static DisplayOutput ReadDisplay(IpynbNode node)
    {
        IpynbNode data = node.GetRequired("data").Expect(JsonValueKind.Object, "an object");
        JsonElement metadata = node.GetRequired("metadata").Expect(JsonValueKind.Object, "an object").Json;
        MimeBundle bundle = MimeBundle.Empty;
        foreach (JsonProperty form in data.Json.EnumerateObject())
        {
            IpynbNode value = new(form.Value, $"{data.Path}['{form.Name}']");
            bundle = MimeTypes.IsJson(form.Name)
                ? bundle.With(form.Name, form.Value.Clone())
                : bundle.With(form.Name, JsonSerializer.SerializeToElement(value.GetMultilineText()));
        }

        return new DisplayOutput(bundle) { Metadata = metadata.EnumerateObject().Any() ? metadata.Clone() : null };
    }
}
