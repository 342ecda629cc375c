namespace AntiStalinistLeft;

/// <summary>Aggregates the comparison of consecutive revisions into flows of words between their blocks or sections.</summary>
public static class TextFlow
{
    /// <summary>The flows of the running text, by revision, then in the order of the newer text; what was removed last.</summary>
    /// <param name="text">What became of the sentences.</param>
    /// <param name="unit">Between what words flow.</param>
    /// <remarks>For each revision the words kept and added add up to its words, and so do those kept and removed.</remarks>
    public static Table<TextFlowRow> FromAlignment(Table<RevisionAlignmentRow> text, FlowUnit unit = FlowUnit.Block)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsEnumerable()
            .Where(row => row.Zone == Zone.Body)
            .SelectMany(row => FlowsOf(row, unit))
            .Where(flow => flow.Words > 0)
            .GroupBy(flow => flow with { Words = 0 })
            .Select(group => group.Key with { Words = group.Sum(flow => flow.Words) })
            .GroupBy(flow => (flow.Older, flow.Newer))
            .SelectMany(pair => pair.OrderBy(flow => flow.NewerUnit ?? int.MaxValue).ThenBy(flow => flow.OlderUnit ?? int.MaxValue).ThenBy(flow => flow.Fate))
            .ToTable("text-flow");
    }

    private static IEnumerable<TextFlowRow> FlowsOf(RevisionAlignmentRow row, FlowUnit unit)
    {
        int? older = unit == FlowUnit.Block ? row.OlderBlock : row.OlderSection;
        int? newer = unit == FlowUnit.Block ? row.NewerBlock : row.NewerSection;
        int lost = row.WordsRemovedMayBeArtefact;
        yield return new TextFlowRow(row.Older, row.Newer, FlowFate.Kept, older, row.OlderSectionHeading, newer, row.NewerSectionHeading, row.WordsKept);
        yield return new TextFlowRow(row.Older, row.Newer, FlowFate.Added, null, null, newer, row.NewerSectionHeading, row.WordsAdded);
        yield return new TextFlowRow(row.Older, row.Newer, FlowFate.Removed, older, row.OlderSectionHeading, null, null, row.WordsRemoved - lost);
        yield return new TextFlowRow(row.Older, row.Newer, FlowFate.MayBeLost, older, row.OlderSectionHeading, null, null, lost);
    }
}
