namespace AntiStalinistLeft.Citations;

/// <summary>Works that grow in number, found by exact title, year, volume and family names.</summary>
internal sealed class WorkTitleIndex(Func<string, AuthorityWork?> workOf)
{
    private readonly Dictionary<string, HashSet<string>> _keys = new(StringComparer.Ordinal);

    /// <summary>Makes a work findable; one that changes is added again.</summary>
    public void Add(AuthorityWork work)
    {
        foreach (string words in work.Words)
        {
            if (!_keys.TryGetValue(words, out HashSet<string>? keys)) _keys[words] = keys = new(StringComparer.Ordinal);
            keys.Add(work.Key);
        }
    }

    /// <summary>
    /// The only work that agrees with an entry: in the whole title, or, where one of the two leaves the subtitle out, in what
    /// stands before it, and then year and authors must be named by both. Null where none or several do.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="sameNames">Whether the authors must be the same ones, nobody included; otherwise one whom both name is enough, or nobody on one side.</param>
    public AuthorityWork? Find(BibliographyEntry entry, bool sameNames = false)
    {
        TitleForm title = TitleForm.Parse(entry.Title);
        AuthorityWork[] agreeing =
        [
            .. ((string[])[title.Full, title.Main])
                .Distinct()
                .SelectMany(words => _keys.TryGetValue(words, out HashSet<string>? keys) ? keys : [])
                .Distinct()
                .Select(workOf)
                .OfType<AuthorityWork>()
                .Where(work => Agrees(work, title, entry) && (!sameNames || SameNames(work.Authors, entry.Authors))),
        ];
        return agreeing.Length == 1 ? agreeing[0] : null;
    }

    /// <summary>True where a work agrees with an entry.</summary>
    public bool Agrees(AuthorityWork work, BibliographyEntry entry) => Agrees(work, TitleForm.Parse(entry.Title), entry);

    private bool Agrees(AuthorityWork work, TitleForm title, BibliographyEntry entry)
    {
        if ((work.Type == WorkType.Periodical) != (entry.Type == WorkType.Periodical)) return false;
        if (work.Type != WorkType.Periodical && work.Year != entry.Year) return false;
        if (!SameContainer(work, entry.ContainerTitle) || !NamesAgree(work.Authors, entry.Authors)) return false;
        if (work.Forms.Any(form => form.Full == title.Full)) return true;
        bool named = entry.Year is not null && work.Authors.Count > 0 && entry.Authors.Count > 0;
        return named && work.Forms.Any(title.Agrees);
    }

    private bool SameContainer(AuthorityWork work, string? container) =>
        work.Container is null || container is null ? work.Container == container : workOf(work.Container)?.Bears(container) == true;

    private static bool NamesAgree(IReadOnlyList<string> known, IReadOnlyList<PersonName> names)
    {
        if (known.Count == 0 || names.Count == 0) return true;
        string[] families = [.. names.Select(name => TitleForm.Parse(name.Family).Full)];
        return known.Select(name => TitleForm.Parse(name).Full).Any(name => families.Any(family => name == family || name.EndsWith(" " + family, StringComparison.Ordinal))) || SameNames(known, names);
    }

    private static bool SameNames(IReadOnlyList<string> known, IReadOnlyList<PersonName> names) => known.SequenceEqual(names.Select(name => name.Full), StringComparer.Ordinal);
}
