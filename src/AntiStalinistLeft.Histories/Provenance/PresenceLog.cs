namespace AntiStalinistLeft.Histories;

/// <summary>When each block instance stood in the page: half-open ranges of revision indexes.</summary>
internal sealed class PresenceLog
{
    private readonly List<Spell> _stays = [];
    private readonly List<int> _latestOfInstance = [];

    /// <summary>All spells, in the order in which they began.</summary>
    public IReadOnlyList<Spell> Spells => _stays;

    /// <summary>True when the instance stands in the page now.</summary>
    public bool IsPresent(int instance) =>
        instance < _latestOfInstance.Count && _latestOfInstance[instance] >= 0 && _stays[_latestOfInstance[instance]].End < 0;

    /// <summary>The instance stands in the page from this revision on.</summary>
    public void Enter(int instance, int revision)
    {
        while (_latestOfInstance.Count <= instance)
        {
            _latestOfInstance.Add(-1);
        }

        _latestOfInstance[instance] = _stays.Count;
        _stays.Add(new Spell(instance, revision, -1));
    }

    /// <summary>The instance no longer stands in the page from this revision on.</summary>
    public void Leave(int instance, int revision)
    {
        int stay = _latestOfInstance[instance];
        _stays[stay] = _stays[stay] with { End = revision };
    }

    /// <summary>Ends the spells of the instances present in the last revision, after it.</summary>
    public void Close(ReadOnlySpan<int> instances, int revisions)
    {
        foreach (int instance in instances)
        {
            Leave(instance, revisions);
        }
    }

    /// <summary>One spell.</summary>
    internal readonly record struct Spell(int Instance, int Start, int End);
}
