using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Prose cells as HTML. HTML inside the prose is shown as it is written, never carried out.</summary>
internal static class MarkdownHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UseAutoIdentifiers()
        .UsePipeTables()
        .UseFootnotes()
        .UseAutoLinks()
        .Build();

    /// <summary>Renders prose; links to notebooks lead to their pages.</summary>
    /// <param name="source">The Markdown.</param>
    /// <param name="headings">Receives the headings of the second level, for the table of contents.</param>
    public static string Render(string source, ICollection<PageLink> headings)
    {
        MarkdownDocument document = Markdown.Parse(source, Pipeline);
        foreach (LinkInline link in document.Descendants<LinkInline>())
        {
            if (link.Url is { } url && url.EndsWith(".dib", StringComparison.Ordinal) && !url.Contains("://", StringComparison.Ordinal))
            {
                link.Url = url[..^4] + ".html";
            }
        }

        foreach (HeadingBlock heading in document.Descendants<HeadingBlock>().Where(h => h.Level == 2))
        {
            headings.Add(new PageLink(PlainText(heading), "#" + heading.GetAttributes().Id));
        }

        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }

    private static string PlainText(HeadingBlock heading) => heading.Inline is null
        ? string.Empty
        : string.Concat(heading.Inline.Descendants().Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            _ => string.Empty,
        }));
}
