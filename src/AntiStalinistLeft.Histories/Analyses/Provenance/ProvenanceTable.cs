using System.Globalization;

namespace AntiStalinistLeft.Histories;

/// <summary>The tokens of one revision as a table: who introduced each, when it was removed, when it was restored.</summary>
internal static class ProvenanceTable
{
    /// <summary>One row a token, in the order of the text; none where the revision has no readable text.</summary>
    /// <param name="provenance">The page.</param>
    /// <param name="revision">Index of the revision. What later revisions did to a token is included.</param>
    public static Table<ProvenanceRow> ForRevision(PageProvenance provenance, int revision)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        IReadOnlyList<ProvenanceToken> tokens = provenance.GetTokens(revision);
        TextSpan[] places = TokenOffsets.FromUtf8(provenance.History.GetUtf8(revision) ?? []);
        var rows = new List<ProvenanceRow>(tokens.Count);
        var stories = new Dictionary<int, (string Removed, string Returned)>();
        for (int i = 0; i < tokens.Count; i++)
        {
            ProvenanceToken token = tokens[i];
            if (!stories.TryGetValue(token.Identity, out (string Removed, string Returned) story)) stories[token.Identity] = story = DescribePresence(provenance, token.Identity);
            Revision origin = provenance.History.Revisions[token.Origin];
            rows.Add(new ProvenanceRow(
                i, token.Text, places[i].Start, places[i].Length, token.Identity, origin.Id, origin.Timestamp,
                origin.Contributor.Name, EditorClassifier.Classify(origin.Contributor), story.Removed, story.Returned));
        }

        return rows.ToTable("provenance");
    }

    private static (string Removed, string Returned) DescribePresence(PageProvenance provenance, int identity)
    {
        IReadOnlyList<Revision> revisions = provenance.History.Revisions;
        ReadOnlySpan<RevisionRange> stays = provenance.Lifespans[identity];
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
