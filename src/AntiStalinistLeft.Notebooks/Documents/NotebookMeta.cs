using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>A notebook's metadata: its default kernel and the kernels it names, and the JSON that said so.</summary>
internal sealed record NotebookMeta
{
    /// <summary>Nothing said.</summary>
    public static NotebookMeta Empty { get; } = new();

    /// <summary>Name of the kernel for cells that name none; null where nothing is said.</summary>
    public string? DefaultKernel { get; init; }

    /// <summary>The kernels named, in the file's order.</summary>
    public IReadOnlyList<KernelInfo> Kernels { get; init; } = [];

    /// <summary>The JSON object as it stood in the file, unknown keys included; null where the file had none.</summary>
    public JsonElement? Json { get; init; }

    /// <summary>
    /// Reads the kernels from a .dib's meta or an .ipynb's metadata: <c>kernelInfo</c>, else the same under
    /// <c>polyglot_notebook</c> or <c>dotnet_interactive</c>, else <c>kernelspec.language</c>.
    /// </summary>
    /// <returns>The meta, or an error when the shape is wrong or two kernels claim one name.</returns>
    public static Result<NotebookMeta> From(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Result<NotebookMeta>.Fail(new Diagnostic(Severity.Error, "bad-meta", $"The notebook's meta must be a JSON object, but is {Describe(json)}."));
        }

        NotebookMeta meta = new() { Json = json.Clone() };
        JsonElement? info = FindKernelInfo(json);
        if (info is null)
        {
            return Result<NotebookMeta>.Success(meta with { DefaultKernel = KernelSpecLanguage(json) });
        }

        return ReadKernelInfo(meta, info.Value);
    }

    /// <summary>How JSON of a kind is called in a message.</summary>
    internal static string Describe(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a truth value",
        _ => "null",
    };

    private static JsonElement? FindKernelInfo(JsonElement json)
    {
        if (TryObject(json, "kernelInfo", out JsonElement direct)) return direct;

        foreach (string key in (string[])["polyglot_notebook", "dotnet_interactive"])
        {
            if (TryObject(json, key, out JsonElement outer))
            {
                return TryObject(outer, "kernelInfo", out JsonElement inner) ? inner : outer;
            }
        }

        return null;
    }

    private static bool TryObject(JsonElement json, string key, out JsonElement value) =>
        json.TryGetProperty(key, out value) && value.ValueKind == JsonValueKind.Object;

    private static string? KernelSpecLanguage(JsonElement json) =>
        TryObject(json, "kernelspec", out JsonElement spec) ? Text(spec, "language") : null;

    private static string? Text(JsonElement json, string key) =>
        json.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Result<NotebookMeta> ReadKernelInfo(NotebookMeta meta, JsonElement info)
    {
        List<KernelInfo> kernels = [];
        if (info.TryGetProperty("items", out JsonElement items))
        {
            if (items.ValueKind != JsonValueKind.Array)
            {
                return Result<NotebookMeta>.Fail(new Diagnostic(Severity.Error, "bad-meta", $"The meta's list of kernels, «items», must be an array, but is {Describe(items)}."));
            }

            foreach (JsonElement item in items.EnumerateArray())
            {
                if (item.ValueKind != JsonValueKind.Object || Text(item, "name") is not { Length: > 0 } name)
                {
                    return Result<NotebookMeta>.Fail(new Diagnostic(Severity.Error, "bad-meta", "Each kernel in the meta's «items» must be an object with a «name»."));
                }

                kernels.Add(new KernelInfo(name, Text(item, "languageName")) { Aliases = ReadAliases(item) });
            }
        }

        string? clash = FindClash(kernels);
        return clash is null
            ? Result<NotebookMeta>.Success(meta with { Kernels = kernels, DefaultKernel = Text(info, "defaultKernelName") ?? Text(info, "language") })
            : Result<NotebookMeta>.Fail(new Diagnostic(Severity.Error, "kernel-name-taken-twice", clash));
    }

    private static List<string> ReadAliases(JsonElement item) =>
        item.TryGetProperty("aliases", out JsonElement aliases) && aliases.ValueKind == JsonValueKind.Array
            ? [.. aliases.EnumerateArray().Where(static a => a.ValueKind == JsonValueKind.String).Select(static a => a.GetString()!)]
            : [];

    private static string? FindClash(List<KernelInfo> kernels)
    {
        Dictionary<string, string> owners = new(StringComparer.Ordinal);
        foreach (KernelInfo kernel in kernels)
        {
            foreach (string name in kernel.Aliases.Prepend(kernel.Name).Distinct(StringComparer.Ordinal))
            {
                if (!owners.TryAdd(name, kernel.Name))
                {
                    return $"The meta gives the name «{name}» to two kernels, {owners[name]} and {kernel.Name}; give it to one.";
                }
            }
        }

        return null;
    }
}
