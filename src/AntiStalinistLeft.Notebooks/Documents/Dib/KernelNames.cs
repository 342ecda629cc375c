namespace AntiStalinistLeft.Notebooks;

/// <summary>Which whole lines <c>#!NAME</c> separate cells, and which kernel each name means.</summary>
internal sealed class KernelNames
{
    private readonly Dictionary<string, string> _canonical = new(StringComparer.Ordinal);

    /// <summary>The host's names, then those of the meta: where the two disagree, the host wins.</summary>
    public KernelNames(IReadOnlyList<KernelInfo> host, IReadOnlyList<KernelInfo> meta)
    {
        foreach (KernelInfo kernel in host.Concat(meta))
        {
            string owner = _canonical.GetValueOrDefault(kernel.Name, kernel.Name);
            foreach (string name in kernel.Aliases.Prepend(kernel.Name))
            {
                _canonical.TryAdd(name, owner);
            }
        }

        _canonical.TryAdd(NotebookCell.Markdown, NotebookCell.Markdown);
        _canonical.TryAdd("md", NotebookCell.Markdown);
    }

    /// <summary>The kernel that a line names, when the whole line is a separator; else null.</summary>
    public string? FindSeparator(ReadOnlySpan<char> line) =>
        line.StartsWith("#!", StringComparison.Ordinal) ? _canonical.GetValueOrDefault(line[2..].ToString()) : null;

    /// <summary>True when some kernel has that canonical name or alias.</summary>
    public bool IsKnown(string name) => _canonical.ContainsKey(name);
}
