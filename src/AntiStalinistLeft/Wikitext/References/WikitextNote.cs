namespace AntiStalinistLeft.Wikitext;

/// <summary>Where a note's words come from.</summary>
internal enum WikitextNoteKind
{
    /// <summary>The element of references.</summary>
    Reference,

    /// <summary>A template that cites by author and year.</summary>
    Short,

    /// <summary>A template that makes a note of its parameter.</summary>
    Explanation,
}

/// <summary>A note of a page with the places that call it.</summary>
/// <remarks>A named reference is one note however often it is called; one that is called and nowhere defined has no content.</remarks>
internal sealed class WikitextNote
{
    private readonly List<WikitextNoteCall> _calls = [];
    private readonly List<WikitextNoteContent> _contents = [];

    internal WikitextNote(WikitextNoteKind kind, string? name, string? group)
    {
        Kind = kind;
        Name = name;
        Group = group;
    }

    /// <summary>Whence it comes.</summary>
    public WikitextNoteKind Kind { get; }

    /// <summary>Its name; null for one without.</summary>
    public string? Name { get; }

    /// <summary>The group of notes it belongs to; null for the main one.</summary>
    public string? Group { get; }

    /// <summary>Its number in the order in which notes are first called, from 1, over all groups; notes never called come last.</summary>
    public int Number { get; internal set; }

    /// <summary>The places that call it, in the order of the text.</summary>
    public IReadOnlyList<WikitextNoteCall> Calls => _calls;

    /// <summary>What it says; more than one where a name is defined again, empty where it is nowhere defined.</summary>
    public IReadOnlyList<WikitextNoteContent> Contents => _contents;

    internal void Add(WikitextNoteCall call) => _calls.Add(call);

    internal void Add(WikitextNoteContent content) => _contents.Add(content);

    internal void AddPages(string pages) => _calls[^1] = _calls[^1] with { Pages = pages };
}

/// <summary>A place that calls a note.</summary>
/// <param name="Token">Index of the token that begins the call.</param>
/// <param name="Span">The call in the wikitext; where it also holds the note's words, these included.</param>
/// <param name="Pages">The pages that <c>{{rp}}</c> or <c>{{r}}</c> gives for this call; null where neither does.</param>
internal sealed record WikitextNoteCall(int Token, TextSpan Span, string? Pages = null);

/// <summary>The words of a note.</summary>
/// <param name="From">Index of their first token.</param>
/// <param name="To">Index behind the last.</param>
/// <param name="Span">Their range in the wikitext.</param>
internal sealed record WikitextNoteContent(int From, int To, TextSpan Span);
