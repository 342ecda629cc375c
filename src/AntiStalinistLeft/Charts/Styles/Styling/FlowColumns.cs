namespace AntiStalinistLeft.Charts;

/// <summary>In which column of a flow chart each node stands: as far to the right as the longest way of streams that leads to it.</summary>
internal static class FlowColumns
{
    /// <summary>The columns, from 0; nodes on a circle of streams stay where the walk first finds them.</summary>
    /// <param name="nodes">How many nodes there are.</param>
    /// <param name="from">Where each stream begins.</param>
    /// <param name="to">Where each stream ends, in the same order; what names no node is passed over.</param>
    public static int[] Assign(int nodes, int[] from, int[] to)
    {
        int[] columns = new int[nodes];
        (int From, int To)[] streams = [.. from.Zip(to).Where(stream => IsNode(stream.First) && IsNode(stream.Second) && stream.First != stream.Second)];

        // The longest way has fewer steps than there are nodes; more would go round in a circle.
        for (int step = 1; step < nodes; step++)
        {
            bool moved = false;
            foreach ((int start, int end) in streams)
            {
                if (columns[end] > columns[start] || columns[start] + 1 >= nodes) continue;
                columns[end] = columns[start] + 1;
                moved = true;
            }

            if (!moved) break;
        }

        return columns;

        bool IsNode(int index) => index >= 0 && index < nodes;
    }
}
