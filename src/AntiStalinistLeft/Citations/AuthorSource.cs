namespace AntiStalinistLeft;

/// <summary>The source of a citation's author names. Written in kebab case in tables.</summary>
public enum AuthorSource
{
    /// <summary>Nobody names one.</summary>
    None,

    /// <summary>The note names them.</summary>
    Note,

    /// <summary>The body sentence that the marker ends names them, or the note's own sentence: inferred.</summary>
    Body,

    /// <summary>They are those of the work, known from an earlier citation.</summary>
    Work,

    /// <summary>A person decided.</summary>
    Override,
}
