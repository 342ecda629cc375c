namespace AntiStalinistLeft;

/// <summary>Whose words a stretch of text is. Written in kebab case in tables (<c>block-quoted</c>).</summary>
public enum Voice
{
    /// <summary>The author's own words, paraphrase of others included.</summary>
    Own,

    /// <summary>Inside an inline quotation of somebody's words.</summary>
    Quoted,

    /// <summary>Inside a quotation that is set as a block.</summary>
    BlockQuoted,

    /// <summary>Marked off as a name, a slogan or with distance, without quoting anybody.</summary>
    ScareQuoted,

    /// <summary>Part of the title of a work.</summary>
    Title,
}
