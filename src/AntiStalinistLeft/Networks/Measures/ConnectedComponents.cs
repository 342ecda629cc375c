namespace AntiStalinistLeft.Networks;

/// <summary>Weakly connected components.</summary>
internal static class ConnectedComponents
{
    /// <summary>The component of each node, from 1, the largest first; of equal ones the one with the first node.</summary>
    public static int[] Find(CompactGraph undirected) => GroupNumbering.NumberBySize(Label(undirected, (_, _) => true));

    /// <summary>Labels the components that are connected by permitted edges; a label is the first node of its component.</summary>
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
                foreach (int w in undirected.GetNeighbors(v))
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
internal static class GroupNumbering
{
    /// <summary>Groups from 1, the largest first; of equal ones the one with the first member.</summary>
    public static int[] NumberBySize(IReadOnlyList<int> labels)
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
