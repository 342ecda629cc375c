using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>What the index says of one notebook.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Address">Its page, from the index.</param>
/// <param name="Summary">The first paragraph of its prose, in Markdown; empty where it has none.</param>
/// <param name="Succeeded">False where it did not run to its end.</param>
internal sealed record IndexEntry(string Title, string Address, string Summary, bool Succeeded)
{
    /// <summary>Which notebook it is, in words that differ for notebooks that differ; empty where nobody will ask.</summary>
    public string Notebook { get; init; } = string.Empty;

    /// <summary>Its first finding; null where it has none.</summary>
    public PageFinding? Finding { get; init; }

    /// <summary>Why the notebook ended itself; null where it ran to its last cell.</summary>
    public string? Ending { get; init; }

    /// <summary>The chart of that finding as plotly's JSON; null where there is none.</summary>
    public JsonElement? Picture { get; init; }

    /// <summary>Describes a notebook by its own words.</summary>
    public static IndexEntry FromNotebook(NotebookDocument document, string address, bool succeeded)
    {
        ArgumentNullException.ThrowIfNull(document);
        string summary = document.Cells
            .Where(cell => cell.Language == NotebookCell.Markdown)
            .SelectMany(cell => cell.Source.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .FirstOrDefault(paragraph => !paragraph.StartsWith('#')) ?? string.Empty;
        return new IndexEntry(document.Title, address, summary, succeeded);
    }
}
