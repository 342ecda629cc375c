using AngleSharp.Dom;

namespace AntiStalinistLeft.Text;

/// <summary>Which elements of a page are which part, found once for the whole page.</summary>
internal sealed class HtmlPartFinder
{
    private readonly HashSet<IElement> _skipped;
    private readonly HashSet<IElement> _noteCalls;
    private readonly List<(HashSet<IElement> Elements, BlockKind Kind)> _kinds;
    private readonly IElement? _title;

    public HtmlPartFinder(IDocument page, HtmlArticleOptions options)
    {
        HashSet<IElement> Find(string selector) => [.. page.QuerySelectorAll(selector)];
        _skipped = [.. Find(options.Skip), .. Find(options.BackLink)];
        _noteCalls = Find(options.NoteCall);
        _kinds =
        [
            (Find(options.Comments), BlockKind.CommentForm),
            (Find(options.Aside), BlockKind.Metadata),
            (Find(options.SiteHeader), BlockKind.SiteHeader),
            (Find(options.Note), BlockKind.Note),
            (Find(options.Quotation), BlockKind.BlockQuotation),
            (Find(options.Caption), BlockKind.Caption),
            (Find(options.Byline), BlockKind.Byline),
        ];
        Main = MainOf(page, options);
        _title = Main?.QuerySelector("h1") ?? page.QuerySelectorAll("h1").FirstOrDefault(h1 => KindOf(h1.ParentElement) is null);
    }

    /// <summary>What holds the article; null where the page does not mark it.</summary>
    public IElement? Main { get; }

    public bool IsSkipped(IElement element) => _skipped.Contains(element);

    public bool IsNoteCall(IElement element) => _noteCalls.Contains(element);

    public bool IsTitle(IElement element) => element == _title;

    /// <summary>The part that an element begins; null where it begins none.</summary>
    public BlockKind? KindOf(IElement? element)
    {
        if (element is null) return null;
        foreach ((HashSet<IElement> elements, BlockKind kind) in _kinds)
        {
            if (elements.Contains(element)) return kind;
        }

        return null;
    }

    // Wrappers hold the article and more; the innermost that still holds nearly all of the paragraphs' text is it.
    private IElement? MainOf(IDocument page, HtmlArticleOptions options)
    {
        HashSet<IElement> beside = [.. _kinds
            .Where(part => part.Kind is BlockKind.CommentForm or BlockKind.Metadata or BlockKind.SiteHeader)
            .SelectMany(part => part.Elements)
            .SelectMany(element => element.QuerySelectorAll("p"))];
        var lengths = page.QuerySelectorAll(options.Main)
            .Select(element => (Element: element, Length: element.QuerySelectorAll("p").Where(p => !beside.Contains(p)).Sum(p => p.TextContent.Length)))
            .ToList();
        if (lengths.Count == 0) return null;
        int most = lengths.Max(pair => pair.Length);
        return lengths.Last(pair => pair.Length >= most * 0.8).Element;
    }
}
