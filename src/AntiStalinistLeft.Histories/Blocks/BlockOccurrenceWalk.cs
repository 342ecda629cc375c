using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Histories;

/// <summary>Goes through the lists of a history from the first to the last, each at the cost of its change.</summary>
internal sealed class BlockOccurrenceWalk(DeltaLog<BlockOccurrence> places)
{
    private readonly List<BlockOccurrence> _list = [];
    private int _next;

    /// <summary>The blocks of the next revision; of one without text, those of the one before. Valid until the next is asked for.</summary>
    public ReadOnlySpan<BlockOccurrence> Next()
    {
        ListDelta delta = places.GetDelta(_next);
        _list.RemoveRange(delta.Prefix, delta.Removed);
        _list.InsertRange(delta.Prefix, places.GetMiddle(_next));
        _next++;
        return CollectionsMarshal.AsSpan(_list);
    }
}
