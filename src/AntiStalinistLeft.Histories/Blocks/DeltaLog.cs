using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Histories;

/// <summary>
/// Many successive lists, each kept as what changed against the one before. Every so often a whole list is kept, so that any
/// one can be rebuilt without going back to the first.
/// </summary>
/// <typeparam name="T">The kind of entry.</typeparam>
internal sealed class DeltaLog<T>
    where T : unmanaged
{
    private const int MaxChainLength = 64;
    private readonly List<Step> _steps = [];
    private readonly List<int> _wholes = [];
    private readonly List<T> _current = [];
    private readonly ChunkedList<T> _entries = new();
    private int _sinceWhole = MaxChainLength;

    /// <summary>How many lists there are.</summary>
    public int Count => _steps.Count;

    /// <summary>The list appended last.</summary>
    public ReadOnlySpan<T> Current => CollectionsMarshal.AsSpan(_current);

    /// <summary>Appends a list that keeps so many first and last entries of the one before.</summary>
    public ListDelta Append(int prefix, int suffix, ReadOnlySpan<T> middle)
    {
        var delta = new ListDelta(_current.Count, prefix, suffix, middle.Length);
        long start = _entries.Append(middle);
        _current.RemoveRange(prefix, delta.Removed);
        _current.InsertRange(prefix, middle);
        _sinceWhole++;
        long whole = -1;
        if (_sinceWhole > MaxChainLength)
        {
            whole = _entries.Append(Current);
            _wholes.Add(_steps.Count);
            _sinceWhole = 0;
        }

        _steps.Add(new Step(delta, start, whole));
        return delta;
    }

    /// <summary>How a list differs from the one before it.</summary>
    public ListDelta GetDelta(int index) => _steps[index].Delta;

    /// <summary>The entries that a list has between what it kept of the one before.</summary>
    public ReadOnlySpan<T> GetMiddle(int index) => _entries.Slice(_steps[index].Start, _steps[index].Delta.Middle);

    /// <summary>Rebuilds a list into <paramref name="list"/>, which is emptied first.</summary>
    public void Rebuild(int index, List<T> list)
    {
        int at = _wholes.BinarySearch(index);
        int from = _wholes[at >= 0 ? at : ~at - 1];
        list.Clear();
        list.AddRange(_entries.Slice(_steps[from].Whole, _steps[from].Delta.Count));
        for (int i = from + 1; i <= index; i++)
        {
            ListDelta delta = _steps[i].Delta;
            list.RemoveRange(delta.Prefix, delta.Removed);
            list.InsertRange(delta.Prefix, GetMiddle(i));
        }
    }

    private readonly record struct Step(ListDelta Delta, long Start, long Whole);
}
