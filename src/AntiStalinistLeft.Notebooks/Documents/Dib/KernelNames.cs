namespace AntiStalinistLeft.Notebooks.Documents.Dib;

/// <summary>Which whole lines <c>#!NAME</c> separate cells, and which kernel each name means.</summary>
internal sealed class KernelNames
{
    private readonly Dictionary<string, string> canonical = new(StringComparer.Ordinal);

    /// <summary>The host's names, then those of the meta: where the two disagree, the host wins.</summary>
    public KernelNames(IReadOnlyList<KernelInfo> host, IReadOnlyList<KernelInfo> meta)
    {
        foreach (KernelInfo kernel in host.Concat(meta))
        {
            string owner = canonical.GetValueOrDefault(kernel.Name, kernel.Name);
            foreach (string name in kernel.Aliases.Prepend(kernel.Name))
            {
                canonical.TryAdd(name, owner);
            }
        }

        canonical.TryAdd(NotebookCell.Markdown, NotebookCell.Markdown);
        canonical.TryAdd("md", NotebookCell.Markdown);
    }

    /// <summary>The kernel that a line names, when the whole line is a separator; else null.</summary>
    public string? Separator(ReadOnlySpan<char> line) =>
        line.StartsWith("#!", StringComparison.Ordinal) ? canonical.GetValueOrDefault(line[2..].ToString()) : null;

    /// <summary>True when some kernel has that canonical name or alias.</summary>
    public bool Knows(string name) => canonical.ContainsKey(name);
}
