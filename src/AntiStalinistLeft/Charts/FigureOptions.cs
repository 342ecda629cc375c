namespace AntiStalinistLeft.Charts;

/// <summary>Options shared by all charts. Text that is not given is generated from the data.</summary>
internal record FigureOptions
{
    /// <summary>Short name in kebab case; the chart's own where null.</summary>
    public string? Name { get; init; }

    /// <summary>Title; the chart's own where null.</summary>
    public string? Title { get; init; }

    /// <summary>Caption; the chart's own where null.</summary>
    public string? Caption { get; init; }

    /// <summary>Alt text; made from the data where null.</summary>
    public string? AltText { get; init; }

    /// <summary>Warnings that belong under the chart. The chart adds its own.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The fingerprint of the corpus; null where the chart is of none.</summary>
    public string? CorpusFingerprint { get; init; }

    /// <summary>Title of the corpus where it stands in for another whose words are not at hand: the finding then says of what it is. Null where it does not.</summary>
    public string? StandIn { get; init; }

    /// <summary>What the audit says of the texts shown.</summary>
    public IReadOnlyList<string> AuditNotes { get; init; } = [];

    /// <summary>Ids of the entities shown, in this order; the most frequent where null.</summary>
    public IReadOnlyList<string>? Entities { get; init; }

    /// <summary>The maximum number of entities where <see cref="Entities"/> is null. Default 8.</summary>
    public int Top { get; init; } = 8;

    /// <summary>How an entity's id is written for readers; the id itself where null or where it has none.</summary>
    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    /// <summary>The documents, in the order in which they are shown, and what must be known of them; those of the table where null.</summary>
    public IReadOnlyList<FigureDocument>? Documents { get; init; }

    /// <summary>The words for an entity.</summary>
    internal string GetLabel(string entity) => Labels is not null && Labels.TryGetValue(entity, out string? label) ? label : entity;
}

/// <summary>What a chart needs to know about a document.</summary>
/// <param name="Id">Its id in the tables.</param>
/// <param name="Label">Its name for readers.</param>
/// <param name="Series">The series of revisions that it belongs to; null where it stands alone.</param>
/// <param name="Source">The text itself, for the provenance of the figure; null where it is not known.</param>
internal sealed record FigureDocument(string Id, string Label, string? Series = null, FigureSource? Source = null);
