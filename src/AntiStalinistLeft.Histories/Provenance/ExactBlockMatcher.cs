using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Histories;

/// <summary>Pairs the blocks of a revision with equal ones of the revision before, wherever in the changed part they stand: kept and moved blocks.</summary>
internal sealed class ExactBlockMatcher(BlockInstances instances, int blocks)
{
    private readonly int[] _firstPlace = new int[blocks];
    private readonly List<int> _unmatched = [];
    private int[] _nextPlace = [];

    /// <summary>The instances that found no partner in the last call.</summary>
    public ReadOnlySpan<int> Unmatched => CollectionsMarshal.AsSpan(_unmatched);

    /// <summary>Sets in <paramref name="now"/> the instance of each block that stood there before; the others stay −1.</summary>
    public void Match(ReadOnlySpan<int> before, ReadOnlySpan<BlockOccurrence> after, Span<int> now)
    {
        if (_nextPlace.Length < before.Length) _nextPlace = new int[2 * before.Length];

        // Places count from 1, so that a block that is not there has 0. Going backwards puts the first place first.
        for (int i = before.Length; i > 0; i--)
        {
            ref int first = ref _firstPlace[instances.GetBlock(before[i - 1])];
            _nextPlace[i - 1] = first;
            first = i;
        }

        for (int i = 0; i < after.Length; i++)
        {
            ref int first = ref _firstPlace[after[i].Block];
            if (first > 0)
            {
                now[i] = before[first - 1];
                int next = _nextPlace[first - 1];
                _nextPlace[first - 1] = -1;
                first = next;
            }
        }

        _unmatched.Clear();
        for (int i = 0; i < before.Length; i++)
        {
            _firstPlace[instances.GetBlock(before[i])] = 0;
            if (_nextPlace[i] >= 0) _unmatched.Add(before[i]);
        }
    }
}
