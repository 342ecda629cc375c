namespace AntiStalinistLeft.Annotations;

/// <summary>Decides between claims to the same words.</summary>
internal static class ClaimResolver
{
    /// <summary>
    /// The claims that stand: in each layer the longest where some overlap and the better founded where two are equal, and
    /// no place inside a longer name. Claims of different blocks never overlap, so all blocks are decided at once.
    /// </summary>
    public static IReadOnlyList<MentionClaim> Resolve(IReadOnlyList<MentionClaim> claims)
    {
        var layers = new List<MentionClaim>[MentionLayers.Count];
        for (int i = 0; i < layers.Length; i++) layers[i] = [];
        foreach (MentionClaim claim in claims) layers[(int)claim.Layer].Add(claim);
        foreach (List<MentionClaim> layer in layers)
        {
            KeepBestFounded(layer);
            LongestMatchRule.KeepLongest(layer);
        }

        var names = new List<MentionClaim>();
        for (int i = 0; i < layers.Length; i++)
        {
            if ((MentionLayer)i is not (MentionLayer.Work or MentionLayer.Place)) names.AddRange(layers[i].Where(claim => !claim.IsException));
        }

        DropInside(names, layers[(int)MentionLayer.Place]);
        return [.. layers.SelectMany(layer => layer)];
    }

    // One claim for each place in the text: an exception first, then one with a context rule of its own, then the short
    // form named in full most lately, then the first in the lexicon.
    private static void KeepBestFounded(List<MentionClaim> layer)
    {
        layer.Sort(static (left, right) =>
            left.Span != right.Span ? left.Span.CompareTo(right.Span)
            : left.IsException != right.IsException ? (left.IsException ? -1 : 1)
            : Rank(left) != Rank(right) ? Rank(left).CompareTo(Rank(right))
            : left.Distance != right.Distance ? left.Distance.CompareTo(right.Distance)
            : left.Order.CompareTo(right.Order));
        int kept = 0;
        for (int i = 0; i < layer.Count; i++)
        {
            if (kept == 0 || layer[i].Span != layer[kept - 1].Span) layer[kept++] = layer[i];
        }

        layer.RemoveRange(kept, layer.Count - kept);
    }

    private static int Rank(MentionClaim claim) =>
        !claim.EntryPattern.Pattern.IsConditional ? 2 : claim.EntryPattern.Pattern.When is { NamedInFull: true } ? 1 : 0;

    private static void DropInside(List<MentionClaim> names, List<MentionClaim> places)
    {
        names.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        int reach = 0;
        int next = 0;
        places.RemoveAll(place =>
        {
            // Names are sorted by start: of those that start no later than the place, only how far they reach matters.
            while (next < names.Count && names[next].Start <= place.Start) reach = Math.Max(reach, names[next++].End);
            return reach >= place.End;
        });
    }
}
