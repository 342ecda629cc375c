namespace AntiStalinistLeft.Histories;

/// <summary>
/// Finds where the level of a series changes: the cut into segments whose costs, with a penalty for each change point, are least.
/// The best cut is found exactly, with the pruning of PELT (Killick, Fearnhead and Eckley 2012).
/// </summary>
/// <remarks>
/// For a history the series is mentions added and removed by each edit, edits undone by an identity revert left out. Edits are
/// unevenly spaced in time, so a change point is a place among the edits and not a date by itself.
/// </remarks>
internal static class ChangePointAnalysis
{
    /// <summary>Shorter series are not cut.</summary>
    public const int MinValues = 10;

    /// <summary>Cuts a series.</summary>
    /// <param name="values">The series, in the order of time; counts for the Poisson cost, never negative.</param>
    /// <param name="options">How to cut; null for the defaults.</param>
    /// <returns>The segments; a refusal with its reason for series under ten values.</returns>
    /// <exception cref="ArgumentException">A value is no number, or is negative with the Poisson cost.</exception>
    public static ChangePointResult Detect(IReadOnlyList<double> values, ChangePointOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        options ??= new ChangePointOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MinSegmentLength, 1, nameof(options));
        if (values.Any(v => !double.IsFinite(v) || (v < 0 && options.Cost == SegmentCost.Poisson)))
        {
            throw new ArgumentException("Every value must be a number, and none negative with the Poisson cost.", nameof(values));
        }

        double penalty = options.Penalty ?? (2 * Math.Log(Math.Max(2, values.Count)));
        if (values.Count < Math.Max(MinValues, 2 * options.MinSegmentLength))
        {
            return new ChangePointResult(
                [], options.Cost, penalty, $"The series has {values.Count} values; change points are not sought in fewer than {Math.Max(MinValues, 2 * options.MinSegmentLength)}. Read the edits themselves.");
        }

        var costs = new SegmentCosts(values, options.Cost);
        int[] starts = BestStarts(costs, Places(values, options.MinSegmentLength), penalty, options.MinSegmentLength);
        return new ChangePointResult(SegmentsOf(starts, values.Count, costs), options.Cost, penalty, null);
    }

    /// <summary>For each place where the series may be cut, where the last segment of the best cut before it begins.</summary>
    private static int[] BestStarts(SegmentCosts costs, List<int> places, double penalty, int shortest)
    {
        double[] best = new double[places[^1] + 1];
        int[] starts = new int[best.Length];
        best.AsSpan(1).Fill(double.PositiveInfinity);
        best[0] = -penalty;
        var candidates = new List<(int Start, int GoneAt)>();
        int next = 0;
        foreach (int end in places)
        {
            while (places[next] <= end - shortest) candidates.Add((places[next++], int.MaxValue));
            candidates.RemoveAll(candidate => candidate.GoneAt <= end);
            foreach ((int start, _) in candidates)
            {
                double total = best[start] + costs.GetCost(start, end) + penalty;
                if (total < best[end]) (best[end], starts[end]) = (total, start);
            }

            for (int i = 0; i < candidates.Count; i++)
            {
                // No later cut can prefer this start to one at «end», as soon as a segment fits between the two.
                (int start, int goneAt) = candidates[i];
                if (goneAt == int.MaxValue && best[start] + costs.GetCost(start, end) >= best[end])
                {
                    candidates[i] = (start, end + shortest);
                }
            }
        }

        return starts;
    }

    // Inside a run of equal values both costs are concave in the place of a cut: it is cheapest at one end of the run, or as near
    // to it as the shortest segment allows. So nothing is lost by looking there only, and counts by edit are mostly runs of zeros.
    private static List<int> Places(IReadOnlyList<double> values, int shortest)
    {
        List<int> places = [0];
        for (int i = 1; i < values.Count; i++)
        {
            if (values[i].Equals(values[i - 1])) continue;
            int last = Math.Min(values.Count - 1, i + shortest - 1);
            for (int place = Math.Max(places[^1] + 1, i - shortest + 1); place <= last; place++) places.Add(place);
        }

        places.Add(values.Count);
        return places;
    }

    private static Segment[] SegmentsOf(int[] starts, int count, SegmentCosts costs)
    {
        var segments = new Stack<Segment>();
        for (int end = count; end > 0; end = starts[end])
        {
            segments.Push(new Segment(starts[end], end, costs.GetMean(starts[end], end)));
        }

        return [.. segments];
    }
}
