using System.Text.Json;

namespace AntiStalinistLeft.Notebooks.Documents.Ipynb;

/// <summary>Reads one .ipynb.</summary>
internal sealed class IpynbReader(string? file)
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private int _minor;

    public NotebookResult<NotebookDocument> Read(JsonElement json)
    {
        IpynbNode root = new(json, "$");
        root.As(JsonValueKind.Object, "an object");
        int major = root.Required("nbformat").Integer() ?? 0;
        if (major != 4)
        {
            throw new IpynbFault(FormattableString.Invariant($"This notebook has nbformat {major}; only nbformat 4 can be read. Open it in Jupyter and save it again, or run «jupyter nbconvert --to notebook»."));
        }

        _minor = root.Required("nbformat_minor").Integer() ?? 0;
        IpynbNode metadata = root.Required("metadata").As(JsonValueKind.Object, "an object");
        NotebookResult<NotebookMeta> meta = NotebookMeta.From(metadata.Json);
        if (!meta.Succeeded)
        {
            throw new IpynbFault($"$.metadata: {meta.Error.Message}");
        }

        string language = DefaultLanguage(meta.Value);
        return new NotebookDocument
        {
            Cells = [.. root.Required("cells").Items().Select((cell, i) => ReadCell(cell, i + 1, language))],
            Meta = meta.Value,
            Path = file,
            Unknown = root.Except("cells", "metadata", "nbformat", "nbformat_minor"),
        };
    }

    private static string DefaultLanguage(NotebookMeta meta)
    {
        Dib.KernelNames names = new(KernelInfo.Defaults, meta.Kernels);
        return meta.DefaultKernel is { } name ? names.Separator("#!" + name) ?? name : "csharp";
    }

    private NotebookCell ReadCell(IpynbNode node, int number, string language)
    {
        try
        {
            return ReadCell(node.As(JsonValueKind.Object, "an object"), language);
        }
        catch (IpynbFault fault)
        {
            throw new IpynbFault(FormattableString.Invariant($"Cell {number}: {fault.Message}"));
        }
    }

    private NotebookCell ReadCell(IpynbNode node, string language)
    {
        string type = node.Required("cell_type").String();
        string? id = ReadId(node);
        JsonElement metadata = node.Required("metadata").As(JsonValueKind.Object, "an object").Json;
        string source = node.Required("source").MultilineText().Replace("\r\n", "\n", StringComparison.Ordinal);
        NotebookCell cell = type switch
        {
            "markdown" => new(NotebookCell.Markdown, source),
            "raw" => new(NotebookCell.Raw, source),
            "code" => new(CellLanguage(metadata) ?? language, source)
            {
                ExecutionCount = node.Required("execution_count").Integer(),
                Outputs = [.. node.Required("outputs").Items().Select(ReadOutput)],
            },
            _ => throw new IpynbFault($"{node.Path}.cell_type must be code, markdown or raw, but is «{type}»."),
        };
        string[] known = type == "code"
            ? ["cell_type", "id", "metadata", "source", "execution_count", "outputs"]
            : ["cell_type", "id", "metadata", "source"];
        return cell with { Id = id, Metadata = metadata.Clone(), Unknown = node.Except(known) };
    }

    private string? ReadId(IpynbNode node)
    {
        if (_minor < 5) return node.Optional("id")?.String();

        IpynbNode at = node.Required("id");
        string id = at.String();
        if (id.Length is 0 or > 64 || !id.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            throw new IpynbFault($"{at.Path} must be 1 to 64 letters, digits, hyphens or underscores, but is «{id}».");
        }

        if (!_ids.TryAdd(id, _ids.Count + 1))
        {
            throw new IpynbFault(FormattableString.Invariant($"{at.Path} is «{id}», which cell {_ids[id]} has already; ids must differ."));
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
        node.As(JsonValueKind.Object, "an object");
        string type = node.Required("output_type").String();
        return type switch
        {
            "stream" => new StreamOutput(StreamName(node.Required("name")), node.Required("text").MultilineText())
            {
                Unknown = node.Except("output_type", "name", "text"),
            },
            "display_data" => ReadDisplay(node) with { Unknown = node.Except("output_type", "data", "metadata") },
            "execute_result" => ReadDisplay(node) with
            {
                ExecutionCount = node.Required("execution_count").Integer() ?? 0,
                Unknown = node.Except("output_type", "data", "metadata", "execution_count"),
            },
            "error" => new ErrorOutput(node.Required("ename").String(), node.Required("evalue").String(), [.. node.Required("traceback").Items().Select(static line => line.String())])
            {
                Unknown = node.Except("output_type", "ename", "evalue", "traceback"),
            },
            _ => throw new IpynbFault($"{node.Path}.output_type must be stream, display_data, execute_result or error, but is «{type}»."),
        };
    }

    private static string StreamName(IpynbNode node) => node.String() is "stdout" or "stderr"
        ? node.String()
        : throw new IpynbFault($"{node.Path} must be stdout or stderr, but is «{node.String()}».");

    private static DisplayOutput ReadDisplay(IpynbNode node)
    {
        IpynbNode data = node.Required("data").As(JsonValueKind.Object, "an object");
        JsonElement metadata = node.Required("metadata").As(JsonValueKind.Object, "an object").Json;
        Display.MimeBundle bundle = Display.MimeBundle.Empty;
        foreach (JsonProperty form in data.Json.EnumerateObject())
        {
            IpynbNode value = new(form.Value, $"{data.Path}['{form.Name}']");
            bundle = Display.MimeTypes.IsJson(form.Name)
                ? bundle.With(form.Name, form.Value.Clone())
                : bundle.With(form.Name, JsonSerializer.SerializeToElement(value.MultilineText()));
        }

        return new DisplayOutput(bundle) { Metadata = metadata.EnumerateObject().Any() ? metadata.Clone() : null };
    }
}
