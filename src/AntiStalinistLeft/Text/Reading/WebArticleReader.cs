namespace AntiStalinistLeft.Text;

/// <summary>Reads the text of a web page: site header, title, byline, body with headings, comment form.</summary>
/// <param name="options">How the parts are recognised; null for the defaults.</param>
/// <param name="rulesLeftOut">Names of rules of normalisation that do not apply; null for none.</param>
internal sealed class WebArticleReader(WebArticleOptions? options = null, IReadOnlyCollection<string>? rulesLeftOut = null) : IDocumentReader
{
    private const int MaxOpenerLength = 120;

    private readonly WebArticleOptions _options = options ?? new WebArticleOptions();
    private readonly DocumentAssembler _assembler = new(NormalizationRules.General.Without(rulesLeftOut));

    /// <inheritdoc/>
    public string Name => "web-article";

    /// <inheritdoc/>
    public string Description => "Text of a web page: site header, title, byline, body, comment form.";

    /// <inheritdoc/>
    public Result<Document> Read(Source source, DecodedText text)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(text);
        var layout = new PageLayoutBuilder(text);
        List<LineView> lines = LineView.Split(text.Text);
        int body = AddFront(text.Text, lines, layout);
        int form = CommentForm(text.Text, lines, body);
        int notes = Math.Min(form, EndnoteRegion.FindStart(text.Text, lines[..form]));
        ReadOnlySpan<char> previous = [];
        for (int i = body; i < notes; i++)
        {
            bool heading = HeadingRule.IsHeading(text.Text, lines[i], previous);
            layout.Add(heading ? BlockKind.Heading : BlockKind.Paragraph, lines[i].Span);
            previous = lines[i].Words(text.Text);
        }

        EndnoteRegion.Add(text.Text, lines[..form], notes, layout);
        for (int i = form; i < lines.Count; i++) layout.Add(BlockKind.CommentForm, lines[i].Span);
        return _assembler.Assemble(source, text, layout.Build());
    }

    private int AddFront(string text, List<LineView> lines, PageLayoutBuilder layout)
    {
        int byline = FindByline(text, lines);
        if (byline < 0) return AddTitle(text, lines, 0, layout);
        for (int i = 0; i < byline - 1; i++)
        {
            layout.Add(BlockKind.SiteHeader, lines[i].Span);
            layout.AddFact("site", lines[i].Words(text));
        }

        if (byline > 0) AddTitle(text, lines, byline - 1, layout);
        layout.Add(BlockKind.Byline, lines[byline].Span);
        foreach ((string name, string value) in Byline.ReadFacts(lines[byline].Words(text).ToString(), _options.BylineOpeners))
        {
            layout.AddFact(name, value);
        }

        return byline + 1;
    }

    private static int AddTitle(string text, List<LineView> lines, int at, PageLayoutBuilder layout)
    {
        if (lines.Count < 2 || !HeadingRule.IsHeading(text, lines[at], [])) return at;
        layout.Add(BlockKind.Title, lines[at].Span);
        layout.AddFact("title", lines[at].Words(text));
        return at + 1;
    }

    private int FindByline(string text, List<LineView> lines)
    {
        for (int i = 0; i < Math.Min(lines.Count, _options.BylineSearchLines); i++)
        {
            if (Byline.FindOpener(lines[i].Words(text), _options.BylineOpeners) is not null) return i;
        }

        return -1;
    }

    private int CommentForm(string text, List<LineView> lines, int body)
    {
        for (int i = body; i < lines.Count; i++)
        {
            ReadOnlySpan<char> words = lines[i].Words(text);
            if (words.Length > MaxOpenerLength) continue;
            foreach (string opener in _options.CommentFormOpeners)
            {
                if (words.StartsWith(opener, StringComparison.OrdinalIgnoreCase)) return i;
            }
        }

        return lines.Count;
    }
}
