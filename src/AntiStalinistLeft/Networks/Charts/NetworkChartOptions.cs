using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft;

/// <summary>How the nodes of a network chart are grouped.</summary>
public enum NodeGrouping
{
    /// <summary>By community where there are communities and all nodes are of one kind, else by kind.</summary>
    CommunityOrKind,

    /// <summary>By kind: text, section, book, person …</summary>
    Kind,
}

/// <summary>How a network is drawn. <see cref="FigureOptions.Labels"/> goes by node ids; entities and documents are ignored.</summary>
internal sealed record NetworkChartOptions : FigureOptions
{
    /// <summary>The maximum number of nodes. Of more, the strongest are drawn and a note mentions the rest. Default 100.</summary>
    public int MaxNodes { get; init; } = 100;

    /// <summary>How nodes are grouped, by colour and shape. Default: by community where there are communities and one kind of node.</summary>
    public NodeGrouping Grouping { get; init; } = NodeGrouping.CommunityOrKind;

    /// <summary>The maximum length of a label in characters. Default 30.</summary>
    public int MaxLabelLength { get; init; } = 30;

    /// <summary>
    /// For how wide a picture labels are placed, in pixels between its sides: in that width and in every greater one they
    /// cover nothing, and more of them have room in a greater one. Default 440, a page on a narrow screen; 270 for one column
    /// of a journal.
    /// </summary>
    public double Width { get; init; } = 440;

    internal void Check(string parameter)
    {
        if (MaxNodes < 2) throw new ArgumentOutOfRangeException(parameter, MaxNodes, "NetworkChartOptions.MaxNodes must be at least 2.");
        if (!(Width >= 100 && double.IsFinite(Width))) throw new ArgumentOutOfRangeException(parameter, Width, "NetworkChartOptions.Width must be at least 100.");
        if (MaxLabelLength < 4) throw new ArgumentOutOfRangeException(parameter, MaxLabelLength, "NetworkChartOptions.MaxLabelLength must be at least 4.");
    }
}
