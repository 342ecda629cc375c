using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft;

/// <summary>
/// For every token that ever stood in a page, the revisions in which it stood: where it came in, where it was removed, where
/// it came back.
/// </summary>
/// <remarks>Tokens that came and went together share their ranges, so this is small for a page whose edits are small.</remarks>
public sealed class TokenLifespans
{
    private readonly int[] _firstRange;
    private readonly int[] _rangeCount;
    private readonly RevisionRange[] _ranges;

    private TokenLifespans(int[] firstRange, int[] rangeCount, RevisionRange[] ranges)
    {
        _firstRange = firstRange;
        _rangeCount = rangeCount;
        _ranges = ranges;
    }

    /// <summary>How many tokens there are; identities run from 0.</summary>
    public int Count => _firstRange.Length;

    /// <summary>The ranges of revisions in which a token was present, in order and without overlap; the first begins with its origin.</summary>
    public ReadOnlySpan<RevisionRange> this[int identity] => _ranges.AsSpan(_firstRange[identity], _rangeCount[identity]);

    /// <summary>True when two tokens came and went together and are known to share their ranges.</summary>
    internal bool SharesRanges(int one, int other) => _firstRange[one] == _firstRange[other];

    /// <summary>Joins the spells of the blocks that held each token.</summary>
    internal static TokenLifespans FromPresence(BlockInstances instances, PresenceLog presence)
    {
        int[] holderStarts = new int[instances.IdentityCount + 1];
        for (int instance = 0; instance < instances.Count; instance++)
        {
            foreach (int identity in instances.GetIdentities(instance))
            {
                holderStarts[identity + 1]++;
            }
        }

        for (int i = 1; i < holderStarts.Length; i++)
        {
            holderStarts[i] += holderStarts[i - 1];
        }

        int[] holders = new int[holderStarts[^1]];
        int[] next = holderStarts.AsSpan(0, instances.IdentityCount).ToArray();
        for (int instance = 0; instance < instances.Count; instance++)
        {
            foreach (int identity in instances.GetIdentities(instance))
            {
                holders[next[identity]++] = instance;
            }
        }

        return Join(holderStarts, holders, next, new SpellsByInstance(instances.Count, presence.Spells));
    }

    private static TokenLifespans Join(int[] holderStarts, int[] holders, int[] firsts, SpellsByInstance stays)
    {
        int[] counts = new int[firsts.Length];
        var joined = new List<RevisionRange>();
        var gathered = new List<RevisionRange>();
        ReadOnlySpan<int> before = default;
        for (int identity = 0; identity < firsts.Length; identity++)
        {
            ReadOnlySpan<int> own = holders.AsSpan(holderStarts[identity], holderStarts[identity + 1] - holderStarts[identity]);
            if (identity > 0 && own.SequenceEqual(before))
            {
                firsts[identity] = firsts[identity - 1];
                counts[identity] = counts[identity - 1];
                continue;
            }

            firsts[identity] = joined.Count;
            stays.Gather(own, gathered);
            Merge(gathered, joined);
            counts[identity] = joined.Count - firsts[identity];
            before = own;
        }

        return new TokenLifespans(firsts, counts, [.. joined]);
    }

    private static void Merge(List<RevisionRange> gathered, List<RevisionRange> ranges)
    {
        gathered.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        RevisionRange open = gathered[0];
        for (int i = 1; i < gathered.Count; i++)
        {
            if (gathered[i].Start <= open.End)
            {
                open = open with { End = Math.Max(open.End, gathered[i].End) };
            }
            else
            {
                ranges.Add(open);
                open = gathered[i];
            }
        }

        ranges.Add(open);
    }
}

/// <summary>Stays put together by the block instance they belong to.</summary>
internal sealed class SpellsByInstance
{
    private readonly int[] _starts;
    private readonly RevisionRange[] _stays;

    /// <summary>Sorts the spells by instance, keeping their order.</summary>
    public SpellsByInstance(int instances, IReadOnlyList<PresenceLog.Spell> all)
    {
        _starts = new int[instances + 1];
        foreach (PresenceLog.Spell stay in all)
        {
            _starts[stay.Instance + 1]++;
        }

        for (int i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        int[] next = _starts.AsSpan(0, instances).ToArray();
        _stays = new RevisionRange[all.Count];
        foreach (PresenceLog.Spell stay in all)
        {
            _stays[next[stay.Instance]++] = new RevisionRange(stay.Start, stay.End);
        }
    }

    /// <summary>The spells of one instance.</summary>
    public ReadOnlySpan<RevisionRange> this[int instance] => _stays.AsSpan(_starts[instance], _starts[instance + 1] - _starts[instance]);

    /// <summary>Collects the spells of several instances in a list, which is cleared first.</summary>
    public void Gather(ReadOnlySpan<int> instances, List<RevisionRange> list)
    {
        list.Clear();
        foreach (int instance in instances)
        {
            list.AddRange(this[instance]);
        }
    }
}
