using System.Text.Json;
using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// A notebook as Jupyter can run it, and back. Jupyter sends a kernel a cell's text and nothing else, so a cell in
/// another language than the notebook's own begins with a line <c>#!NAME</c>, as it would in a .dib.
/// </summary>
internal static class JupyterCells
{
    private static readonly string[] OfJupyterAlone = ["kernelspec", "language_info"];

    /// <summary>The notebook with a line that names the language before each code cell of another language than C#.</summary>
    public static NotebookDocument ForJupyter(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document with
        {
            Cells = [.. document.Cells.Select(static cell => cell.IsCode && cell.Language != "csharp" ? cell with { Source = $"#!{cell.Language}\n{cell.Source}" } : cell)],
        };
    }

    /// <summary>
    /// The notebook without such lines: each names the language of the text below it, so a cell with several becomes
    /// several cells; outputs stay with the last. What only Jupyter wants to know leaves the meta.
    /// </summary>
    public static NotebookDocument FromJupyter(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        NotebookMeta meta = WithoutJupyter(document.Meta);
        KernelNames names = new(KernelInfo.Defaults, meta.Kernels);
        return document with { Cells = [.. document.Cells.SelectMany(cell => cell.IsCode ? Split(cell, names) : [cell])], Meta = meta };
    }

    private static IEnumerable<NotebookCell> Split(NotebookCell cell, KernelNames names)
    {
        List<NotebookCell> parts = [];
        List<string> lines = [];
        string language = cell.Language;
        foreach (string line in cell.Source.Split('\n'))
        {
            if ((names.FindSeparator(line) ?? (line == "#!" + cell.Language ? cell.Language : null)) is not { } named)
            {
                lines.Add(line);
                continue;
            }

            Finish();
            language = named;
        }

        Finish();
        if (parts.Count == 0) return [cell with { Language = language, Source = string.Empty }];
        if (parts.Count == 1) return [cell with { Language = parts[0].Language, Source = parts[0].Source }];

        int last = parts.FindLastIndex(static part => part.IsCode);
        return parts.Select((part, i) => i == last ? cell with { Language = part.Language, Source = part.Source, Id = null } : part);

        void Finish()
        {
            if (lines.Exists(static line => line.Length > 0)) parts.Add(new NotebookCell(language, string.Join('\n', lines)));
            lines.Clear();
        }
    }

    /// <summary>The meta as a .dib has it: the kernels on the first level, nothing of Jupyter's own.</summary>
    private static NotebookMeta WithoutJupyter(NotebookMeta meta)
    {
        if (meta.Json is not { } json) return meta;

        JsonObject kept = JsonObject.Create(json.Clone())!;
        foreach (string name in OfJupyterAlone) kept.Remove(name);
        foreach (string outer in (string[])["polyglot_notebook", "dotnet_interactive"])
        {
            if (kept[outer] is JsonObject { Count: 1 } only && only.Remove("kernelInfo", out JsonNode? info))
            {
                kept.Remove(outer);
                kept.TryAdd("kernelInfo", info);
            }
        }

        if (kept.Count == 0) return NotebookMeta.Empty with { DefaultKernel = meta.DefaultKernel is "C#" ? "csharp" : meta.DefaultKernel };

        return NotebookMeta.From(JsonSerializer.SerializeToElement(kept)).Value ?? meta;
    }
}
