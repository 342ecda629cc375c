using AntiStalinistLeft.Annotations;

namespace AntiStalinistLeft.Citations;

/// <summary>Takes one document's notes from their words to works: read, name the speakers, register full forms, resolve in order.</summary>
internal sealed class DocumentResolver(Document document, IReadOnlyList<Mention> mentions, CitationOptions options)
{
    private readonly PersonDirectory _persons = new(document.Text.Value, mentions);
    private NoteReading[]? _read;
    public Document Document => document;

    private NoteReading[] Notes
    {
        get
        {
            lock (_persons) return _read ??= ReadNotes();
        }
    }


    /// <param name="registry">The works known so far.</param>
    /// <param name="quotations">What is quoted in the document, and by whom.</param>
    public CitationFindings Resolve(WorkRegistry registry, IReadOnlyList<QuotedPassage> quotations)
    {
        List<NoteReading> notes = TitleMentionFinder.Find(Notes, document.Text.Value);
        List<Citation> citations = CitationsIn(notes);
        new CitationSpeakerResolver(document, mentions, _persons, quotations).Resolve(citations);
        FullFormRegistrar forms = new(registry);
        foreach (Citation citation in citations) forms.Register(citation);
        var decisions = new OverrideMatcher(options.Overrides, document.Id, registry);
        var resolver = new CitationResolver(registry, forms, citations, document.Text.Value, options);
        foreach (Citation citation in citations)
        {
            string raw = citation.Reading.Span.GetText(document.Text.Value);
            citation.Result = decisions.Resolve(citation, raw) ?? resolver.Resolve(citation);
            if (options.WithoutRules.Contains(citation.Rule)) citation.Result = CitationResolution.Unresolved(citation.Rule, citation.Work is { } work ? [work] : []);
            resolver.Remember(citation);
            (citation.Authors, citation.AuthorsFrom) = AuthorsOf(citation, citation.Work);
        }

        return new CitationFindings(notes, citations, [], decisions.GetDiagnostics(), options);
    }

    public ISourceAuthors ReadAuthors() => new SourceAuthors(Notes, _persons, options.Authority.Works);

    // A bare «Tamm, 33» may stand before the note that names Ada Tamm in full: a note whose reading asked in vain for a name
    // that is known by the end is read again.
    private NoteReading[] ReadNotes()
    {
        foreach (Block block in document.Blocks.Where(block => block.Zone == Zone.Body)) _persons.LearnFrom(document.GetText(block));
        NoteReading[] notes = new NoteReading[document.Notes.Count];
        var unknown = new IReadOnlyCollection<PersonName>[notes.Length];
        for (int i = 0; i < notes.Length; i++)
        {
            notes[i] = Read(document.Notes[i]);
            unknown[i] = _persons.Names.TakeUnknown();
            Learn(notes[i]);
        }

        for (int i = 0; i < notes.Length; i++)
        {
            if (unknown[i].Any(_persons.Names.Knows)) notes[i] = Read(document.Notes[i]);
        }

        return notes;
    }

    private NoteReading Read(Note note) =>
        new(document.Id, note.Number, NoteParser.Parse(note.TextSpan.GetText(document.Text.Value), note.TextSpan.Start, _persons.Names, document.Source.Language, options.WithoutRules));

    private void Learn(NoteReading note)
    {
        foreach (CitationReading citation in note.Readings.Where(reading => reading is { Kind: ReadingKind.Citation, Form: not CitationForm.BareAuthor }))
        {
            foreach (PersonName author in citation.Authors.Concat(citation.ContainerAuthors).Concat(citation.Editors)) _persons.Learn(author);

            // «Tamm, op. cit.»: what stands for an earlier work stands behind an author.
            if (citation.Form is CitationForm.OpCit or CitationForm.CrossReference) foreach (PersonName author in citation.Authors) _persons.Names.Add(author);
        }
    }

    private List<Citation> CitationsIn(List<NoteReading> notes)
    {
        var citations = new List<Citation>();
        for (int i = 0; i < notes.Count; i++)
        {
            int ordinal = 0;
            foreach (CitationReading reading in notes[i].Readings.Where(reading => reading.Kind != ReadingKind.Prose))
            {
                TextSpan original = document.Text.ToOriginal(reading.Span);
                citations.Add(new Citation(document.Id, i, notes[i].Number, ++ordinal, citations.Count, reading) { OriginalSpan = original, Raw = original.GetText(document.Text.Original) });
            }
        }

        return citations;
    }

    // A volume of several persons' writings has no one author: there the speaker is the author of what is cited.
    private static (IReadOnlyList<string> Authors, AuthorSource Source) AuthorsOf(Citation citation, WorkEntry? work)
    {
        if (citation.StatedAuthors.Count > 0) return (citation.StatedAuthors, AuthorSource.Note);
        if (work is null && citation.Reading is { Form: CitationForm.BareAuthor, Authors.Count: > 0 } reading) return ([.. reading.Authors.Select(author => author.Full)], AuthorSource.Note);
        AuthorSource inferredFrom = citation.Reading.IsEmbedded ? AuthorSource.Note : AuthorSource.Body;
        IReadOnlyList<string> inferred = citation.InferAuthors(work?.Type ?? citation.Reading.Type);
        bool isCollected = work is null || work.Type == WorkType.CollectedWorksVolume || work.Authors.Count == 0;
        if (isCollected && inferred.Count > 0) return (inferred, inferredFrom);
        if (work is null || work.Authors.Count == 0) return ([], AuthorSource.None);
        return (work.Authors, inferred.SequenceEqual(work.Authors, StringComparer.Ordinal) ? inferredFrom : AuthorSource.Work);
    }
}
