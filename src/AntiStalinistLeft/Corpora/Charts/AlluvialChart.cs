using System.Globalization;
using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Corpora;

/// <summary>How an alluvial chart is drawn.</summary>
internal sealed record AlluvialOptions : FigureOptions
{
    /// <summary>Between what words flow, as the table was made. Default blocks.</summary>
    public FlowUnit Unit { get; init; }
}

/// <summary>An alluvial chart: what of each block or section of a revision went where in the next, what is new, what is gone.</summary>
internal static class AlluvialChart
{
    private const double PlotHeight = 560;
    private const double HeadHeight = 24;
    private const double FootHeight = 16;
    private const int NamedColumns = 4;
    private const string NoRevisions = "Nothing to draw: there are no two revisions to compare.";

    /// <summary>Draws the chart.</summary>
    /// <param name="flows">The flows, revisions in their order.</param>
    /// <param name="options">What is shown, and what must be known of the revisions.</param>
    public static CaptionedFigure Draw(Table<TextFlowRow> flows, AlluvialOptions options)
    {
        ArgumentNullException.ThrowIfNull(flows);
        ArgumentNullException.ThrowIfNull(options);
        TextFlowRow[] rows = [.. flows];
        string[] revisions = [.. rows.SelectMany(row => new[] { row.Older, row.Newer }).Distinct()];
        bool mayBeLost = rows.Any(row => row.Fate == FlowFate.MayBeLost);
        return ChartParts.CreateFigure(
            options,
            (
                options.Unit == FlowUnit.Block ? "flow-of-blocks" : "flow-of-sections",
                options.Unit == FlowUnit.Block ? Finding(rows, options) : SectionFinding(rows, options),
                options.Unit == FlowUnit.Block ? "Which paragraph became which, from revision to revision" : "Which section became which, from revision to revision",
                $"Columns: the revisions{DescribeNumbers(revisions, options)}; boxes: their {(options.Unit == FlowUnit.Block ? "paragraphs" : "sections")}, in the order of the text; {DescribeSections(rows, revisions, options)}streams: words that both revisions have. Grey: words that are new. Red: words that the next revision has not."
                    + (mayBeLost ? " Yellow: words that extraction may have lost, by what the audit found." : string.Empty),
                AltText(rows, revisions, options)),
            flows,
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["unit"] = CellText.Format(options.Unit) },
            [],
            () => Chart(new AlluvialNodes(rows, revisions, options, PlotHeight), [.. revisions.Select(revision => GetName(revision, options))]));
    }

    // Between many columns there is no room for names.
    private static string DescribeNumbers(string[] revisions, AlluvialOptions options)
    {
        if (revisions.Length <= NamedColumns) return string.Empty;
        string[] names = [.. revisions.Select((revision, i) => FormattableString.Invariant($"{i + 1} {GetName(revision, options)}"))];
        return names.Index().All(name => name.Item == FormattableString.Invariant($"{name.Index + 1} Revision {name.Index + 1}")) ? " by their numbers" : $", {string.Join(", ", names)}";
    }

    private static string DescribeSections(TextFlowRow[] rows, string[] revisions, AlluvialOptions options) =>
        options.Unit == FlowUnit.Section && revisions.Length > NamedColumns
            ? $"their headings: {string.Join(", ", AlluvialNodes.ListSections(rows, revisions).Select((section, i) => FormattableString.Invariant($"{i + 1} {section}")))}; "
            : string.Empty;

    private static string Finding(TextFlowRow[] rows, FigureOptions options)
    {
        if (rows.Length == 0) return NoRevisions;
        var steps = rows.GroupBy(row => (row.Older, row.Newer)).Select(step => (
            step.Key,
            Kept: step.Where(row => row.Fate == FlowFate.Kept).Sum(row => row.Words),
            Gone: step.Where(row => row.Fate is FlowFate.Removed or FlowFate.MayBeLost).Sum(row => row.Words))).ToArray();
        IEnumerable<string> clauses = steps.OrderByDescending(step => (double)step.Gone / Math.Max(1, step.Kept + step.Gone)).Take(2)
            .OrderBy(step => Array.IndexOf(steps, step))
            .Select(step => $"{GetName(step.Key.Newer, options)} keeps {PlotlyText.FormatCount(step.Kept)} of {FindingText.Count(step.Kept + step.Gone, "word")} of {GetName(step.Key.Older, options)}");
        string others = steps.Length > 2 ? (steps.Length == 3 ? "; the third step keeps no smaller share" : $"; none of the other {PlotlyText.FormatCount(steps.Length - 2)} steps keeps a smaller share") : string.Empty;
        return string.Join("; ", clauses) + others + ".";
    }

    /// <summary>In which sections the words of the revision before stand, for the first and the last step.</summary>
    private static string SectionFinding(TextFlowRow[] rows, FigureOptions options)
    {
        if (rows.Length == 0) return NoRevisions;
        TextFlowRow[][] steps = [.. rows.GroupBy(row => (row.Older, row.Newer)).Select(step => step.ToArray())];
        string told = string.Join("; ", new[] { steps[0], steps[^1] }.Distinct().Select(step => DescribeStep(step, options)));
        return $"{char.ToUpperInvariant(told[0])}{told[1..]}.";
    }

    private static string DescribeStep(TextFlowRow[] step, FigureOptions options)
    {
        (string older, string newer) = (GetName(step[0].Older, options), GetName(step[0].Newer, options));
        int sections = step.Where(row => row.NewerUnit is not null).DistinctBy(row => row.NewerUnit).Count();
        var kept = step.Where(row => row.Fate == FlowFate.Kept)
            .GroupBy(row => (row.NewerUnit, row.NewerSection))
            .Select(section => (section.Key.NewerSection, Words: section.Sum(row => row.Words)))
            .ToArray();
        var most = FindingText.FindGreatest(kept, section => section.Words);
        return most.Length == 0
            ? $"no section of {newer} has words of {older}"
            : $"{(sections == 1 ? "the one section" : kept.Length == sections ? $"all {sections} sections" : $"{kept.Length} of {sections} sections")} of {newer} {(kept.Length == 1 ? "has" : "have")} words of {older}, the most in {FindingText.Join([.. most.Select(section => $"«{section.NewerSection}»")])} ({PlotlyText.FormatCount(most[0].Words)})";
    }

    private static string AltText(TextFlowRow[] rows, string[] revisions, AlluvialOptions options)
    {
        if (rows.Length == 0) return "No revisions to compare.";
        IEnumerable<string> pairs = rows.GroupBy(row => (row.Older, row.Newer)).Select(pair =>
        {
            int Sum(FlowFate fate) => pair.Where(row => row.Fate == fate).Sum(row => row.Words);
            int newer = Sum(FlowFate.Kept) + Sum(FlowFate.Added);
            return $"From {GetName(pair.Key.Older, options)} to {GetName(pair.Key.Newer, options)}: {PlotlyText.FormatCount(Sum(FlowFate.Kept))} words kept, which is {PlotlyText.FormatNumber(newer == 0 ? 0 : 100.0 * Sum(FlowFate.Kept) / newer, 0)}\u00a0% of the newer text, "
                + $"{PlotlyText.FormatCount(Sum(FlowFate.Added))} added, {PlotlyText.FormatCount(Sum(FlowFate.Removed))} removed, {PlotlyText.FormatCount(Sum(FlowFate.MayBeLost))} perhaps lost in extraction.";
        });
        return $"Flow chart of {revisions.Length} revisions. {string.Join(' ', pairs)}";
    }

    internal static string GetName(string revision, FigureOptions options) => options.Documents?.FirstOrDefault(document => document.Id == revision)?.Label ?? revision;

    private static PlotlyChart Chart(AlluvialNodes nodes, string[] columns)
    {
        PlotlyLayout layout = HouseStyle.CreateLayout(PlotHeight, HeadHeight + FootHeight);
        return new PlotlyChart(
            [
                new SankeyTrace
                {
                    Name = "words",
                    Arrangement = "snap",
                    Domain = new SankeyDomain([0, 1], [Math.Max(0, 1 - (nodes.Domain / PlotHeight)), 1]),
                    ValueFormat = ",.0f",
                    TextFont = new PlotlyFont { Size = 11, Color = HouseStyle.Ink },
                    Node = nodes.CreateNodes(),
                    Link = nodes.CreateLinks(),
                },
            ],
            layout with
            {
                PlotColor = null,
                HoverMode = null,
                Margin = layout.Margin! with { L = 12, T = layout.Margin.T + HeadHeight, B = FootHeight },
                Annotations = [.. columns.Select((name, i) => Head(name, i, columns.Length))],
            },
            HouseStyle.Config);
    }

    private static PlotlyAnnotation Head(string name, int column, int columns) => new()
    {
        // Where there is no room for names, the revisions are numbered, and the caption says which is which.
        Text = columns > NamedColumns ? string.Create(CultureInfo.InvariantCulture, $"<b>{column + 1}</b>") : $"<b>{PlotlyText.Wrap(name, 58 / Math.Max(3, columns), 1)}</b>",
        X = columns == 1 ? 0.5 : (double)column / (columns - 1),
        Y = 1,
        XAnchor = column == 0 ? "left" : column == columns - 1 ? "right" : "center",
        YAnchor = "bottom",
        YShift = 4,
        Font = new PlotlyFont { Size = 12 },
    };
}
