namespace AntiStalinistLeft.Corpora;

/// <summary>Dots of a row that would cover each other stand one above the other.</summary>
internal sealed class DotRows
{
    // A dot is 16 pixels wide, the axis at the least 250.
    private const double Width = 0.068;
    private const double Step = 0.28;
    private readonly double[][] _shifts;

    private DotRows(double[][] shifts, int lanes)
    {
        _shifts = shifts;
        Lanes = lanes;
    }

    /// <summary>How many dots stand above each other at the most.</summary>
    public int Lanes { get; }

    /// <summary>Finds the places.</summary>
    /// <param name="rows">The values of each row; null where there is no dot.</param>
    /// <param name="most">The greatest value of the axis.</param>
    public static DotRows Create(IReadOnlyList<double?[]> rows, double most)
    {
        int[][] lanes = [.. rows.Select(row => LanesOf(row, most * Width))];
        int all = lanes.SelectMany(row => row).DefaultIfEmpty(0).Max() + 1;
        return new DotRows([.. lanes.Select(row => row.Select(lane => (lane - (row.DefaultIfEmpty(0).Max() / 2.0)) * Math.Min(Step, 0.8 / all)).ToArray())], all);
    }

    /// <summary>How far below the middle of its row a dot stands, in rows.</summary>
    public double Shift(int row, int dot) => _shifts[row][dot];

    private static int[] LanesOf(double?[] values, double width)
    {
        int[] lanes = new int[values.Length];
        var ends = new List<double>();
        foreach (int dot in Enumerable.Range(0, values.Length).Where(i => values[i] is not null).OrderBy(i => values[i]).ThenBy(i => i))
        {
            int lane = ends.FindIndex(end => end <= values[dot]!.Value);
            if (lane < 0)
            {
                lane = ends.Count;
                ends.Add(0);
            }

            ends[lane] = values[dot]!.Value + width;
            lanes[dot] = lane;
        }

        return lanes;
    }
}
