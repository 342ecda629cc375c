using AntiStalinistLeft.Annotations;

namespace AntiStalinistLeft.Citations;

/// <summary>
/// Who wrote what the notes of a document cite, as far as the notes tell without the text that they stand for: by name, by
/// <i>ibid.</i>, by the title of a work whose author another note or the corpus names.
/// </summary>
internal sealed class SourceAuthors : ISourceAuthors
{
    private readonly Dictionary<int, IReadOnlyList<string>> _byNote = [];
    private readonly Dictionary<string, HashSet<string>> _byTitle = new(StringComparer.Ordinal);
    private readonly HashSet<string> _all = new(StringComparer.Ordinal);

    // A text names the same things again and again.
    private readonly Dictionary<string, IReadOnlyList<string>> _asked = new(StringComparer.Ordinal);

    /// <summary>Reads them off the notes.</summary>
    /// <param name="notes">The notes as they were read, in the order of the text.</param>
    /// <param name="persons">Who the printed names are.</param>
    /// <param name="works">Works that the corpus knows.</param>
    public SourceAuthors(IReadOnlyList<NoteReading> notes, PersonDirectory persons, IReadOnlyList<AuthorityWork> works)
    {
        foreach (AuthorityWork work in works) Learn(work.Title, work.Authors);
        foreach (CitationReading reading in notes.SelectMany(note => note.Readings).Where(reading => IsCitation(reading) && !reading.IsNameOrTitle))
        {
            string[] named = [.. reading.Authors.Select(persons.Canonical)];
            _all.UnionWith(named);
            if (reading.Title is { } title && named.Length > 0) Learn(title, named);
        }

        IReadOnlyList<string> before = [];
        foreach (NoteReading note in notes) before = Read(note, persons, before);
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<string> All => _all;

    /// <inheritdoc/>
    public IReadOnlyList<string> OfNote(int number) => _byNote.GetValueOrDefault(number, []);

    /// <inheritdoc/>
    public IReadOnlyList<string> OfTitle(string title)
    {
        if (_byTitle.Count == 0) return [];
        if (!_asked.TryGetValue(title, out IReadOnlyList<string>? known)) _asked[title] = known = _byTitle.TryGetValue(TitleForm.Parse(title).Main, out HashSet<string>? authors) && authors.Count == 1 ? authors.First().Split('\n') : [];
        return known;
    }

    private static bool IsCitation(CitationReading reading) => reading.Kind == ReadingKind.Citation;

    private IReadOnlyList<string> Read(NoteReading note, PersonDirectory persons, IReadOnlyList<string> before)
    {
        IReadOnlyList<string>? single = null;
        bool isOne = true;
        foreach (CitationReading reading in note.Readings.Where(IsCitation))
        {
            IReadOnlyList<string> authors = AuthorsOf(reading, persons, before);
            before = authors;
            if (reading.Relation != CitationRelation.Cites) continue;
            isOne &= single is null || single.SequenceEqual(authors, StringComparer.Ordinal);
            single = authors;
        }

        _byNote.TryAdd(note.Number, isOne ? single ?? [] : []);
        return before;
    }

    private IReadOnlyList<string> AuthorsOf(CitationReading reading, PersonDirectory persons, IReadOnlyList<string> before)
    {
        // «Rope, 12» may be a title too: a person is who was named in full, or in the text.
        if (reading is { IsNameOrTitle: true, Title: not null }) return [.. reading.Authors.Where(name => persons.IsMentioned(name) || persons.Canonical(name) != name.Full).Select(persons.Canonical)];
        if (reading.Authors.Count > 0) return [.. reading.Authors.Select(persons.Canonical)];
        if (reading.Form == CitationForm.Ibid || reading.IsSameAuthor) return before;
        if (reading is { Form: CitationForm.CrossReference, ReferredNote: { } other }) return OfNote(other);
        return reading.Title is { } title ? OfTitle(title) : [];
    }

    private void Learn(string title, IReadOnlyList<string> authors)
    {
        if (authors.Count == 0) return;
        _asked.Clear();
        string words = TitleForm.Parse(title).Main;
        if (!_byTitle.TryGetValue(words, out HashSet<string>? known)) _byTitle[words] = known = new(StringComparer.Ordinal);
        known.Add(string.Join('\n', authors));
    }
}
