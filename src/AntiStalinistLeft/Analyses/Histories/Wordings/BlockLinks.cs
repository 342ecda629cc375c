using AntiStalinistLeft.Revisions.Provenance;

namespace AntiStalinistLeft.Analyses.Histories.Wordings;

/// <summary>
/// Finds for each block of one revision the block of another that it goes back to: the one with which it shares most tokens by
/// identity. Several blocks may go back to one that was parted.
/// </summary>
internal sealed class BlockLinks
{
    /// <summary>The share of the shorter block's tokens that must be common for the two to be versions of one block.</summary>
    public const double LeastShared = 1 / 3.0;

    private readonly Dictionary<int, int> _olderHolder = [];

    /// <summary>Links the blocks of two revisions.</summary>
    public BlockLinks(PageProvenance provenance, int older, int newer)
    {
        Older = InstancesOf(provenance, older);
        Newer = InstancesOf(provenance, newer);
        Instances = provenance.Instances;
        for (int i = 0; i < Older.Count; i++)
        {
            foreach (int identity in Instances.Identities(Older[i])) _olderHolder.TryAdd(identity, i);
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
    public bool StoodBefore(int identity) => _olderHolder.ContainsKey(identity);

    private static List<int> InstancesOf(PageProvenance provenance, int revision)
    {
        var list = new List<int>();
        if (provenance.History.ContentOf(revision) is not null) provenance.Places.Rebuild(revision, list);
        return list;
    }

    private (int Place, int Shared) SourceOf(int instance)
    {
        ReadOnlySpan<int> identities = Instances.Identities(instance);
        var shared = new SortedDictionary<int, int>();
        foreach (int identity in identities)
        {
            if (_olderHolder.TryGetValue(identity, out int place)) shared[place] = shared.GetValueOrDefault(place) + 1;
        }

        (int Place, int Shared) best = (-1, 0);
        foreach ((int place, int count) in shared)
        {
            int shorter = Math.Min(identities.Length, Instances.Identities(Older[place]).Length);
            if (count > best.Shared && count >= LeastShared * shorter) best = (place, count);
        }

        return best;
    }
}
