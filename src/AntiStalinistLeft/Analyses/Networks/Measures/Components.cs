using AntiStalinistLeft.Analyses.Networks.Graphs;

namespace AntiStalinistLeft.Analyses.Networks.Measures;

/// <summary>Which nodes hang together, whichever way edges point.</summary>
internal static class Components
{
    /// <summary>The component of each node, from 1, the largest first; of equal ones the one with the first node.</summary>
    public static int[] Of(CompactGraph undirected) => Groups.ByNumber(Label(undirected, (_, _) => true));

    /// <summary>Labels nodes by the parts that hang together by edges that are allowed; a label is the first node of its part.</summary>
    public static int[] Label(CompactGraph undirected, Func<int, int, bool> allowed)
    {
        int[] labels = new int[undirected.Count];
        Array.Fill(labels, -1);
        var open = new Stack<int>();
        for (int first = 0; first < labels.Length; first++)
        {
            if (labels[first] >= 0) continue;
            labels[first] = first;
            open.Push(first);
            while (open.TryPop(out int v))
            {
                foreach (int w in undirected.NeighboursOf(v))
                {
                    if (labels[w] >= 0 || !allowed(v, w)) continue;
                    labels[w] = first;
                    open.Push(w);
                }
            }
        }

        return labels;
    }
}

/// <summary>Numbers for groups that do not depend on how they were found.</summary>
internal static class Groups
{
    /// <summary>Groups from 1, the largest first; of equal ones the one with the first member.</summary>
    public static int[] ByNumber(IReadOnlyList<int> labels)
    {
        var numbers = labels
            .Select((label, place) => (label, place))
            .GroupBy(member => member.label)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.First().place)
            .Select((group, i) => (group.Key, Number: i + 1))
            .ToDictionary(group => group.Key, group => group.Number);
        return [.. labels.Select(label => numbers[label])];
    }
}
