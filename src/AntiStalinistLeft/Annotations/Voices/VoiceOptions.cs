using System.Collections.Frozen;

namespace AntiStalinistLeft.Annotations;

/// <summary>How voices are told apart.</summary>
internal sealed record VoiceOptions
{
    /// <summary>
    /// The number of words from which what stands in marks is a quotation without further evidence, unless it is a name.
    /// Default: 4. Below it only a verb of saying, a repeated passage, a note or a neighbouring quotation makes it one.
    /// </summary>
    public int MinQuotedWords { get; init; } = 4;

    /// <summary>Whether titles are also detected by capitalisation, besides the works that the caller found. Default: true.</summary>
    public bool DetectTitlesByCapitals { get; init; } = true;

    /// <summary>Evidence that does not count, to see what it contributes. Default: none.</summary>
    public IReadOnlySet<SpeakerRule> Without { get; init; } = FrozenSet<SpeakerRule>.Empty;
}
