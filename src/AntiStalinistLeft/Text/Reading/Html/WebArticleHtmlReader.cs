using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Text;

/// <summary>
/// Reads an article from the HTML of its page. No script runs and nothing is fetched. The document's original text is
/// the page's text, one line a block with a blank line between, as the same article saved as text has it; offsets point
/// into that, not into the markup.
/// </summary>
/// <param name="options">Where the parts of the page stand; null for the defaults.</param>
/// <param name="rulesLeftOut">Names of rules of normalisation that do not apply; null for none.</param>
internal sealed class WebArticleHtmlReader(HtmlArticleOptions? options = null, IReadOnlyCollection<string>? rulesLeftOut = null) : IDocumentReader
{
    private readonly HtmlArticleOptions _options = options ?? new HtmlArticleOptions();
    private readonly DocumentAssembler _assembler = new(NormalizationRules.General.Without(rulesLeftOut));

    /// <inheritdoc/>
    public string Name => "web-article-html";

    /// <inheritdoc/>
    public string Description => "HTML page of an article; markup, scripts and navigation are left out.";

    /// <inheritdoc/>
    public Result<Document> Read(Source source, DecodedText text)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(text);
        if (HtmlNesting.FindExcess(text.Text, Limits.HtmlDepth) is { } line)
        {
            return Result<Document>.Fail(new Diagnostic(Severity.Error, "page-too-deep", FormattableString.Invariant($"Elements stand within each other more than {Limits.HtmlDepth} deep, which is the limit. Save the page anew, or take its text."), text.File, line));
        }

        using IDocument page = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(text.Text);
        IReadOnlyList<HtmlLine> lines = Refine(new HtmlLineWalker(new HtmlPartFinder(page, _options)).Walk(page));
        var original = new DecodedText(string.Join("\n\n", lines.Select(WordsOf)), text.File);
        var layout = new PageLayoutBuilder(original);
        foreach ((string name, string value) in HtmlHead.ReadFacts(page)) layout.AddFact(name, value);
        AddLines(lines, layout);
        return _assembler.Assemble(source, original, layout.Build());
    }

    private static string WordsOf(HtmlLine line) =>
        line.NoteNumber is { } number ? FormattableString.Invariant($"[{number}] {line.Words}") : line.Words;

    private void AddLines(IReadOnlyList<HtmlLine> lines, PageLayoutBuilder layout)
    {
        int at = 0;
        List<int> ranks = [.. lines.Where(line => line.Kind == BlockKind.Heading).Select(line => line.Level).Distinct().Order()];
        foreach (HtmlLine line in lines)
        {
            string words = WordsOf(line);
            var span = new TextSpan(at, words.Length);
            if (line.NoteNumber is { } number) layout.AddNote(number, span);
            else layout.Add(line.Kind, span, Math.Max(1, ranks.IndexOf(line.Level) + 1));
            AddFacts(line, layout);
            at = span.End + 2;
        }
    }

    private void AddFacts(HtmlLine line, PageLayoutBuilder layout)
    {
        if (line.Kind == BlockKind.Title) layout.AddFact("title", line.Words);
        if (line.Kind == BlockKind.SiteHeader) layout.AddFact("site", line.Words);
        if (line.Kind != BlockKind.Byline) return;
        foreach ((string name, string value) in Byline.ReadFacts(line.Words, _options.BylineOpeners)) layout.AddFact(name, value);
    }

    /// <summary>Mends what the markup does not say: bylines and headings that are set as paragraphs, notes set as lines.</summary>
    private List<HtmlLine> Refine(IReadOnlyList<HtmlLine> lines)
    {
        var refined = new List<HtmlLine>(lines.Count);
        bool started = false;
        int rank = lines.Where(line => line.Kind == BlockKind.Heading).Select(line => line.Level).DefaultIfEmpty(2).Min();
        foreach (HtmlLine line in lines)
        {
            HtmlLine now = line;
            if (line.Kind == BlockKind.Paragraph)
            {
                if (!started && Byline.FindOpener(line.Words, _options.BylineOpeners) is not null) now = line with { Kind = BlockKind.Byline };
                else if (line.IsBold && HeadingRule.IsHeading(line.Words, Alone(line.Words), [])) now = line with { Kind = BlockKind.Heading, Level = rank };
                started |= now.Kind == BlockKind.Paragraph;
            }

            refined.Add(now);
        }

        return HtmlEndnotes.Mark(refined);
    }

    private static LineView Alone(string words) => new(new TextLine(1, new TextSpan(0, words.Length)), 1, 1);
}
