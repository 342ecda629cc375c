using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Text;

/// <summary>Numbers that occur exactly once on either side, in the longest run that is in the same order on both.</summary>
internal sealed class UniqueAnchors
{
    private readonly Dictionary<int, Occurrence> _occurrences = [];

    /// <summary>Finds the anchors, ascending on both sides.</summary>
    public (int Left, int Right)[] Find(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        _occurrences.Clear();
        for (int i = 0; i < left.Length; i++)
        {
            ref Occurrence seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_occurrences, left[i], out _);
            seen = seen with { InLeft = seen.InLeft + 1, Left = i };
        }

        for (int i = 0; i < right.Length; i++)
        {
            ref Occurrence seen = ref CollectionsMarshal.GetValueRefOrNullRef(_occurrences, right[i]);
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref seen))
            {
                seen = seen with { InRight = seen.InRight + 1, Right = i };
            }
        }

        (int Left, int Right)[] unique =
            [.. _occurrences.Values.Where(o => o is { InLeft: 1, InRight: 1 }).Select(o => (o.Left, o.Right)).OrderBy(pair => pair.Left)];
        return LongestAscending(unique);
    }

    private static (int Left, int Right)[] LongestAscending((int Left, int Right)[] pairs)
    {
        var ends = new List<int>();
        int[] before = new int[pairs.Length];
        for (int i = 0; i < pairs.Length; i++)
        {
            int at = ends.BinarySearch(i, Comparer<int>.Create((x, y) => pairs[x].Right.CompareTo(pairs[y].Right)));
            int length = at < 0 ? ~at : at;
            before[i] = length == 0 ? -1 : ends[length - 1];
            if (length == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[length] = i;
            }
        }

        var found = new (int Left, int Right)[ends.Count];
        int next = ends.Count == 0 ? -1 : ends[^1];
        for (int i = found.Length - 1; i >= 0; i--)
        {
            found[i] = pairs[next];
            next = before[next];
        }

        return found;
    }

    private readonly record struct Occurrence(int InLeft, int InRight, int Left, int Right);
}
