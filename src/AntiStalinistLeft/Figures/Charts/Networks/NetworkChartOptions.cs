namespace AntiStalinistLeft.Figures.Charts.Networks;

/// <summary>By what the nodes of a network chart are told apart.</summary>
public enum NodeGrouping
{
    /// <summary>By community where there are communities, else by kind.</summary>
    CommunityOrKind,

    /// <summary>By kind: text, section, book, person …</summary>
    Kind,
}

/// <summary>How a network is drawn. <see cref="FigureOptions.Labels"/> goes by the nodes' ids; entities and documents are not looked at.</summary>
public sealed record NetworkChartOptions : FigureOptions
{
    /// <summary>How many nodes at the most; of more, the ones with the greatest strength are drawn, and a note tells of the others. Default 100.</summary>
    public int MostNodes { get; init; } = 100;

    /// <summary>By what nodes are told apart, in colour and in shape. Default by community where there are communities.</summary>
    public NodeGrouping Grouping { get; init; } = NodeGrouping.CommunityOrKind;

    /// <summary>Letters of a label at the most. Default 30.</summary>
    public int LongestLabel { get; init; } = 30;

    /// <summary>
    /// For how wide a picture labels are placed, in pixels between its sides: in that width and in every greater one they
    /// cover nothing, and more of them have room in a greater one. Default 600, the width of a page's text; 270 for one
    /// column of a journal.
    /// </summary>
    public double Width { get; init; } = 600;

    internal void Check(string parameter)
    {
        if (MostNodes < 2) throw new ArgumentOutOfRangeException(parameter, MostNodes, "NetworkChartOptions.MostNodes must be at least 2.");
        if (!(Width >= 100 && double.IsFinite(Width))) throw new ArgumentOutOfRangeException(parameter, Width, "NetworkChartOptions.Width must be at least 100.");
        if (LongestLabel < 4) throw new ArgumentOutOfRangeException(parameter, LongestLabel, "NetworkChartOptions.LongestLabel must be at least 4.");
    }
}
