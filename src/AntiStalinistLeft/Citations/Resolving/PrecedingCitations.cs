namespace AntiStalinistLeft.Citations;

/// <summary>What was cited before the place reached, and what stands where.</summary>
internal sealed class PrecedingCitations
{
    private readonly WorkRegistry _registry;
    private readonly Dictionary<int, Citation[]> _byNote;
    private readonly ILookup<int, int> _indexesOfNumber;
    private readonly Citation?[] _before;
    private readonly int[] _noteOfOrder;
    private readonly RecentWorks _hosts = new();

    // The last work that nobody is known to have written, in a note of its own: behind it a bare name could mean it.
    private WorkEntry? _lastWithoutAuthor;

    // Of the works that nobody is known to have written, the last one cited behind a paragraph that has the word: a name in it could be the author's.
    private readonly Dictionary<string, WorkEntry> _lastUnsignedNear = new(StringComparer.Ordinal);

    // The last work without an imprint, and with nobody known to have written it, in whose sentence a name stands: «in her lectures on “Lamps” Ada Tamm …».
    private readonly Dictionary<string, WorkEntry> _unsignedBySentence = new(StringComparer.Ordinal);
    private readonly string _text;

    public PrecedingCitations(WorkRegistry registry, IReadOnlyList<Citation> citations, string text)
    {
        _registry = registry;
        _text = text;
        _byNote = citations.Where(citation => !citation.IsMention).GroupBy(citation => citation.NoteIndex).ToDictionary(group => group.Key, group => group.ToArray());
        _noteOfOrder = [.. citations.Select(citation => citation.NoteIndex)];
        _indexesOfNumber = citations.Select(citation => (citation.Note, citation.NoteIndex)).Distinct().OrderBy(place => place.NoteIndex).ToLookup(place => place.Note, place => place.NoteIndex);
        _before = new Citation?[citations.Count];
        foreach (Citation[] note in _byNote.Values)
        {
            for (int i = 1; i < note.Length; i++) _before[note[i].Order] = note[i - 1];
        }
    }

    public IReadOnlyList<Citation> ForNote(int noteIndex) => _byNote.GetValueOrDefault(noteIndex, []);

    /// <summary>The citations of the note, or of all notes, with a printed number; empty where there is none before the place reached.</summary>
    public IReadOnlyList<Citation> ForNoteNumber(int number, int before) => [.. _indexesOfNumber[number].Where(index => index < before).SelectMany(ForNote)];

    /// <summary>The citation right before one in the same note; null for the first.</summary>
    public Citation? FindPreviousInNote(Citation citation) => _before[citation.Order];

    public static bool IsBefore(WorkEntry entry, Citation citation) => entry.FirstCited < citation.Order;

    /// <summary>True for a work first cited in one of the notes right behind, or further on in the same.</summary>
    public bool IsAhead(WorkEntry entry, Citation citation, int? notes) =>
        entry.FirstCited > citation.Order && entry.FirstCited < _noteOfOrder.Length && (notes is null || _noteOfOrder[entry.FirstCited] <= citation.NoteIndex + notes);

    /// <summary>
    /// The works of an author cited before, the last cited one first. A volume that was cited only for a part of it counts
    /// where nothing else by the author was cited.
    /// </summary>
    public IEnumerable<WorkEntry> FindWorksBy(string author, Citation citation)
    {
        IEnumerable<WorkEntry> works = _registry.FindCitedBy(author).Where(entry => IsBefore(entry, citation));
        return works.Any(work => !work.IsContainerOnly) ? works.Where(work => !work.IsContainerOnly) : works;
    }

    /// <summary>True where the sentence before a citation's marker holds the title of a work.</summary>
    public bool IsNamedBefore(WorkEntry work, Citation citation) =>
        TitleForm.Words(citation.Framing.GetText(_text)) is var words && work.Forms.Exists(form => TitleForm.Holds(words, form.Main) || HoldsThree(words, form.Main));

    // «The Wealth of Nations» of a longer title: three words in its order, two of them long.
    private static bool HoldsThree(string sentence, string title)
    {
        string[] words = title.Split(' ');
        return Enumerable.Range(0, Math.Max(0, words.Length - 2)).Any(i => words[i..(i + 3)] is var three && three.Count(word => word.Length > 3) > 1 && TitleForm.Holds(sentence, string.Join(' ', three)));
    }

