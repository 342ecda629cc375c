using System.Globalization;
using AntiStalinistLeft.Analyses.Histories.Texts;
using AntiStalinistLeft.Revisions;
using AntiStalinistLeft.Revisions.Provenance;

namespace AntiStalinistLeft.Analyses.Histories.Provenance;

/// <summary>The tokens of one revision as a table: who introduced each, when it was removed, when it came back.</summary>
public static class ProvenanceTable
{
    /// <summary>One row a token, in the order of the text; none where the revision has no readable text.</summary>
    /// <param name="provenance">The page.</param>
    /// <param name="revision">Index of the revision. What later revisions did to a token is told too.</param>
    public static DataFrame<ProvenanceRow> Of(PageProvenance provenance, int revision)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        IReadOnlyList<ProvenanceToken> tokens = provenance.TokensOf(revision);
        TextSpan[] places = BlockTokenPlaces.Of(provenance.History.GetUtf8(revision) ?? []);
        var rows = new List<ProvenanceRow>(tokens.Count);
        var stories = new Dictionary<int, (string Removed, string Returned)>();
        for (int i = 0; i < tokens.Count; i++)
        {
            ProvenanceToken token = tokens[i];
            if (!stories.TryGetValue(token.Identity, out (string Removed, string Returned) story)) stories[token.Identity] = story = StoryOf(provenance, token.Identity);
            Revision origin = provenance.History.Revisions[token.Origin];
            rows.Add(new ProvenanceRow(
                i, token.Text, places[i].Start, places[i].Length, token.Identity, origin.Id, origin.Timestamp,
                origin.Contributor.Name, EditorKinds.Of(origin.Contributor), story.Removed, story.Returned));
        }

        return rows.ToDataFrame("provenance");
    }

    private static (string Removed, string Returned) StoryOf(PageProvenance provenance, int identity)
    {
        IReadOnlyList<Revision> revisions = provenance.History.Revisions;
        ReadOnlySpan<RevisionRange> stays = provenance.Lives[identity];
        if (stays.Length == 1 && stays[0].End == revisions.Count) return (string.Empty, string.Empty);
        var removed = new List<string>();
        var returned = new List<string>();
        foreach (RevisionRange stay in stays)
        {
            if (stay != stays[0]) returned.Add(revisions[stay.Start].Id.ToString(CultureInfo.InvariantCulture));
            if (stay.End < revisions.Count) removed.Add(revisions[stay.End].Id.ToString(CultureInfo.InvariantCulture));
        }

        return (string.Join(' ', removed), string.Join(' ', returned));
    }
}
