namespace AntiStalinistLeft.Annotations;

/// <summary>Something that has a place in a text.</summary>
internal interface IHasSpan
{
    /// <summary>Index of the first unit.</summary>
    int Start { get; }

    /// <summary>Index just behind the last unit.</summary>
    int End { get; }
}

/// <summary>
/// The rule for matches that overlap: the longest wins, of equally long ones the first in the text. Those at the very same
/// place do not compete here.
/// </summary>
internal static class LongestMatchRule
{
    /// <summary>Keeps of a list those that no longer one overlaps, sorted by place.</summary>
    public static void KeepLongest<T>(List<T> items)
        where T : IHasSpan
    {
        items.Sort(static (left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : right.End.CompareTo(left.End));
        var kept = new List<T>(items.Count);
        int first = 0;
        int end = 0;
        for (int i = 0; i < items.Count; i++)
        {
            if (i > first && items[i].Start >= end)
            {
                KeepOfCluster(items, first, i, kept);
                first = i;
            }

            end = Math.Max(end, items[i].End);
        }

        KeepOfCluster(items, first, items.Count, kept);
        items.Clear();
        items.AddRange(kept);
    }

    // A cluster is a run of items that hang together by overlaps; there are a handful in each, however long the text.
    private static void KeepOfCluster<T>(List<T> items, int first, int end, List<T> kept)
        where T : IHasSpan
    {
        int before = kept.Count;
        var ranked = items.GetRange(first, end - first);
        ranked.Sort(static (left, right) => Length(left) != Length(right) ? Length(right).CompareTo(Length(left)) : left.Start.CompareTo(right.Start));
        foreach (T item in ranked)
        {
            if (IsFree(kept, before, item)) kept.Add(item);
        }

        kept.Sort(before, kept.Count - before, Comparer<T>.Create(static (left, right) => left.Start.CompareTo(right.Start)));
    }

    private static bool IsFree<T>(List<T> kept, int first, T item)
        where T : IHasSpan
    {
        for (int i = first; i < kept.Count; i++)
        {
            bool same = kept[i].Start == item.Start && kept[i].End == item.End;
            if (!same && kept[i].Start < item.End && item.Start < kept[i].End) return false;
        }

        return true;
    }

    private static int Length<T>(T item)
        where T : IHasSpan => item.End - item.Start;
}
