namespace AntiStalinistLeft.Wikitext;

/// <summary>Walks once over a page's tokens and collects what has to do with references.</summary>
internal sealed class ReferenceCollector(WikitextTokens tokens, WikitextOptions options)
{
    private readonly Dictionary<NoteKey, WikitextNote> _named = [];
    private readonly List<WikitextParameter> _parameters = [];
    private readonly Stack<(WikitextNote Note, int End)> _inside = new();
    private readonly List<WikitextNote> _notes = [];
    private WikitextNote? _lastCalled;
    private int _definitionsEnd = -1;
    private string? _definitionsGroup;
    private int _templateEnd = -1;

    public List<WikitextNote> Notes => _notes;

    public List<(CiteTemplate Cite, WikitextNote? Note)> Cites { get; } = [];

    public List<(ShortCite Cite, WikitextNote? Note)> ShortCites { get; } = [];

    public List<(TextSpan Span, WikitextNote Note)> Addresses { get; } = [];

    public Dictionary<int, WikitextNote> Calls { get; } = [];

    public void Collect()
    {
        ReadOnlySpan<WikitextToken> span = tokens.Span;
        for (int at = 0; at < span.Length; at++)
        {
            while (_inside.Count > 0 && at >= _inside.Peek().End) _inside.Pop();
            switch (span[at].Kind)
            {
                case WikitextTokenKind.TemplateOpen: TakeTemplate(at); break;
                case WikitextTokenKind.TagOpen or WikitextTokenKind.TagAlone: TakeTag(at, span[at]); break;
                case WikitextTokenKind.Url when at > _templateEnd && Inside is { } note: Addresses.Add((span[at].Span, note)); break;
            }
        }

        Number();
    }

    private WikitextNote? Inside => _inside.Count > 0 ? _inside.Peek().Note : null;

    private void TakeTag(int at, WikitextToken token)
    {
        ReadOnlySpan<char> tag = tokens.GetText(at);
        if (token.Tag == WikitextTag.References && token.Kind == WikitextTokenKind.TagOpen) (_definitionsEnd, _definitionsGroup) = (Math.Max(_definitionsEnd, token.Partner), TagAttributes.Find(tag, "group"));
        if (token.Tag != WikitextTag.Ref) return;
        string? follows = TagAttributes.Find(tag, "follow");
        string? name = TagAttributes.Find(tag, "name") ?? follows;
        int close = Math.Max(at, token.Partner);
        bool hasContent = token.Kind == WikitextTokenKind.TagOpen && !tokens.Source.AsSpan(token.End, tokens[close].Start - token.End).IsWhiteSpace();
        if (name is null && !hasContent) return;
        WikitextNote note = NoteOf(WikitextNoteKind.Reference, name, TagAttributes.Find(tag, "group") ?? (at <= _definitionsEnd ? _definitionsGroup : null));
        if (hasContent)
        {
            // What follows a note over a page break belongs to it and is no second definition.
            if (follows is null || note.Contents.Count == 0) note.Add(new WikitextNoteContent(at + 1, close, TextSpan.FromBounds(token.End, tokens[close].Start)));
            _inside.Push((note, close));
        }

        if (at > _definitionsEnd && follows is null) Call(note, at, TextSpan.FromBounds(token.Start, tokens[close].End), null);
    }

    private void TakeTemplate(int at)
    {
        int close = tokens[at].Partner >= 0 ? tokens[at].Partner : tokens.Count;
        string name = WikitextTemplate.NameAt(tokens, at, close);
        switch (ReferenceTemplateClassifier.Classify(name))
        {
            case ReferenceTemplateKind.Cite:
                Cites.Add((CiteTemplate.Read(tokens, at, name, ParametersAt(at), options), Inside));
                _templateEnd = Math.Max(_templateEnd, close);
                break;
            case ReferenceTemplateKind.ShortNote: TakeShortNote(at, name); break;
            case ReferenceTemplateKind.ShortCite: ShortCites.AddRange(ShortCite.Read(tokens, at, name, makesNote: false, ParametersAt(at), options).Select(cite => (cite, Inside))); break;
            case ReferenceTemplateKind.Explanation: TakeExplanation(at); break;
            case ReferenceTemplateKind.Call: TakeCalls(at); break;
            case ReferenceTemplateKind.Page when ParametersAt(at) is [var pages, ..]:
                if (_lastCalled is { Calls.Count: > 0 }) _lastCalled.AddPages(PlainValue.Read(tokens, pages, options));
                break;
            case ReferenceTemplateKind.List:
                WikitextParameter? listed = WikitextTemplate.Read(tokens, at, tokens.Count).Find("group");
                (_definitionsEnd, _definitionsGroup) = (Math.Max(_definitionsEnd, close), listed is { } group ? PlainValue.Read(tokens, group, options) : null);
                break;
        }
    }

