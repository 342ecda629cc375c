using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft;

/// <summary>The charts of an article's history; names of entities come from its lexicon.</summary>
/// <remarks>See <see cref="CorpusCharts"/> for what every chart has.</remarks>
public sealed class HistoryCharts
{
    private readonly ArticleHistory _history;

    internal HistoryCharts(ArticleHistory history) => _history = history;

    /// <summary>The mentions of the most frequent entities through all revisions, with marks where the pace of edits changes.</summary>
    /// <param name="top">How many entities are shown, the most frequent first. At most eight can be told apart.</param>
    /// <param name="rates">Draws rates instead of the number of mentions.</param>
    /// <param name="includeReverted">Shows the revisions too that were undone by restoring an earlier text.</param>
    /// <param name="name">Short name in kebab case; the chart's own where null.</param>
    /// <param name="title">Title; the chart's own where null.</param>
    public CaptionedFigure Tendencies(int top = 8, bool rates = false, bool includeReverted = false, string? name = null, string? title = null) =>
        TendencyTimeline.Draw(_history.Tendencies.Rows, new TendencyTimelineOptions
        {
            Name = name,
            Title = title,
            Top = top,
            Labels = _history.Labels,
            ShowRates = rates,
            ExcludedRevisions = includeReverted ? new HashSet<long>() : _history.Revisions.Where(revision => revision.RevertedBy is not null).Select(revision => revision.RevisionId).ToHashSet(),
            Periods = _history.Tendencies.FindPeriods(),
        });

    /// <summary>When each wording of the sentence that defines the subject was in place.</summary>
    /// <param name="top">How many wordings are shown, those in place for most revisions.</param>
    /// <param name="name">Short name in kebab case; the chart's own where null.</param>
    /// <param name="title">Title; the chart's own where null.</param>
    public CaptionedFigure Definition(int top = 8, string? name = null, string? title = null) =>
        DefinitionTimeline.Draw(_history.Definition.Spells, new FigureOptions { Name = name, Title = title, Top = top });

    /// <summary>The words of each revision in layers, by who or when wrote them.</summary>
    /// <param name="grouping">What makes a layer.</param>
    /// <param name="groups">How many layers at most; the rest are one.</param>
    /// <param name="name">Short name in kebab case; the chart's own where null.</param>
    /// <param name="title">Title; the chart's own where null.</param>
    public CaptionedFigure Flow(FlowGrouping grouping = FlowGrouping.Editor, int groups = 8, string? name = null, string? title = null) =>
        HistoryFlowChart.Draw(_history.GetHistoryFlow(new HistoryFlowOptions { Grouping = grouping, MaxGroups = groups }), new FigureOptions { Name = name, Title = title });

    /// <summary>Edits by year or month: those that stood, those that were undone, those that were undone in part.</summary>
    /// <param name="name">Short name in kebab case; the chart's own where null.</param>
    /// <param name="title">Title; the chart's own where null.</param>
    public CaptionedFigure Reverts(string? name = null, string? title = null) =>
        RevertTimeline.Draw(_history.Revisions, _history.Reverts, _history.Controversy, new FigureOptions { Name = name, Title = title });
}
