using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Revisions.Blocks;

/// <summary>Goes through the lists of a history from the first to the last, each at the cost of its change.</summary>
internal sealed class PlaceWalk(DeltaLog<BlockPlace> places)
{
    private readonly List<BlockPlace> _list = [];
    private int _next;

    /// <summary>The blocks of the next revision; of one without text, those of the one before. Valid until the next is asked for.</summary>
    public ReadOnlySpan<BlockPlace> Next()
    {
        ListDelta delta = places.Delta(_next);
        _list.RemoveRange(delta.Prefix, delta.Removed);
        _list.InsertRange(delta.Prefix, places.Middle(_next));
        _next++;
        return CollectionsMarshal.AsSpan(_list);
    }
}
