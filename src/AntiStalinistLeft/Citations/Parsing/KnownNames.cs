namespace AntiStalinistLeft.Citations;

/// <summary>Names of persons that are known to the reader of a note before it reads: from a lexicon, from the body, from other notes.</summary>
internal sealed class KnownNames
{
    private readonly HashSet<string> _full = new(StringComparer.Ordinal);
    private readonly HashSet<string> _family = new(StringComparer.Ordinal);
    private HashSet<PersonName> _unknown = [];

    /// <summary>Adds a name; a bare one counts as a family name.</summary>
    public void Add(PersonName name)
    {
        _full.Add(name.Full);
        _family.Add(name.Family);
    }

    public bool Knows(PersonName name)
    {
        bool isKnown = _family.Contains(name.Family) || (!name.IsBare && _full.Contains(name.Full));
        if (!isKnown) _unknown.Add(name);
        return isKnown;
    }

    /// <summary>True where the whole name is known, given names included.</summary>
    public bool KnowsFull(PersonName name) => _full.Contains(name.Full);

    public IReadOnlyCollection<PersonName> TakeUnknown()
    {
        if (_unknown.Count == 0) return [];
        HashSet<PersonName> unknown = _unknown;
        _unknown = [];
        return unknown;
    }
}
