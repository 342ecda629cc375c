namespace AntiStalinistLeft.Citations;

/// <summary>Names of persons that are known to the reader of a note before it reads: from a lexicon, from the body, from other notes.</summary>
internal sealed class KnownNames
{
    private readonly HashSet<string> _full = new(StringComparer.Ordinal);
    private readonly HashSet<string> _family = new(StringComparer.Ordinal);

    /// <summary>Adds a name; a bare one counts as a family name.</summary>
    public void Add(PersonName name)
    {
        _full.Add(name.Full);
        _family.Add(name.Family);
    }

    public bool Knows(PersonName name) => name.IsBare ? _family.Contains(name.Family) : _full.Contains(name.Full) || _family.Contains(name.Family);
}
