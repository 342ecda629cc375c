namespace AntiStalinistLeft.Notebooks;

/// <summary>What surrounds a notebook's cells on its page.</summary>
internal sealed record PageOptions
{
    /// <summary>Address of plotly.js from the page. Default: beside it.</summary>
    public string PlotlyScript { get; init; } = "plotly.min.js";

    /// <summary>Address of mermaid.js from the page; asked for by pages with a diagram only. Default: beside it.</summary>
    public string MermaidScript { get; init; } = "mermaid.min.js";

    /// <summary>Name of the whole site, linked to its index; null for a page that stands alone. Default null.</summary>
    public string? SiteTitle { get; init; }

    /// <summary>Address of the index from the page. Default: beside it.</summary>
    public string Index { get; init; } = "index.html";

    /// <summary>The pages before and behind this one, as title and address; null where there is none. Default none.</summary>
    public (PageLink? Previous, PageLink? Next) AdjacentPages { get; init; }

    /// <summary>What the page opens with: what its outputs found, best first. Default none.</summary>
    public IReadOnlyList<PageFinding> Findings { get; init; } = [];

    /// <summary>Why the run ended early, for a reader; null when it did not. Default null.</summary>
    public string? Failure { get; init; }

    /// <summary>A line at the foot of the page, for instance with what and from what it was made; null for none. Default null.</summary>
    public string? Footer { get; init; }
}

/// <summary>A link to another page.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Address">Where it leads, from the page.</param>
internal sealed record PageLink(string Title, string Address);
