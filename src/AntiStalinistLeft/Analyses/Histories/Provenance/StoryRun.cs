using AntiStalinistLeft.Analyses.Histories.Texts;
using AntiStalinistLeft.Revisions.Provenance;

namespace AntiStalinistLeft.Analyses.Histories.Provenance;

/// <summary>Tokens one behind the other that came and went together.</summary>
/// <param name="Span">Where they stand in the revision's text.</param>
/// <param name="Story">Number of their story: equal for all runs with the same comings and goings.</param>
/// <param name="Tokens">How many they are.</param>
internal readonly record struct StoryRun(TextSpan Span, int Story, int Tokens);

/// <summary>The text of one revision as runs of tokens with one story each.</summary>
internal sealed class RevisionStories
{
    private RevisionStories(IReadOnlyList<StoryRun> runs, IReadOnlyList<RevisionRange[]> stories)
    {
        Runs = runs;
        Stories = stories;
    }

    /// <summary>The runs, in the order of the text.</summary>
    public IReadOnlyList<StoryRun> Runs { get; }

    /// <summary>The revisions in which the tokens of each story stood, by the story's number; stories in the order of the text.</summary>
    public IReadOnlyList<RevisionRange[]> Stories { get; }

    /// <summary>Reads a revision; no run where it has no text.</summary>
    public static RevisionStories Of(PageProvenance provenance, int revision)
    {
        IReadOnlyList<ProvenanceToken> tokens = provenance.TokensOf(revision);
        TextSpan[] spans = BlockTokenPlaces.Of(provenance.History.GetUtf8(revision) ?? []);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var stories = new List<RevisionRange[]>();
        var runs = new List<StoryRun>();
        for (int i = 0; i < tokens.Count; i++)
        {
            RevisionRange[] lives = provenance.Lives[tokens[i].Identity].ToArray();
            string key = string.Join(' ', lives.Select(life => FormattableString.Invariant($"{life.Start}-{life.End}")));
            if (!numbers.TryGetValue(key, out int story))
            {
                numbers[key] = story = stories.Count;
                stories.Add(lives);
            }

            if (runs.Count > 0 && runs[^1].Story == story) runs[^1] = new StoryRun(TextSpan.FromBounds(runs[^1].Span.Start, spans[i].End), story, runs[^1].Tokens + 1);
            else runs.Add(new StoryRun(spans[i], story, 1));
        }

        return new RevisionStories(runs, stories);
    }
}
