namespace AntiStalinistLeft.Citations;

/// <summary>Makes the catalogue of works from the registry.</summary>
internal static class WorkCatalogBuilder
{
    public static IReadOnlyList<CitedWork> Build(WorkRegistry registry) =>
        [.. registry.Entries.Where(entry => entry.FirstNote >= 0).Select(Build).OrderBy(work => work.Key, StringComparer.Ordinal)];

    private static CitedWork Build(WorkEntry entry)
    {
        CitationFields fields = entry.Fields;
        CitationFields host = entry.Container is { IsPeriodical: false } volume ? volume.Fields : fields;
        AuthorityWork? known = entry.Authority;
        AuthorityWork? knownHost = entry.Container?.Authority;
        return new CitedWork
        {
            Key = entry.Key,
            Work = entry.Work,
            Type = entry.Type,
            Authors = entry.Authors.Count > 0 ? entry.Authors : known?.Authors ?? [],
            Title = entry.Title,
            Container = entry.Container?.Key,
            ContainerTitle = entry.Container?.Title,
            Editors = fields.Editors.Count > 0 ? [.. fields.Editors.Select(editor => editor.Full)] : known?.Editors ?? [],
            Translators = fields.Translators.Count > 0 ? [.. fields.Translators.Select(translator => translator.Full)] : known?.Translators ?? [],
            Place = fields.Place ?? host.Place ?? known?.Place ?? knownHost?.Place,
            Publisher = fields.Publisher ?? host.Publisher ?? known?.Publisher ?? knownHost?.Publisher,
            Year = fields.Year ?? host.Year ?? known?.Year ?? knownHost?.Year,
            OriginalYear = known?.OriginalYear,
            Volume = fields.Volume ?? known?.Volume,
            Issue = fields.Issue ?? known?.Issue,
            Date = fields.Date ?? known?.Date,
            Month = fields.Month,
            Edition = fields.Edition ?? known?.Edition,
            Series = fields.Series ?? known?.Series,
            Pages = entry.Pages,
            Address = fields.Address ?? known?.Address,
            Identifiers = IdentifiersOf(entry),
            IsContainerOnly = entry.IsContainerOnly,
        };
    }

    // What a person wrote down beats what a citation gives.
    private static SortedDictionary<string, string> IdentifiersOf(WorkEntry entry)
    {
        var all = new SortedDictionary<string, string>(entry.Identifiers, StringComparer.Ordinal);
        foreach ((string scheme, string value) in entry.Authority?.Identifiers ?? new SortedDictionary<string, string>(StringComparer.Ordinal)) all[scheme] = value;
        return all;
    }
}
