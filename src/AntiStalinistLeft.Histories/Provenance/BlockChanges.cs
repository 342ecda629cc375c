using System.Runtime.InteropServices;
using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft;

/// <summary>What a revision did to the blocks of the page, against the revision before it.</summary>
/// <param name="Added">Blocks that came in and go back to none that was there.</param>
/// <param name="Removed">Blocks that were removed and survive in none.</param>
/// <param name="Moved">Blocks that are the same and stand in another order: as few as explain the order.</param>
/// <param name="Edited">Blocks that changed and kept a third of their tokens at least, counted on the shorter side.</param>
public readonly record struct BlockChanges(int Added, int Removed, int Moved, int Edited);

/// <summary>Counts the changes of blocks revision by revision, from the instances of blocks before and after.</summary>
internal sealed class BlockChangeCounter(BlockInstances instances, DeltaLog<int> places)
{
    /// <summary>Tokens kept by the shorter of two blocks below which they are two blocks, one gone and one come.</summary>
    private const double MinKeptShare = 1 / 3.0;

    private readonly List<int> _current = [];
    private readonly Dictionary<int, int> _placeOfInstance = [];
    private readonly Dictionary<int, int> _holderOfIdentity = [];

    /// <summary>The changes of every revision; the first one adds all its blocks.</summary>
    public BlockChanges[] CountAll()
    {
        var all = new BlockChanges[places.Count];
        for (int revision = 0; revision < all.Length; revision++)
        {
            ListDelta delta = places.GetDelta(revision);
            ReadOnlySpan<int> after = places.GetMiddle(revision);
            all[revision] = Count(CollectionsMarshal.AsSpan(_current).Slice(delta.Prefix, delta.Removed), after);
            _current.RemoveRange(delta.Prefix, delta.Removed);
            _current.InsertRange(delta.Prefix, after);
        }

        return all;
    }

    private BlockChanges Count(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        _placeOfInstance.Clear();
        for (int i = 0; i < before.Length; i++)
        {
            _placeOfInstance[before[i]] = i;
        }

        var kept = new List<int>();
        var came = new List<int>();
        foreach (int instance in after)
        {
            if (_placeOfInstance.Remove(instance, out int place))
            {
                kept.Add(place);
            }
            else
            {
                came.Add(instance);
            }
        }

        var went = _placeOfInstance.OrderBy(pair => pair.Value).Select(pair => pair.Key).ToList();
        int edited = CountEdited(went, came);
        return new BlockChanges(came.Count - edited, went.Count - edited, kept.Count - LongestAscending(kept), edited);
    }

    private int CountEdited(List<int> went, List<int> came)
    {
        if (went.Count == 0 || came.Count == 0) return 0;

        _holderOfIdentity.Clear();
        for (int i = 0; i < went.Count; i++)
        {
            foreach (int identity in instances.GetIdentities(went[i]))
            {
                _holderOfIdentity[identity] = i;
            }
        }

        var pairs = new List<(int Shared, int Went, int Came)>();
        for (int i = 0; i < came.Count; i++)
        {
            AddPairs(pairs, went, came, i);
        }

        pairs.Sort(static (one, other) => (-one.Shared, one.Came, one.Went).CompareTo((-other.Shared, other.Came, other.Went)));
        var takenWent = new HashSet<int>();
        var takenCame = new HashSet<int>();
        return pairs.Count(pair => !takenWent.Contains(pair.Went) && !takenCame.Contains(pair.Came) && takenWent.Add(pair.Went) && takenCame.Add(pair.Came));
    }

    private void AddPairs(List<(int Shared, int Went, int Came)> pairs, List<int> went, List<int> came, int index)
    {
        ReadOnlySpan<int> identities = instances.GetIdentities(came[index]);
        var shared = new SortedDictionary<int, int>();
        foreach (int identity in identities)
        {
            if (_holderOfIdentity.TryGetValue(identity, out int holder))
            {
                shared[holder] = shared.GetValueOrDefault(holder) + 1;
            }
        }

        foreach ((int holder, int count) in shared)
        {
            if (count >= MinKeptShare * Math.Min(identities.Length, instances.GetIdentities(went[holder]).Length))
            {
                pairs.Add((count, holder, index));
            }
        }
    }

    private static int LongestAscending(List<int> values)
    {
        var ends = new List<int>();
        foreach (int value in values)
        {
            int at = ends.BinarySearch(value);
            if (~at == ends.Count)
            {
                ends.Add(value);
            }
            else
            {
                ends[~at] = value;
            }
        }

        return ends.Count;
    }
}
