namespace AntiStalinistLeft.Citations;

/// <summary>
/// Takes a person's library into the works that are known by key. Works that are there already are matched exactly, by title,
/// year, volume and family names, never by likeness; the others come in under their citekeys.
/// </summary>
/// <remarks>Taking the same library in twice changes nothing. The reviewed file is never changed.</remarks>
internal sealed class LibraryImporter
{
    private readonly WorkAuthority _reviewed;
    private readonly SortedDictionary<string, AuthorityWork> _works = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _citekeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _before;
    private readonly WorkTitleIndex _byTitle;
    private readonly WorkTitleIndex _imported;

    private LibraryImporter(WorkAuthority reviewed, WorkAuthority known)
    {
        _reviewed = reviewed;
        _byTitle = new WorkTitleIndex(WorkOf);
        _imported = new WorkTitleIndex(WorkOf);
        foreach (AuthorityWork work in reviewed.Works) _byTitle.Add(work);
        foreach (AuthorityWork work in known.Works)
        {
            foreach (string citekey in work.Citekeys) _citekeys[citekey] = work.Key;
            if (reviewed[work.Key] is null) Put(work with { Citekeys = [] });
        }

        _before = _works.ToDictionary(pair => pair.Key, pair => ImportedWorksFile.FormatLine(pair.Value), StringComparer.Ordinal);
    }

    /// <summary>Takes a library in.</summary>
    /// <param name="reviewed">The reviewed file alone.</param>
    /// <param name="known">The reviewed file with what was imported before behind it.</param>
    /// <param name="library">The library.</param>
    /// <param name="file">The library's name, for messages.</param>
    /// <returns>What the file of imported works is to hold, or a failure: a citekey that the reviewed file has for another work.</returns>
    public static Result<LibraryImportResult> Import(WorkAuthority reviewed, WorkAuthority known, Bibliography library, string? file = null)
    {
        try
        {
            return Result<LibraryImportResult>.Success(new LibraryImporter(reviewed, known).Import(library));
        }
        catch (InputException clash)
        {
            return Result<LibraryImportResult>.Fail(clash.Diagnostic with { File = file });
        }
    }

    // Whole volumes first, so that their parts find them.
    private LibraryImportResult Import(Bibliography library)
    {
        ImportedEntry[] entries =
        [
            .. library.Entries
                .Select((entry, i) => (Entry: entry, Place: i))
                .OrderBy(item => item.Entry.ContainerTitle is not null)
                .Select(item => (Done: Take(item.Entry), item.Place))
                .OrderBy(item => item.Place)
                .Select(item => item.Done),
        ];
        return new LibraryImportResult([.. _works.Values], _citekeys, entries);
    }

    private ImportedEntry Take(BibliographyEntry entry)
    {
        string citekey = entry.Key.Length > 0 ? entry.Key : WorkKeys.Create(entry.Authors, entry.Issued?.Years, entry.Title);
        AuthorityWork? same = _byTitle.Find(entry);
        if (_reviewed[citekey] is { } own && same != own)
        {
            throw new InputException(new Diagnostic(Severity.Error, "import-key-of-another-work", $"The citekey «{citekey}» is that of «{own.Title}» in the reviewed file, not of «{entry.Title}». Change one of the two keys.", null, entry.Line));
        }

        same ??= Before(citekey, entry);
        same ??= _works.ContainsKey(citekey) ? null : _imported.Find(entry);
        if (same is not null) return Matched(entry, citekey, same);
        _citekeys.Remove(citekey);
        AuthorityWork work = Work(entry, citekey);
        Put(work);
        ImportOutcome outcome = !_before.TryGetValue(citekey, out string? line) ? ImportOutcome.Added : line == ImportedWorksFile.FormatLine(work) ? ImportOutcome.Unchanged : ImportOutcome.Updated;
        return new ImportedEntry(citekey, citekey, outcome, entry.Title, entry.Line);
    }

    // What the citekey meant before, as long as it agrees: other works of the library may make it ambiguous by now.
    private AuthorityWork? Before(string citekey, BibliographyEntry entry) =>
        _citekeys.TryGetValue(citekey, out string? key) && WorkOf(key) is { } work && _byTitle.Agrees(work, entry) ? work : null;

    private ImportedEntry Matched(BibliographyEntry entry, string citekey, AuthorityWork same)
    {
        if (citekey != same.Key)
        {
            _works.Remove(citekey);
            _citekeys[citekey] = same.Key;
        }

        return new ImportedEntry(citekey, same.Key, ImportOutcome.Matched, entry.Title, entry.Line);
    }

    private AuthorityWork Work(BibliographyEntry entry, string key) => new()
    {
        Key = key,
        Work = key,
        Type = entry.Type,
        Title = entry.Title,
        Authors = Full(entry.Authors),
        Editors = entry.ContainerTitle is null ? Full(entry.Editors) : [],
        Translators = Full(entry.Translators),
        Container = entry.ContainerTitle is { } title ? ContainerOf(entry, title) : null,
        Place = entry.Place,
        Publisher = entry.Publisher,
        Year = entry.Year,
        OriginalYear = entry.OriginalYear is { } year ? FormattableString.Invariant($"{year:0000}") : null,
        Volume = entry.Volume,
        Issue = entry.Issue,
        Date = entry.Issued is { } issued && issued.ToString() != entry.Year ? issued.ToString() : null,
        Edition = entry.Edition,
        Series = entry.Series,
        Address = entry.Address,
        Pages = entry.Pages is { } pages ? Locator.Page(pages) : null,
        Identifiers = entry.Identifiers,
    };

    // The volume or periodical that holds a part, which the library may not list as an entry of its own.
    private string ContainerOf(BibliographyEntry entry, string title)
    {
        bool isPeriodical = entry.Type is WorkType.Article or WorkType.Newspaper;
        var container = new BibliographyEntry
        {
            Key = string.Empty,
            Type = isPeriodical ? WorkType.Periodical : WorkType.CollectedWorksVolume,
            Title = title,
            Authors = isPeriodical ? [] : entry.ContainerAuthors,
            Editors = isPeriodical ? [] : entry.Editors,
            Issued = isPeriodical ? null : entry.Issued,
            Place = isPeriodical ? null : entry.Place,
            Publisher = isPeriodical ? null : entry.Publisher,
        };
        if ((_byTitle.Find(container) ?? _imported.Find(container, sameNames: true)) is { } known) return known.Key;
        string key = isPeriodical ? WorkKeys.CreateForPeriodical(title) : WorkKeys.Create(container.Authors, entry.Year, title);
        string unused = key;
        for (int i = 2; _works.ContainsKey(unused) || _citekeys.ContainsKey(unused) || _reviewed[unused] is not null; i++) unused = FormattableString.Invariant($"{key}-{i}");
        Put(Work(container, unused));
        return unused;
    }

    private AuthorityWork? WorkOf(string key) => _reviewed[key] ?? _works.GetValueOrDefault(key);

    private void Put(AuthorityWork work)
    {
        _works[work.Key] = work;
        _imported.Add(work);
    }

    private static string[] Full(IReadOnlyList<PersonName> names) => [.. names.Select(name => name.Full)];
}