    /// <summary>The last works of those whose name stands before a citation, in its sentence or in the paragraph that its marker ends.</summary>
    public List<WorkEntry> FindLastOfNamed(Citation citation)
    {
        TextSpan before = citation.Reading.IsEmbedded ? TextSpan.FromBounds(citation.Sentence.Start, citation.Reading.Span.Start) : citation.Sentence;
        return [.. Names(before).Select(name => FindWorksBy(name, citation).FirstOrDefault() ?? FindUnsignedNear(name, citation)).OfType<WorkEntry>().Where(work => !work.Excludes(citation.Reading.Locators)).Distinct()];
    }

    /// <summary>The last work cited that nobody is known to have written and in whose sentence a name stands; null where none was.</summary>
    public WorkEntry? FindUnsignedNear(string author, Citation citation) =>
        _unsignedBySentence.GetValueOrDefault(PersonName.Parse(author).Family) is { Authors.Count: 0 } near && IsBefore(near, citation) ? near : null;

    /// <summary>The volumes that hold pieces and were cited since a note, the last cited one first; those of one author where one is named.</summary>
    public IEnumerable<WorkEntry> FindContainers(string? author, int since = 0) =>
        _hosts.All.TakeWhile(host => host.LastNote >= since).Where(host => author is null || host.PartAuthors.Contains(author) || host.IsBy(PersonName.Parse(author)));

    /// <summary>The last work cited without any author that could be the named author's, where it comes behind a work.</summary>
    public WorkEntry? FindUnattributedSince(WorkEntry entry, string author)
    {
        if (_lastWithoutAuthor is { Authors.Count: 0 } last && last.LastCited > entry.LastCited) return last;
        string name = CapitalWords(PersonName.Parse(author).Family).LastOrDefault(author);
        return _lastUnsignedNear.GetValueOrDefault(name) is { Authors.Count: 0 } near && near.LastCited > entry.LastCited ? near : null;
    }

    public void Add(Citation citation)
    {
        if (citation.Result?.Work is not { } work || citation.IsMention) return;
        Touch(work, citation);
        foreach (string author in citation.StatedOrInferredAuthors.Where(_ => work.Type == WorkType.CollectedWorksVolume)) _registry.AddAuthor(work, author);
        if (work.Container is { IsPeriodical: false } volume) Touch(volume, citation);
        else if (work.Container is { } periodical) periodical.FirstNote = periodical.FirstNote < 0 ? citation.NoteIndex : periodical.FirstNote;
        if (work.FirstCited == citation.Order) work.IsUnattributed = work.Authors.Count == 0 && citation.StatedOrInferredAuthors.Count == 0 && citation.Reading.Relation == CitationRelation.Cites && !citation.FramingSpeaker.IsCollective;
        if (!work.IsUnattributed) return;
        if (citation.Reading is { IsEmbedded: true, Imprint: null }) foreach (string name in Names(citation.Sentence)) _unsignedBySentence[name] = work;
        if (!WorkTypeClassifier.IsOftenUnsigned(work.Type) && !citation.Reading.IsEmbedded) _lastWithoutAuthor = work;
        else foreach (string word in CapitalWords(citation.Framing.GetText(_text))) _lastUnsignedNear[word] = work;
        if (work.Container is { } host) host.HasUnattributedParts = true;
    }

    // Capital words that can be names; in the genitive a name says whose something else is.
    private IEnumerable<string> Names(TextSpan span)
    {
        string text = span.GetText(_text);
        return CapitalWords(text).Distinct().Where(word => word.Length > 2 && !CitationVocabulary.NonNameWords.Contains(word) && !text.Contains(word + "’s", StringComparison.Ordinal) && !text.Contains(word + "'s", StringComparison.Ordinal));
    }

    private static IEnumerable<string> CapitalWords(string text)
    {
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i])) continue;
            if (i > start && char.IsUpper(text[start])) yield return text[start..i];
            start = i + 1;
        }
    }

    private void Touch(WorkEntry entry, Citation citation)
    {
        entry.FirstCited = Math.Min(entry.FirstCited, citation.Order);
        entry.FirstNote = entry.FirstNote < 0 ? citation.NoteIndex : entry.FirstNote;
        entry.LastCited = citation.Order;
        entry.LastNote = citation.NoteIndex;
        _registry.Cite(entry);
        if (entry.CanHoldParts) _hosts.Cite(entry);
    }
}
