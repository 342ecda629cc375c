namespace AntiStalinistLeft.Histories;

/// <summary>A run of consecutive tokens with the same presence.</summary>
/// <param name="Span">Where they stand in the revision's text.</param>
/// <param name="PresenceIndex">Number of their story: equal for all runs with the same comings and goings.</param>
/// <param name="Tokens">How many they are.</param>
internal readonly record struct ProvenanceRun(TextSpan Span, int PresenceIndex, int Tokens);

/// <summary>The text of one revision as runs of tokens with one story each.</summary>
internal sealed class RevisionProvenance
{
    private RevisionProvenance(IReadOnlyList<ProvenanceRun> runs, IReadOnlyList<RevisionRange[]> stories)
    {
        Runs = runs;
        Presences = stories;
    }

    /// <summary>The runs, in the order of the text.</summary>
    public IReadOnlyList<ProvenanceRun> Runs { get; }

    /// <summary>The revisions in which the tokens of each story stood, by the story's number; stories in the order of the text.</summary>
    public IReadOnlyList<RevisionRange[]> Presences { get; }

    /// <summary>Reads a revision; no run where it has no text.</summary>
    public static RevisionProvenance ForRevision(PageProvenance provenance, int revision)
    {
        IReadOnlyList<ProvenanceToken> tokens = provenance.GetTokens(revision);
        TextSpan[] spans = TokenOffsets.FromUtf8(provenance.History.GetUtf8(revision) ?? []);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var stories = new List<RevisionRange[]>();
        var runs = new List<ProvenanceRun>();
        for (int i = 0; i < tokens.Count; i++)
        {
            RevisionRange[] lives = provenance.Lifespans[tokens[i].Identity].ToArray();
            string key = string.Join(' ', lives.Select(life => FormattableString.Invariant($"{life.Start}-{life.End}")));
            if (!numbers.TryGetValue(key, out int story))
            {
                numbers[key] = story = stories.Count;
                stories.Add(lives);
            }

            if (runs.Count > 0 && runs[^1].PresenceIndex == story) runs[^1] = new ProvenanceRun(TextSpan.FromBounds(runs[^1].Span.Start, spans[i].End), story, runs[^1].Tokens + 1);
            else runs.Add(new ProvenanceRun(spans[i], story, 1));
        }

        return new RevisionProvenance(runs, stories);
    }
}
