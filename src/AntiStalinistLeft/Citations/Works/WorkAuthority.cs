using AntiStalinistLeft.Citations;

namespace AntiStalinistLeft;

/// <summary>The works that are known by their keys. Immutable.</summary>
public sealed class WorkAuthority
{
    private readonly ILookup<string, AuthorityWork> _byTitle;
    private readonly Dictionary<string, AuthorityWork> _byKey = new(StringComparer.Ordinal);

    /// <summary>Makes an authority of works whose keys differ.</summary>
    /// <exception cref="ArgumentException">A key stands twice.</exception>
    public WorkAuthority(IReadOnlyList<AuthorityWork> works)
    {
        ArgumentNullException.ThrowIfNull(works);
        Works = works;
        foreach (AuthorityWork work in works)
        {
            if (!_byKey.TryAdd(work.Key, work)) throw new ArgumentException($"The key {work.Key} stands twice.", nameof(works));
        }

        _byTitle = works.SelectMany(work => work.Words.Select(words => (words, work))).ToLookup(pair => pair.words, pair => pair.work, StringComparer.Ordinal);
    }

    /// <summary>An authority without works.</summary>
    public static WorkAuthority Empty { get; } = new([]);

    /// <summary>All works in the order of the file.</summary>
    public IReadOnlyList<AuthorityWork> Works { get; }

    /// <summary>The work with a key; null where there is none.</summary>
    public AuthorityWork? this[string key] => _byKey.GetValueOrDefault(key);

    /// <summary>
    /// The one entry that agrees with a citation in title, year, volume and, where both name any, authors; null where none
    /// or several do.
    /// </summary>
    /// <param name="title">The title as cited.</param>
    /// <param name="year">The year of the edition cited; null where it is not printed.</param>
    /// <param name="authors">Authors by canonical name.</param>
    /// <param name="container">The title of the volume that holds it; null for a whole volume.</param>
    public AuthorityWork? Find(string title, string? year, IReadOnlyList<string> authors, string? container)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(authors);
        TitleForm form = TitleForm.Parse(title);
        foreach (string words in (string[])[form.Full, form.Main])
        {
            if (_byTitle[words].Where(work => Agrees(work, year, authors, container)).Take(2).ToArray() is [var only]) return only;
        }

        return null;
    }

    private bool Agrees(AuthorityWork work, string? year, IReadOnlyList<string> authors, string? container)
    {
        if (work.Year is not null && year is not null && work.Year != year) return false;
        if ((work.Container is null) != (container is null)) return false;
        if (container is not null && _byKey.TryGetValue(work.Container!, out AuthorityWork? host) && !host.Bears(container)) return false;
        return work.Authors.Count == 0 || authors.Count == 0 || work.Authors.Any(author => authors.Contains(author, StringComparer.Ordinal));
    }
}
