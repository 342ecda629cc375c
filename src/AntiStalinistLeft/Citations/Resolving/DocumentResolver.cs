namespace AntiStalinistLeft.Citations;

/// <summary>Takes one document's notes from their words to works: parse, name the speakers, register full forms, resolve in order.</summary>
internal sealed class DocumentResolver
{
    private readonly Document _document;
    private readonly IReadOnlyList<Mention> _mentions;
    private readonly PersonDirectory _persons;
    private readonly WorkRegistry _registry;
    private readonly CitationOptions _options;

    public DocumentResolver(Document document, IReadOnlyList<Mention> mentions, WorkRegistry registry, CitationOptions options)
    {
        _document = document;
        _mentions = mentions;
        _persons = new PersonDirectory(document, _mentions);
        _registry = registry;
        _options = options;
    }

    public DocumentCitations Resolve()
    {
        LearnAuthors();
        List<ParsedNote> notes = TitleMentionFinder.Find([.. _document.Notes.Select(Parse)], _document.Text.Value);
        List<PendingCitation> pending = Pending(notes);
        new CitationSpeakerResolver(_document, _mentions, _persons).Resolve(pending);
        FullFormRegistrar forms = new(_registry);
        foreach (PendingCitation citation in pending) forms.Register(citation);
        var decisions = new OverrideMatcher(_options.Overrides, _document.Id, _registry);
        var resolver = new CitationResolver(_registry, forms, pending, _document.Text.Value, _options);
        var citations = new List<Citation>(pending.Count);
        foreach (PendingCitation citation in pending)
        {
            string raw = citation.Span.Span.GetText(_document.Text.Value);
            citation.Result = decisions.Resolve(citation, raw) ?? resolver.Resolve(citation);
            resolver.Remember(citation);
            citations.Add(CitationBuilder.Build(citation, _document));
        }

        return new DocumentCitations(_document.Id, [.. _document.Notes.Select((note, i) => (note.Number, notes[i]))], citations, decisions.GetDiagnostics());
    }

    private ParsedNote Parse(Note note) => NoteParser.Parse(note.TextSpan.GetText(_document.Text.Value), note.TextSpan.Start, _persons.Names, _document.Source.Language);

    // A bare «Tamm, 33» may stand before the note that names Ada Tamm in full, so full names are learnt first.
    private void LearnAuthors()
    {
        foreach (CitationFields fields in _document.Notes.SelectMany(note => Parse(note).Citations).Select(span => span.Fields!))
        {
            if (fields.Form == CitationForm.BareAuthor) continue;
            foreach (PersonName author in fields.Authors.Concat(fields.ContainerAuthors)) _persons.Learn(author);
        }
    }

    private List<PendingCitation> Pending(List<ParsedNote> notes)
    {
        var pending = new List<PendingCitation>();
        for (int i = 0; i < notes.Count; i++)
        {
            int ordinal = 0;
            foreach (NoteSpan span in notes[i].Spans.Where(span => span.Kind != NoteSpanKind.Prose)) pending.Add(new PendingCitation(i, _document.Notes[i].Number, ++ordinal, pending.Count, span));
        }

        return pending;
    }
}
