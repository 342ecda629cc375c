namespace AntiStalinistLeft.Revisions.Provenance;

/// <summary>When each block instance stood in the page: half-open ranges of revision indexes.</summary>
internal sealed class PresenceLog
{
    private readonly List<Stay> stays = [];
    private readonly List<int> latestOfInstance = [];

    /// <summary>All stays, in the order in which they began.</summary>
    public IReadOnlyList<Stay> Stays => stays;

    /// <summary>True when the instance stands in the page now.</summary>
    public bool IsIn(int instance) =>
        instance < latestOfInstance.Count && latestOfInstance[instance] >= 0 && stays[latestOfInstance[instance]].End < 0;

    /// <summary>The instance stands in the page from this revision on.</summary>
    public void Enter(int instance, int revision)
    {
        while (latestOfInstance.Count <= instance)
        {
            latestOfInstance.Add(-1);
        }

        latestOfInstance[instance] = stays.Count;
        stays.Add(new Stay(instance, revision, -1));
    }

    /// <summary>The instance no longer stands in the page from this revision on.</summary>
    public void Leave(int instance, int revision)
    {
        int stay = latestOfInstance[instance];
        stays[stay] = stays[stay] with { End = revision };
    }

    /// <summary>Ends the stays of what stands in the last revision, behind it.</summary>
    public void Close(ReadOnlySpan<int> instances, int revisions)
    {
        foreach (int instance in instances)
        {
            Leave(instance, revisions);
        }
    }

    /// <summary>One stay.</summary>
    internal readonly record struct Stay(int Instance, int Start, int End);
}
