namespace AntiStalinistLeft.Wikitext;

/// <summary>How many marks of each kind have no other end in a text; all of them stay text, tables excepted.</summary>
internal sealed record UnclosedMarks
{
    /// <summary>Templates that begin and do not end.</summary>
    public int Templates { get; init; }

    /// <summary>Templates that end and do not begin.</summary>
    public int TemplateEnds { get; init; }

    /// <summary>Links that begin and do not end.</summary>
    public int Links { get; init; }

    /// <summary>References that begin and do not end, those inside another reference included.</summary>
    public int References { get; init; }

    /// <summary>References that end and do not begin.</summary>
    public int ReferenceEnds { get; init; }

    /// <summary>Tables that begin and do not end; their rows are read as rows all the same.</summary>
    public int Tables { get; init; }

    /// <summary>Tables that end and do not begin.</summary>
    public int TableEnds { get; init; }

    /// <summary>Comments that do not end.</summary>
    public int Comments { get; init; }

    /// <summary>Other elements that begin and do not end, where their content would not be read as markup.</summary>
    public int Elements { get; init; }

    /// <summary>All of them together.</summary>
    public int Total => Templates + TemplateEnds + Links + References + ReferenceEnds + Tables + TableEnds + Comments + Elements;
}
