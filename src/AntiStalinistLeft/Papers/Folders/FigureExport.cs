using System.Text.Json.Nodes;
using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Data;

namespace AntiStalinistLeft.Papers;

/// <summary>All that a figure's folder is made of.</summary>
internal sealed record FigureExport
{
    /// <summary>Short name in kebab case, the stem of the files.</summary>
    public required string Name { get; init; }

    /// <summary>What the rows say, in a sentence.</summary>
    public required string Finding { get; init; }

    /// <summary>What the chart is of.</summary>
    public required string Title { get; init; }

    /// <summary>The figure as Plotly JSON.</summary>
    public required JsonObject Plotly { get; init; }

    /// <summary>The table behind it, with every digit.</summary>
    public required Table Data { get; init; }

    /// <summary>What stands below it.</summary>
    public required string Caption { get; init; }

    /// <summary>A text alternative for readers who cannot see the chart.</summary>
    public required string AltText { get; init; }

    /// <summary>What a reader must know before drawing a conclusion.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What the audit says of the texts; a caption only counts them and points to the appendix.</summary>
    public IReadOnlyList<string> AuditNotes { get; init; } = [];

    /// <summary>True where there is nothing to draw, so that the finding stands instead of a picture.</summary>
    public bool IsEmpty => Plotly["data"] is JsonArray { Count: 0 };

    /// <summary>Where it comes from.</summary>
    public required FigureProvenance Provenance { get; init; }

    /// <summary>Its style by name, with a size after a colon where wanted. Default <c>single</c>.</summary>
    public string Style { get; init; } = "single";

    /// <summary>Its width on paper; for LaTeX and for the renderer.</summary>
    public required PaperLength Width { get; init; }

    /// <summary>The folder of a figure that a notebook showed.</summary>
    /// <param name="record">The figure.</param>
    /// <param name="style">The style's name and the width on paper that it has.</param>
    /// <param name="provenance">The kit, the notebook, the cell; texts and parameters are the figure's own.</param>
    public static FigureExport FromRecord(FigureRecord record, FigureWidth style, FigureProvenance provenance)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(style);
        ArgumentNullException.ThrowIfNull(provenance);
        return new FigureExport
        {
            Name = record.Name,
            Finding = record.Finding,
            Title = record.Title,
            Plotly = record.Plotly,
            Data = FrameLabels.CreateFrame(record.Name, record.Table.Select(column => FrameColumnWriter.Create<string>(column.Name, [.. column.Values]))),
            Caption = record.Caption,
            AltText = record.AltText,
            Notes = record.Notes,
            AuditNotes = record.AuditNotes,
            Provenance = provenance with { Sources = record.Sources, Parameters = record.Parameters, CorpusFingerprint = record.CorpusFingerprint },
            Style = style.Style,
            Width = style.Width,
        };
    }
}
