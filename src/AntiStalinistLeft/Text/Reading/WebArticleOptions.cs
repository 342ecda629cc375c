namespace AntiStalinistLeft.Text;

/// <summary>How the parts of a web page's text are recognised.</summary>
internal sealed record WebArticleOptions
{
    /// <summary>Words that a byline begins with. Default <c>By</c>.</summary>
    public IReadOnlyList<string> BylineOpeners { get; init; } = ["By "];

    /// <summary>The number of lines from the top that are searched for the byline. Default 8.</summary>
    public int BylineSearchLines { get; init; } = 8;

    /// <summary>Beginnings of lines that open the form for comments; the rest of the page belongs to it.</summary>
    public IReadOnlyList<string> CommentFormOpeners { get; init; } =
    [
        "Leave a Reply", "Leave a Comment", "Post a Comment", "Add a Comment", "Write a Comment", "Cancel reply",
        "Your email address",
    ];
}
