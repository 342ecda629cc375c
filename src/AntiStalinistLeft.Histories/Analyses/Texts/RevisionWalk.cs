namespace AntiStalinistLeft.Histories;

/// <summary>
/// Goes through successive lists from the first to the last and says of each what left and what came, so that a count that
/// follows costs what changed.
/// </summary>
/// <typeparam name="T">The kind of entry.</typeparam>
internal sealed class RevisionWalk<T>(DeltaLog<T> log)
    where T : unmanaged
{
    private readonly List<T> _current = [];
    private readonly List<T> _left = [];

    /// <summary>Index of the list that was reached; −1 before the first.</summary>
    public int Index { get; private set; } = -1;

    /// <summary>The entries of that list.</summary>
    public IReadOnlyList<T> Current => _current;

    /// <summary>The entries that the list before had where this one has <see cref="Added"/>.</summary>
    public IReadOnlyList<T> Removed => _left;

    /// <summary>The entries that stand there now.</summary>
    public ReadOnlySpan<T> Added => log.GetMiddle(Index);

    /// <summary>How many first entries both lists have.</summary>
    public int Prefix => log.GetDelta(Index).Prefix;

    /// <summary>True when the list is the one before.</summary>
    public bool IsUnchanged => log.GetDelta(Index).IsEmpty;

    /// <summary>Goes on to the next list; false behind the last.</summary>
    public bool MoveNext()
    {
        if (Index + 1 >= log.Count) return false;
        ListDelta delta = log.GetDelta(++Index);
        _left.Clear();
        _left.AddRange(_current.GetRange(delta.Prefix, delta.Removed));
        _current.RemoveRange(delta.Prefix, delta.Removed);
        _current.InsertRange(delta.Prefix, log.GetMiddle(Index));
        return true;
    }
}
