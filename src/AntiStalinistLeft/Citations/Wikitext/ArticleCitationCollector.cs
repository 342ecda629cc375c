using AntiStalinistLeft.Wikitext;

namespace AntiStalinistLeft.Citations;

/// <summary>Collects the citations of a page note by note: describing templates, short forms, notes in plain words, bare addresses.</summary>
internal sealed class ArticleCitationCollector(WikitextArticle article, KnownNames names)
{
    private const int MaxLabelLength = 300;

    // No signal is longer.
    private const int MaxSignalLength = 40;

    private readonly List<ArticleCitation> _found = [];
    private readonly ILookup<int, CiteTemplate> _cites = article.References.Cites.Where(cite => cite.Note is not null).ToLookup(cite => cite.Note!.Number, cite => cite.Cite);
    private readonly ILookup<int, ShortCite> _shorts = article.References.ShortCites.ToLookup(cite => cite.Note?.Number ?? 0, cite => cite.Cite);
    private readonly ILookup<WikitextNote, TextSpan> _addresses = article.References.Addresses.ToLookup(address => address.Note, address => address.Span);
    private int _ordinal;

    private string Source => article.References.Tokens.Source;

    public List<ArticleCitation> Collect()
    {
        foreach (WikitextNote note in article.References.Notes)
        {
            _ordinal = 0;
            TextSpan content = note.Contents.Count > 0 ? note.Contents[0].Span : default;
            List<(TextSpan Span, CiteTemplate? Cite, ShortCite? Short)> templates =
            [
                .. _cites[note.Number].Where(cite => content.Contains(cite.Span)).Select(cite => (cite.Span, (CiteTemplate?)cite, (ShortCite?)null)),
                .. _shorts[note.Number].Where(cite => content.Contains(cite.Span)).Select(cite => (cite.Span, (CiteTemplate?)null, (ShortCite?)cite)),
            ];
            foreach ((TextSpan span, CiteTemplate? cite, ShortCite? reference) in templates.OrderBy(template => template.Span)) AddTemplate(note, content, span, cite, reference);
            if (templates.Count == 0 && note.Contents.Count > 0) AddWords(note, note.Contents[0]);
        }

        _ordinal = 0;
        foreach (ShortCite cite in _shorts[0]) AddTemplate(null, cite.Span, cite.Span, null, cite);
        return _found;
    }

    private void AddTemplate(WikitextNote? note, TextSpan content, TextSpan span, CiteTemplate? cite, ShortCite? reference)
    {
        CitationReading reading = cite is not null ? TemplateFieldReader.Read(cite) : TemplateFieldReader.Read(reference!);
        reading.Relation = RelationBefore(content.Start, span.Start);
        Add(note, reading, span, cite, reference);
    }

    // The words right before a template say what it is there for.
    private CitationRelation RelationBefore(int start, int end)
    {
        NoteText words = NoteText.Tokenize(Source[Math.Max(start, end - MaxSignalLength)..end]);
        int last = words.Count;
        while (words.Kind(last - 1) == NoteTokenKind.Mark) last--;
        for (int i = 0; i < last; i++)
        {
            if (CitationPhrases.Signals.Match(words, i, last, out CitationRelation relation) == last) return relation;
        }

        return CitationRelation.Cites;
    }

    private void AddWords(WikitextNote note, WikitextNoteContent content)
    {
        WikitextPlainText plain = WikitextPlainText.RenderRange(article.References.Tokens, content.From, content.To, article.References.Options);
        CitationReading[] readings = [.. NoteParser.Parse(plain.Text, 0, names, article.Language).Where(reading => reading.Kind != ReadingKind.Prose)];
        foreach (CitationReading reading in readings) Add(note, reading, plain.ToWikitext(reading.Span));
        if (readings.Any(reading => reading.Kind == ReadingKind.Citation)) return;
        List<TextSpan> addresses = [.. _addresses[note]];
        string label = plain.Text.Trim().TrimEnd('.');
        foreach (TextSpan address in addresses)
        {
            bool isLabelled = addresses.Count == 1 && label.Length <= MaxLabelLength && !label.Contains("://", StringComparison.Ordinal);
            Add(note, TemplateFieldReader.ReadAddress(address.GetText(Source), isLabelled ? label : null), address);
        }
    }

    private void Add(WikitextNote? note, CitationReading reading, TextSpan span, CiteTemplate? cite = null, ShortCite? reference = null)
    {
        int number = note?.Number ?? 0;
        reading.Span = span;
        var citation = new Citation(article.Id, number, number, ++_ordinal, _found.Count, reading) { OriginalSpan = span, Raw = span.GetText(Source) };
        _found.Add(new ArticleCitation(citation, note, cite, reference));
    }
}
