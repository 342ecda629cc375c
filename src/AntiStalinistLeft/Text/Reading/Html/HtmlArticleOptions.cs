namespace AntiStalinistLeft.Text;

/// <summary>Where the parts of a web page stand, as CSS selectors. The defaults fit common blog and magazine themes.</summary>
internal sealed record HtmlArticleOptions
{
    /// <summary>What can hold the article; of several, the innermost with most of the paragraphs' text does. The body where none is found.</summary>
    public string Main { get; init; } = "article, main, [role=main], .entry-content, .post-content";

    /// <summary>What is never text.</summary>
    public string Skip { get; init; } =
        "head, script, style, template, noscript, svg, canvas, iframe, object, button, select, textarea, [hidden], [aria-hidden=true], .screen-reader-text, .sharedaddy";

    /// <summary>What heads the site rather than the article.</summary>
    public string SiteHeader { get; init; } = "nav, [role=banner], [role=navigation], body > header, .site-header";

    /// <summary>What stands beside or below the article.</summary>
    public string Aside { get; init; } = "aside, body > footer, .site-footer, .related-posts";

    /// <summary>Blocks that name the author.</summary>
    public string Byline { get; init; } = ".byline, .entry-meta, .post-meta, .author";

    /// <summary>Readers' comments and the form for them.</summary>
    public string Comments { get; init; } = "form, #respond, #comments, .comments-area, .comment-respond";

    /// <summary>Words below pictures.</summary>
    public string Caption { get; init; } = "figcaption, .wp-caption-text, .thumbcaption";

    /// <summary>Quotations that are set as blocks.</summary>
    public string Quotation { get; init; } = "blockquote";

    /// <summary>Items of a list of notes; an item without a number of its own is numbered by its place.</summary>
    public string Note { get; init; } = "li[id^=fn], li[id^=footnote], li[id^=cite_note], li[role=doc-endnote]";

    /// <summary>What calls a note; its digits become <c>[n]</c>.</summary>
    public string NoteCall { get; init; } = "sup a[href^='#'], a[role=doc-noteref], a.footnote-ref";

    /// <summary>What leads from a note back to its call and is no part of it.</summary>
    public string BackLink { get; init; } = "a[role=doc-backlink], a.footnote-backref, .mw-cite-backlink, a[href^='#fnref']";

    /// <summary>Words that a byline begins with where nothing else marks it. Default <c>By</c>.</summary>
    public IReadOnlyList<string> BylineOpeners { get; init; } = ["By "];
}
