namespace AntiStalinistLeft.Annotations.Voices;

/// <summary>How <see cref="VoiceDetector"/> works.</summary>
public sealed record VoiceOptions
{
    /// <summary>All defaults.</summary>
    public static VoiceOptions Default { get; } = new();

    /// <summary>The language whose verbs and cues count; null (the default) takes that of the document.</summary>
    public VoiceLanguage? Language { get; init; }

    /// <summary>
    /// The number of words from which what stands in marks is a quotation without further evidence, unless it is a name.
    /// Default: 4. Below it only a verb of saying, a repeated passage, a note or a neighbouring quotation makes it one.
    /// </summary>
    public int QuotedFrom { get; init; } = 4;

    /// <summary>Whether titles are looked for by their capitals too, besides the works that the caller found. Default: true.</summary>
    public bool TitlesByCapitals { get; init; } = true;
}
