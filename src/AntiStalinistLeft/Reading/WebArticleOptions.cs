namespace AntiStalinistLeft.Reading;

/// <summary>What tells the parts of a web page's text apart.</summary>
public sealed record WebArticleOptions
{
    /// <summary>The name under which the reader stands in the manifest. Default <c>web-article</c>.</summary>
    public string Name { get; init; } = "web-article";

    /// <summary>Words that a byline begins with. Default <c>By</c>.</summary>
    public IReadOnlyList<string> BylineOpeners { get; init; } = ["By "];

    /// <summary>Among how many lines from the top the byline is looked for. Default 8.</summary>
    public int BylineWithin { get; init; } = 8;

    /// <summary>Beginnings of lines that open the form for comments; the rest of the page belongs to it.</summary>
    public IReadOnlyList<string> CommentFormOpeners { get; init; } =
    [
        "Leave a Reply", "Leave a Comment", "Post a Comment", "Add a Comment", "Write a Comment", "Cancel reply",
        "Your email address",
    ];
}
