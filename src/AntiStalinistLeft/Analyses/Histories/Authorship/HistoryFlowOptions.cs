namespace AntiStalinistLeft.Analyses.Histories.Authorship;

/// <summary>By what the tokens of a history flow are grouped.</summary>
public enum FlowGrouping
{
    /// <summary>The year in which a token was introduced; <c>undated</c> where that is not known.</summary>
    Year,

    /// <summary>The editor who introduced it.</summary>
    Editor,

    /// <summary>The kind of editor.</summary>
    EditorKind,
}

/// <summary>How a history flow is drawn up.</summary>
public sealed record HistoryFlowOptions
{
    /// <summary>By what tokens are grouped. Default year.</summary>
    public FlowGrouping Grouping { get; init; }

    /// <summary>Groups shown by themselves: those with the most tokens over all revisions; the others are <c>(others)</c>. Default 12.</summary>
    public int MostGroups { get; init; } = 12;

    /// <summary>The most revisions shown, evenly chosen, the first and the last among them. Default 400.</summary>
    public int MostRevisions { get; init; } = 400;
}
