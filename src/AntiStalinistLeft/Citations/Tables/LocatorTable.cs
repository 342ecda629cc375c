namespace AntiStalinistLeft.Citations;

/// <summary>Counts which places of which editions are cited.</summary>
internal static class LocatorTable
{
    /// <summary>A longer range of pages counts as its two ends only: nobody cites four hundred pages one by one.</summary>
    public const int MaxRangeLength = 200;

    public static IEnumerable<LocatorRow> Count(IEnumerable<(CitationRow Row, IReadOnlyList<Locator> Places)> citations) =>
        citations
            .Where(citation => citation.Row is { Edition: not null, Relation: not CitationRelation.Mentions })
            .SelectMany(citation => citation.Places.SelectMany(Single).Distinct().Select(place => (citation.Row, place.Kind, place.Page, place.Place)))
            .GroupBy(cited => (cited.Row.Document, cited.Row.Work, cited.Row.Edition, cited.Row.Volume, cited.Kind, cited.Page, cited.Place))
            .OrderBy(group => group.Key.Edition, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Document, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Volume, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Kind)
            .ThenBy(group => group.Key.Page ?? int.MaxValue)
            .ThenBy(group => group.Key.Place, StringComparer.Ordinal)
            .Select(group => new LocatorRow(
                group.Key.Document,
                group.Key.Work!,
                group.Key.Edition!,
                group.Key.Volume,
                group.Key.Kind,
                group.Key.Page,
                group.Key.Place,
                group.Count(),
                string.Join(", ", group.Select(cited => cited.Row.Note).Distinct())));

    private static IEnumerable<(LocatorKind Kind, int? Page, string? Place)> Single(Locator place)
    {
        if (place is not { Kind: LocatorKind.Page, First: { } first, Last: { } last }) return [(place.Kind, null, place.Raw)];
        return last - first < MaxRangeLength
            ? Enumerable.Range(first, last - first + 1).Select(page => (place.Kind, (int?)page, (string?)null))
            : [(place.Kind, first, null), (place.Kind, last, null)];
    }
}