    // Short notes that say the same are one note, as the wiki shows them.
    private void TakeShortNote(int at, string name)
    {
        IReadOnlyList<ShortCite> cites = ShortCite.Read(tokens, at, name, makesNote: true, ParametersAt(at), options);
        if (cites.Count == 0) return;
        var key = new NoteKey(IsShort: true, string.Join(' ', cites.Select(cite => cite.Anchor)), string.Join("; ", cites.Select(cite => cite.Pages)));
        if (!_named.TryGetValue(key, out WikitextNote? note))
        {
            note = New(WikitextNoteKind.Short, null, null);
            note.Add(new WikitextNoteContent(at, CloseOf(at) + 1, cites[0].Span));
            _named.Add(key, note);
        }

        ShortCites.AddRange(cites.Select(cite => (cite, (WikitextNote?)note)));
        Call(note, at, cites[0].Span, null);
    }

    private void TakeExplanation(int at)
    {
        WikitextTemplate template = WikitextTemplate.Read(tokens, at, tokens.Count);
        string? name = template.Find("name") is { } named ? PlainValue.Read(tokens, named, options) : null;
        WikitextNote note = NoteOf(WikitextNoteKind.Explanation, name, template.Find("group") is { } group ? PlainValue.Read(tokens, group, options) : template.Name.StartsWith('#') ? null : "efn");
        int close = CloseOf(at);
        if (template.Find("1") is { } words && words.To > words.From)
        {
            note.Add(new WikitextNoteContent(words.From, words.To, TextSpan.FromBounds(tokens[words.From].Start, tokens[words.To - 1].End)));
            _inside.Push((note, words.To));
        }

        if (at > _definitionsEnd) Call(note, at, TextSpan.FromBounds(tokens[at].Start, tokens[close].End), null);
    }

    private void TakeCalls(int at)
    {
        WikitextTemplate template = WikitextTemplate.Read(tokens, at, tokens.Count);
        string? group = template.Find("group") is { } named ? PlainValue.Read(tokens, named, options) : null;
        WikitextParameter? page = template.Find("p") ?? template.Find("pp") ?? template.Find("page") ?? template.Find("pages");
        string? pages = page is { } stated ? PlainValue.Read(tokens, stated, options) : null;
        foreach (WikitextParameter parameter in template.Parameters)
        {
            string name = parameter.IsNamed ? string.Empty : PlainValue.Read(tokens, parameter, options);
            if (name.Length > 0) Call(NoteOf(WikitextNoteKind.Reference, name, group), at, TextSpan.FromBounds(tokens[at].Start, tokens[CloseOf(at)].End), pages);
        }
    }

    private int CloseOf(int at) => tokens[at].Partner >= 0 ? tokens[at].Partner : tokens.Count - 1;

    private void Call(WikitextNote note, int at, TextSpan span, string? pages)
    {
        note.Add(new WikitextNoteCall(at, span, pages));
        Calls.TryAdd(at, note);
        _lastCalled = note;
    }

    private WikitextNote NoteOf(WikitextNoteKind kind, string? name, string? group)
    {
        if (name is null) return New(kind, name, group);
        var key = new NoteKey(IsShort: false, name, group ?? string.Empty);
        if (!_named.TryGetValue(key, out WikitextNote? note)) _named.Add(key, note = New(kind, name, group));
        return note;
    }

    private WikitextNote New(WikitextNoteKind kind, string? name, string? group)
    {
        var note = new WikitextNote(kind, name, group);
        _notes.Add(note);
        return note;
    }

    // One list for all templates: none is kept.
    private List<WikitextParameter> ParametersAt(int at)
    {
        _parameters.Clear();
        WikitextTemplate.ReadParameters(tokens, at, tokens.Count, _parameters);
        return _parameters;
    }

    // Stable: notes never called keep their order and come last.
    private void Number()
    {
        WikitextNote[] ordered = [.. _notes.OrderBy(note => note.Calls.Count > 0 ? note.Calls[0].Token : int.MaxValue)];
        _notes.Clear();
        foreach (WikitextNote note in ordered)
        {
            note.Number = _notes.Count + 1;
            _notes.Add(note);
        }
    }

    /// <summary>What makes two calls calls of one note.</summary>
    /// <param name="IsShort">True for short forms.</param>
    /// <param name="Name">The note's name; of a short form the anchor.</param>
    /// <param name="Scope">The group of notes, no group being the empty one; of a short form the pages.</param>
    private readonly record struct NoteKey(bool IsShort, string Name, string? Scope);
}
