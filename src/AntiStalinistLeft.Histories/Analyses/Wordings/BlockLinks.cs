namespace AntiStalinistLeft.Histories;

/// <summary>
/// Finds for each block of one revision the block of another that it goes back to: the one with which it shares most tokens by
/// identity. Several blocks may go back to one that was parted.
/// </summary>
/// <remarks>
/// Words that any two texts share do not make one a version of the other. So two blocks are versions of one where they have half
/// of all their tokens in common, or where runs of three tokens or more make up a fifth of the shorter one, and six tokens at least.
/// </remarks>
internal sealed class BlockLinks
{
    private const double MinSimilarity = 0.5;
    private const double MinShareInRuns = 0.2;
    private const int MinTokensInRuns = 6;
    private const int MinRunLength = 3;

    private readonly Dictionary<int, (int Place, int Position)> _olderHolder = [];

    /// <summary>Links the blocks of two revisions.</summary>
    public BlockLinks(PageProvenance provenance, int older, int newer)
    {
        Older = InstancesOf(provenance, older);
        Newer = InstancesOf(provenance, newer);
        Instances = provenance.Instances;
        for (int i = 0; i < Older.Count; i++)
        {
            ReadOnlySpan<int> identities = Instances.GetIdentities(Older[i]);
            for (int position = 0; position < identities.Length; position++) _olderHolder.TryAdd(identities[position], (i, position));
        }

        Sources = [.. Newer.Select(SourceOf)];
    }

    /// <summary>The blocks of all instances.</summary>
    public BlockInstances Instances { get; }

    /// <summary>The older revision's block instances.</summary>
    public IReadOnlyList<int> Older { get; }

    /// <summary>The newer revision's.</summary>
    public IReadOnlyList<int> Newer { get; }

    /// <summary>For each newer block the place of its source and how many tokens the two share; −1 for none.</summary>
    public IReadOnlyList<(int Place, int Shared)> Sources { get; }

    /// <summary>True when a token stands anywhere in the older revision.</summary>
    public bool ExistsInOlder(int identity) => _olderHolder.ContainsKey(identity);

    private static List<int> InstancesOf(PageProvenance provenance, int revision)
    {
        var list = new List<int>();
        if (provenance.History.GetContentNumber(revision) is not null) provenance.InstanceLists.Rebuild(revision, list);
        return list;
    }

    private (int Place, int Shared) SourceOf(int instance)
    {
        ReadOnlySpan<int> identities = Instances.GetIdentities(instance);
        var shared = new SortedDictionary<int, (int All, int InRuns)>();
        int run = 0;
        for (int i = 0; i < identities.Length; i++)
        {
            if (!_olderHolder.TryGetValue(identities[i], out (int Place, int Position) here)) continue;
            bool goesOn = i > 0 && _olderHolder.TryGetValue(identities[i - 1], out (int Place, int Position) before) && before == (here.Place, here.Position - 1);
            run = goesOn ? run + 1 : 1;
            (int all, int inRuns) = shared.GetValueOrDefault(here.Place);
            shared[here.Place] = (all + 1, inRuns + (run < MinRunLength ? 0 : run == MinRunLength ? MinRunLength : 1));
        }

        (int Place, int Shared) best = (-1, 0);
        foreach ((int place, (int all, int inRuns)) in shared)
        {
            int other = Instances.GetIdentities(Older[place]).Length;
            if (all > best.Shared && AreVersions(all, inRuns, identities.Length, other)) best = (place, all);
        }

        return best;
    }

    private static bool AreVersions(int shared, int inRuns, int newer, int older) =>
        2.0 * shared / (newer + older) >= MinSimilarity || inRuns >= Math.Max(MinTokensInRuns, MinShareInRuns * Math.Min(newer, older));
}
