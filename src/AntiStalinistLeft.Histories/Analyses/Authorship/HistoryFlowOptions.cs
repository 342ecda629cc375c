namespace AntiStalinistLeft;

/// <summary>How the tokens of a history flow are grouped.</summary>
public enum FlowGrouping
{
    /// <summary>The year in which a token was introduced; <c>undated</c> where that is not known.</summary>
    Year,

    /// <summary>The editor who introduced it.</summary>
    Editor,

    /// <summary>The kind of editor.</summary>
    EditorKind,
}

/// <summary>Options for a history flow.</summary>
public sealed record HistoryFlowOptions
{
    /// <summary>How tokens are grouped. Default: by year.</summary>
    public FlowGrouping Grouping { get; init; }

    /// <summary>Groups shown by themselves: those with the most tokens over all revisions; the others are <c>(others)</c>. Default 12.</summary>
    public int MaxGroups { get; init; } = 12;

    /// <summary>The maximum number of revisions shown, evenly sampled, including the first and the last. Default 400.</summary>
    public int MaxRevisions { get; init; } = 400;
}
