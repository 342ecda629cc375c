using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Citations;

/// <summary>All works that citations have named, found by exact comparable title and by author.</summary>
internal sealed class WorkRegistry(WorkAuthority authority)
{
    private readonly List<WorkEntry> _entries = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<WorkEntry>> _byTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<WorkEntry>> _byFamily = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Family, string? Year), List<WorkEntry>> _byYear = [];
    private readonly Dictionary<string, RecentWorks> _recentByFamily = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<WorkEntry>> _byWord = new(StringComparer.Ordinal);

    private readonly Dictionary<(string Scheme, string Value), WorkEntry> _byIdentifier = [];
    public IReadOnlyList<WorkEntry> Entries => _entries;

    /// <summary>The works of one author, in the order in which they came in; the name may lack given names or have initials for them.</summary>
    public IEnumerable<WorkEntry> FindByAuthor(string author) =>
        PersonName.Parse(author) is var name && _byFamily.TryGetValue(FamilyOf(name), out List<WorkEntry>? works) ? works.Where(work => work.IsBy(name)) : [];

    public IEnumerable<WorkEntry> FindByAuthor(string author, string? year) =>
        PersonName.Parse(author) is var name && _byYear.TryGetValue((FamilyOf(name), year), out List<WorkEntry>? works) ? works.Where(work => work.IsBy(name)) : [];

    /// <summary>The works of one author that were cited, the last cited one first.</summary>
    public IEnumerable<WorkEntry> FindCitedBy(string author) =>
        PersonName.Parse(author) is var name && _recentByFamily.TryGetValue(FamilyOf(name), out RecentWorks? works) ? works.All.Where(work => work.IsBy(name)) : [];

    /// <summary>Takes note that a work is cited.</summary>
    public void Cite(WorkEntry entry)
    {
        foreach (string family in entry.Families) Cite(entry, family);
    }

    /// <summary>The works whose title holds some words next to each other, or opens with them and closes with the same years.</summary>
    public IReadOnlyList<WorkEntry> FindByWordsInTitle(string title, Predicate<WorkEntry> isWanted)
    {
        TitleForm wanted = TitleForm.Parse(title);
        string words = wanted.Full;
        string years = words.StartsWith(wanted.MainWithoutYears, StringComparison.Ordinal) ? words[wanted.MainWithoutYears.Length..] : string.Empty;
        string rarest = words.Split(' ').MinBy(word => _byWord.TryGetValue(word, out List<WorkEntry>? list) ? list.Count : 0) ?? string.Empty;
        if (!_byWord.TryGetValue(rarest, out List<WorkEntry>? found)) return [];
        return found.FindAll(entry => isWanted(entry) && entry.Forms.Exists(form => TitleForm.Holds(form.Full, words) || (years.Length > 0 && form.Full.StartsWith(wanted.MainWithoutYears + " ", StringComparison.Ordinal) && form.Full.EndsWith(years, StringComparison.Ordinal))));
    }

    /// <summary>The works whose title holds the words of another, or is held by them.</summary>
    public IEnumerable<WorkEntry> FindSharingTitle(string title)
    {
        string[] words = TitleForm.Words(title).Split(' ');
        IEnumerable<string> held = Enumerable.Range(0, words.Length).SelectMany(start => Enumerable.Range(start + 1, words.Length - start).Select(end => string.Join(' ', words[start..end])));
        IEnumerable<WorkEntry> within = held.SelectMany(part => _byTitle.GetValueOrDefault(part, []).Where(entry => entry.Forms[0].Full == part));
        return FindByWordsInTitle(title, entry => TitleForm.Holds(entry.Forms[0].Full, string.Join(' ', words))).Concat(within).Distinct();
    }

    /// <summary>
    /// The works whose title agrees: in all words, else in those before a subtitle, else in those without closing years.
    /// The first of these that finds any decides.
    /// </summary>
    public IReadOnlyList<WorkEntry> FindByTitle(string title, Predicate<WorkEntry> isWanted)
    {
        string words = TitleForm.Parse(title).Full;
        if (!_byTitle.TryGetValue(words, out List<WorkEntry>? found)) return [];
        foreach (Func<TitleForm, string> form in (Func<TitleForm, string>[])[f => f.Full, f => f.Main, f => f.MainWithoutYears])
        {
            List<WorkEntry> agreeing = found.FindAll(entry => isWanted(entry) && entry.Forms.Exists(f => form(f) == words));
            if (agreeing.Count > 0) return agreeing;
        }

        return [];
    }

    /// <summary>The works whose title differs from one by a letter or two: candidates for a person to look at.</summary>
    public IReadOnlyList<WorkEntry> FindMisspelt(string title)
    {
        string words = TitleForm.Parse(title).Full;
        IEnumerable<string> first = words.Split(' ').Where(word => !CitationVocabulary.Connectors.Contains(word));
        return words.Length < 8 ? [] : [.. first.Take(2).SelectMany(word => _byWord.GetValueOrDefault(word, [])).Distinct().Where(entry => entry.FirstCited != int.MaxValue && entry.Forms.Exists(form => TitleForm.DiffersLittle(form.Full, words) || TitleForm.DiffersLittle(form.Main, words)))];
    }

    /// <summary>The entry that was cited with an identifier; null where none was.</summary>
    public WorkEntry? FindByIdentifier(string scheme, string value) => _byIdentifier.GetValueOrDefault((scheme, value));

    /// <summary>Makes a work findable by an identifier; the first work that has it keeps it.</summary>
    public void AddIdentifier(WorkEntry entry, string scheme, string value)
    {
        entry.Identifiers.TryAdd(scheme, value);
        _byIdentifier.TryAdd((scheme, value), entry);
    }

    /// <summary>The entry with a key; null where there is none.</summary>
    public WorkEntry? FindByKey(string key) => _entries.Find(entry => entry.Key == key);

    /// <summary>Adds a work, or an edition of one that is known: then both share the work's key.</summary>
    public WorkEntry Add(CitationReading fields, IReadOnlyList<string> authors, WorkType type, WorkEntry? container, string title)
    {
        string? year = fields.Year ?? container?.Fields.Year;
        AuthorityWork? known = authority.Find(title, type == WorkType.Periodical ? null : year, authors, container?.Title);
        string key = known?.Key ?? Unused(type == WorkType.Periodical ? WorkKeys.CreateForPeriodical(title) : WorkKeys.Create([.. authors.Select(PersonName.Parse)], year, title));
        if (!_keys.Add(key)) key = Unused(key);
        var entry = new WorkEntry(key, title, known?.Type ?? type)
        {
            Authors = [.. authors],
            Fields = fields,
            Container = container,
            Authority = known,
        };
        _keys.Add(key);
        if (known is not null) entry.Forms.AddRange(known.Forms);
        entry.Work = known?.Work ?? (container is null ? EditionOf(entry) : null) ?? key;
        _entries.Add(entry);
        Index(entry);
        if (container is not null && !container.IsPeriodical) container.HasParts = true;
        return entry;
    }

    public void AddAuthor(WorkEntry entry, string author)
    {
        var name = PersonName.Parse(author);
        if (!entry.KnownAuthors.Contains(name)) entry.KnownAuthors.Add(name);
        AddFamily(entry, FamilyOf(name));
    }

    private void AddFamily(WorkEntry entry, string family)
    {
        if (entry.Families.Add(family))
        {
            ListAt(_byFamily, family).Add(entry);
            ListAt(_byYear, (family, entry.Year)).Add(entry);
        }

        if (entry.LastCited >= 0) Cite(entry, family);
    }

    private void Cite(WorkEntry entry, string family)
    {
        if (!_recentByFamily.TryGetValue(family, out RecentWorks? works)) _recentByFamily[family] = works = new RecentWorks();
        works.Cite(entry);
    }

    private static string FamilyOf(PersonName name) => LatinFolding.Fold(name.Family);

    private static List<WorkEntry> ListAt<TKey>(Dictionary<TKey, List<WorkEntry>> index, TKey key)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out List<WorkEntry>? list)) index[key] = list = [];
        return list;
    }

    /// <summary>Forgets where works were cited, before another document is read: no document looks back into another.</summary>
    public void ForgetCitations()
    {
        _recentByFamily.Clear();
        foreach (WorkEntry entry in _entries)
        {
            entry.FirstCited = int.MaxValue;
            entry.LastCited = -1;
            entry.LastNote = -1;
        }
    }

    // The same authors and the same whole title: an edition of one work, whatever its year and place.
    private string? EditionOf(WorkEntry entry) =>
        entry.Authors.Count == 0 || !_byTitle.TryGetValue(entry.Forms[0].Full, out List<WorkEntry>? found)
            ? null
            : found.Find(other => !other.IsPart && other.Forms[0].Full == entry.Forms[0].Full && other.Authors.SequenceEqual(entry.Authors))?.Work;

    private void Index(WorkEntry entry)
    {
        foreach (string words in entry.Forms.SelectMany(form => (string[])[form.Full, form.Main, form.MainWithoutYears]).Distinct()) ListAt(_byTitle, words).Add(entry);
        foreach (string word in entry.Forms.SelectMany(form => form.Full.Split(' ')).Distinct()) ListAt(_byWord, word).Add(entry);
        foreach (string author in entry.Authors) AddAuthor(entry, author);
        if (entry.Authors.Count == 0) foreach (PersonName editor in entry.Fields.Editors) AddFamily(entry, FamilyOf(editor));
    }

    private string Unused(string key)
    {
        string unused = key;
        for (int i = 2; _keys.Contains(unused); i++) unused = FormattableString.Invariant($"{key}-{i}");
        return unused;
    }
}
