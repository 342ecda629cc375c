using AntiStalinistLeft.Annotations.Mentions;
using AntiStalinistLeft.Documents;

namespace AntiStalinistLeft.Analyses.CoMentions;

/// <summary>How near two mentions must stand to count as one co-mention.</summary>
public enum CoMentionContext
{
    /// <summary>In one sentence.</summary>
    Sentence,

    /// <summary>In one block: a paragraph, a note.</summary>
    Block,
}

/// <summary>What is paired, and how near it must stand.</summary>
public sealed record CoMentionOptions
{
    /// <summary>Kind of the first entity. Default persons.</summary>
    public MentionKind Left { get; init; } = MentionKind.Person;

    /// <summary>Kind of the second entity. Default persons.</summary>
    public MentionKind Right { get; init; } = MentionKind.Person;

    /// <summary>How near. Default one sentence.</summary>
    public CoMentionContext Context { get; init; } = CoMentionContext.Sentence;

    /// <summary>The zones that are looked at; all where null. Default the body.</summary>
    public IReadOnlyList<Zone>? Zones { get; init; } = [Zone.Body];

    /// <summary>
    /// How many sentences each document has in those zones; needed for NPMI by sentence, for a sentence in which nobody
    /// is named is in no table of mentions. Without it, counts are given and NPMI is not. Default null.
    /// </summary>
    public IReadOnlyDictionary<string, int>? SentenceCounts { get; init; }

    /// <summary>Fewer contexts together than this, and NPMI is not given: one chance meeting would make it large. Default 3.</summary>
    public int MinimumTogether { get; init; } = 3;

    internal void Check(string parameter)
    {
        if (MinimumTogether < 1) throw new ArgumentOutOfRangeException(parameter, MinimumTogether, "CoMentionOptions.MinimumTogether must be at least 1.");
    }

    internal bool Covers(Zone zone) => Zones is null || Zones.Contains(zone);
}
