using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Wikitext;

/// <summary>
/// A page as its readers see it, notes included: the text of <see cref="WikitextPlainText"/> with <c>[n]</c> where a note is
/// called, and the notes below it, one line each. Works that templates describe are printed where they stand in notes.
/// </summary>
internal sealed class WikitextPage
{
    private WikitextPage(string wikitext, string text, IReadOnlyList<WikitextPiece> pieces)
    {
        Wikitext = wikitext;
        Text = text;
        Pieces = pieces;
    }

    /// <summary>The wikitext.</summary>
    public string Wikitext { get; }

    /// <summary>The text with its notes.</summary>
    public string Text { get; }

    /// <summary>The stretches of the text with the wikitext of each; in the notes they lead back to where the note is written.</summary>
    public IReadOnlyList<WikitextPiece> Pieces { get; }

    /// <summary>The marks without their other end.</summary>
    public UnclosedMarks Unclosed { get; private init; } = new();

    /// <summary>The references of the page.</summary>
    public required WikitextReferences References { get; init; }

    /// <summary>Notes that only templates call which show no text, such as boxes of facts; they are not among the notes below the text.</summary>
    public IReadOnlyList<WikitextNote> HiddenNotes { get; private init; } = [];

    /// <summary>The blocks of the text.</summary>
    internal IReadOnlyList<LayoutBlock> Blocks { get; private init; } = [];

    /// <summary>The calls of notes in the text.</summary>
    internal IReadOnlyList<NoteMarkerPosition> Markers { get; private init; } = [];

    /// <summary>Reads a page.</summary>
    public static WikitextPage Parse(string wikitext, WikitextOptions? options = null)
    {
        options ??= WikitextOptions.Default;
        WikitextTokens tokens = WikitextTokens.Parse(wikitext);
        WikitextReferences references = WikitextReferences.Collect(tokens, options);
        var words = new CiteTextSource(references);
        var marks = new PageMarks(token => references.FindNoteCalledAt(token)?.Number, token => words.GetTextAt(tokens[token].Start));
        var writer = new PlainTextWriter(wikitext, wikitext.Length);
        var renderer = new PlainTextRenderer(tokens, options, writer, marks);
        renderer.Render((0, tokens.Count));
        int bodyEnd = writer.Length;
        marks.IsInNotes = true;
        HashSet<int> called = [.. marks.Markers.Select(marker => marker.Note)];
        List<(int Number, int From, int To)> notes = WriteNotes(references, called, renderer, writer);
        string text = writer.Text;
        List<LayoutBlock> blocks = new RenderedPage(text, bodyEnd, marks.Marks).Cut();
        IReadOnlyList<NoteMarkerPosition> markers = Place(marks.Markers, blocks);
        blocks.AddRange(notes.Select(note => new LayoutBlock(BlockKind.Note, TextSpan.FromBounds(note.From, note.To), NoteNumber: note.Number)));
        return new WikitextPage(wikitext, text, writer.Pieces)
        {
            References = references,
            Unclosed = tokens.Unclosed,
            HiddenNotes = [.. references.Notes.Where(note => note.Calls.Count > 0 && !called.Contains(note.Number))],
            Blocks = blocks,
            Markers = markers,
        };
    }

    private static List<(int Number, int From, int To)> WriteNotes(
        WikitextReferences references, HashSet<int> called, PlainTextRenderer renderer, PlainTextWriter writer)
    {
        List<(int, int, int)> notes = [];
        foreach (WikitextNote note in references.Notes)
        {
            if (note.Contents.Count == 0 || (note.Calls.Count > 0 && !called.Contains(note.Number))) continue;
            WikitextNoteContent content = note.Contents[0];
            writer.StartNote(FormattableString.Invariant($"[{note.Number}] "), content.Span.Start);
            int from = writer.Length - FormattableString.Invariant($"[{note.Number}] ").Length;
            renderer.Render((content.From, content.To));
            writer.EndNote();
            notes.Add((note.Number, from, writer.Length));
        }

        return notes;
    }

    // Markers and blocks are both in the order of the text.
    private static List<NoteMarkerPosition> Place(List<(int Note, TextSpan Span)> markers, List<LayoutBlock> blocks)
    {
        var places = new List<NoteMarkerPosition>(markers.Count);
        int block = 0;
        foreach ((int note, TextSpan span) in markers)
        {
            while (block < blocks.Count && blocks[block].Span.End < span.End) block++;
            if (block < blocks.Count && blocks[block].Span.Contains(span)) places.Add(new NoteMarkerPosition(note, span, block));
        }

        return places;
    }
}
