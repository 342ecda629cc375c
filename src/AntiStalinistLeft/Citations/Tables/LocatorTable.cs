namespace AntiStalinistLeft.Citations;

/// <summary>Counts which places of which editions are cited.</summary>
internal static class LocatorTable
{
    /// <summary>A longer range of pages counts as its two ends only: nobody cites four hundred pages one by one.</summary>
    public const int MaxRangeLength = 200;

    public static IEnumerable<LocatorRow> Count(IEnumerable<(CitationRow Row, IReadOnlyList<Locator> Places)> citations)
    {
        (CitationRow Row, IReadOnlyList<Locator> Places)[] cited = [.. citations.Where(citation => citation.Row is { Edition: not null, Relation: not CitationRelation.Mentions })];

        // An article or a chapter stands in one volume, whether or not a later note says which; a set has several.
        var volumes = cited.Where(citation => citation.Row.Container is not null)
            .GroupBy(citation => citation.Row.Edition!)
            .Select(part => (Edition: part.Key, Named: part.Select(citation => citation.Row.Volume).OfType<string>().Distinct().ToArray()))
            .Where(part => part.Named.Length == 1)
            .ToDictionary(part => part.Edition, part => part.Named[0], StringComparer.Ordinal);
        return cited
            .SelectMany(citation => citation.Places.SelectMany(Single).Distinct().Select(place => (citation.Row, Volume: citation.Row.Volume ?? volumes.GetValueOrDefault(citation.Row.Edition!), place.Kind, place.Page, place.Place)))
            .GroupBy(place => (place.Row.Document, place.Row.Work, place.Row.Edition, place.Volume, place.Kind, place.Page, place.Place))
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
                string.Join(", ", group.Select(place => place.Row.Note).Distinct())));
    }

    private static IEnumerable<(LocatorKind Kind, int? Page, string? Place)> Single(Locator place)
    {
        if (place is not { Kind: LocatorKind.Page, First: { } first, Last: { } last }) return [(place.Kind, null, place.Raw)];
        return last - first < MaxRangeLength
            ? Enumerable.Range(first, last - first + 1).Select(page => (place.Kind, (int?)page, (string?)null))
            : [(place.Kind, first, null), (place.Kind, last, null)];
    }
}
