namespace AntiStalinistLeft.Wikitext;

/// <summary>
/// The text of a wikitext as its readers see it, with the way back: links by their labels, quotations set apart by templates,
/// characters for their names; without references, comments, other templates, and the marks of headings, lists, tables, bold
/// and italic. Immutable.
/// </summary>
/// <remarks>
/// Line ends stay as they are, save those of lines of which nothing is shown. What an element or a template sets apart, a cell
/// and a caption begin a line. Marks without their other end are text, as in the wiki itself.
/// </remarks>
internal sealed class WikitextPlainText
{
    private readonly WikitextPiece[] _pieces;

    private WikitextPlainText(string wikitext, string text, WikitextPiece[] pieces)
    {
        Wikitext = wikitext;
        Text = text;
        _pieces = pieces;
    }

    /// <summary>The wikitext.</summary>
    public string Wikitext { get; }

    /// <summary>What a reader sees.</summary>
    public string Text { get; }

    /// <summary>What the piece is.</summary>
    public WikitextBlockKind Kind { get; private init; }

    /// <summary>Level of a heading or depth of a list item, from 1; 0 for others.</summary>
    public int Level { get; private init; }

    /// <summary>The stretches of the plain text with the wikitext of each, in order; together they make all of <see cref="Text"/>.</summary>
    public IReadOnlyList<WikitextPiece> Pieces => _pieces;

    /// <summary>The marks without their other end. In a block of a longer text they often only cross its borders.</summary>
    public UnclosedMarks Unclosed { get; private init; } = new();

    /// <summary>The plain text of a whole page.</summary>
    public static WikitextPlainText Render(string wikitext, WikitextOptions? options = null) =>
        Render(WikitextTokens.Parse(wikitext), options ?? WikitextOptions.Default, isPart: false);

    /// <summary>
    /// The plain text of one block of a page, such as <c>PageHistory.GetBlockText</c> gives. A template or table may begin
    /// before it or end behind it: then its parameters are hidden, and its rows read as rows, as in the page. Of a template
    /// that begins earlier, the words before the first bar are shown.
    /// </summary>
    public static WikitextPlainText RenderBlock(string wikitext, WikitextOptions? options = null) =>
        Render(WikitextTokens.ParsePart(wikitext), options ?? WikitextOptions.Default, isPart: true);

    /// <summary>Where a place of the plain text lies in the wikitext.</summary>
    /// <param name="offset">Index into <see cref="Text"/>, its length included.</param>
    public int ToWikitext(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        if (_pieces.Length == 0) return 0;
        WikitextPiece piece = _pieces[PieceAt(offset)];
        if (piece.Length == piece.SourceLength) return piece.SourceStart + (offset - piece.Start);
        return offset == piece.End ? piece.SourceEnd : piece.SourceStart;
    }

    /// <summary>
    /// The wikitext of a range of the plain text, markup inside it included; what stands for a character's name covers the name.
    /// </summary>
    public TextSpan ToWikitext(TextSpan span)
    {
        int start = ToWikitext(span.Start);
        if (span.IsEmpty) return new TextSpan(start, 0);
        int last = span.End - 1;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Text.Length, nameof(span));
        WikitextPiece piece = _pieces[PieceAt(last)];
        int end = piece.Length == piece.SourceLength ? piece.SourceStart + (last - piece.Start) + 1 : piece.SourceEnd;
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    /// <summary>The plain text of a stretch of tokens; places lead back into the whole wikitext.</summary>
    internal static WikitextPlainText RenderRange(WikitextTokens tokens, int from, int to, WikitextOptions options)
    {
        int length = from < to ? tokens[to - 1].End - tokens[from].Start : 0;
        var writer = new PlainTextWriter(tokens.Source, length);
        new PlainTextRenderer(tokens, options, writer).Render((from, to));
        return new WikitextPlainText(tokens.Source, writer.Text, writer.Pieces);
    }

    private int PieceAt(int offset)
    {
        int low = 0;
        int high = _pieces.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_pieces[middle].Start <= offset) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    private static WikitextPlainText Render(WikitextTokens tokens, WikitextOptions options, bool isPart)
    {
        var writer = new PlainTextWriter(tokens.Source, tokens.Source.Length);
        var renderer = new PlainTextRenderer(tokens, options, writer);
        if (isPart) renderer.Render(TemplateBoundaries.FindShownRanges(tokens));
        else renderer.Render((0, tokens.Count));
        (WikitextBlockKind kind, int level) = WikitextBlockClassifier.Classify(tokens, renderer, writer);
        return new WikitextPlainText(tokens.Source, writer.Text, writer.Pieces) { Kind = kind, Level = level, Unclosed = tokens.Unclosed };
    }
}
