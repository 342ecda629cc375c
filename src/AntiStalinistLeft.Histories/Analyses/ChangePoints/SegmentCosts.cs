namespace AntiStalinistLeft.Histories;

/// <summary>The cost of any segment of a series, from running sums.</summary>
internal sealed class SegmentCosts
{
    private readonly double[] _sums;
    private readonly double[] _squares;
    private readonly double _noise;
    private readonly SegmentCost _cost;

    /// <summary>Sums the series up.</summary>
    public SegmentCosts(IReadOnlyList<double> values, SegmentCost cost)
    {
        _cost = cost;
        _sums = new double[values.Count + 1];
        _squares = new double[values.Count + 1];

        // Deviations from the first value keep the sums of squares small where the level is high and the spread is not.
        double origin = cost == SegmentCost.Mean ? values[0] : 0;
        for (int i = 0; i < values.Count; i++)
        {
            double value = values[i] - origin;
            _sums[i + 1] = _sums[i] + value;
            _squares[i + 1] = _squares[i] + (value * value);
        }

        Origin = origin;
        _noise = cost == SegmentCost.Mean ? NoiseOf(values) : 1;
    }

    private double Origin { get; }

    /// <summary>The mean of a segment.</summary>
    public double GetMean(int start, int end) => Origin + ((_sums[end] - _sums[start]) / (end - start));

    /// <summary>The cost of a segment, less what is the same for every cut of the series.</summary>
    public double GetCost(int start, int end)
    {
        double sum = _sums[end] - _sums[start];
        int count = end - start;
        return _cost == SegmentCost.Poisson
            ? sum <= 0 ? 0 : -2 * sum * Math.Log(sum / count)
            : Math.Max(0, _squares[end] - _squares[start] - (sum * sum / count)) / _noise;
    }

    /// <summary>The variance of the noise, from the median size of successive differences, which change points hardly touch.</summary>
    private static double NoiseOf(IReadOnlyList<double> values)
    {
        double[] steps = new double[values.Count - 1];
        for (int i = 0; i < steps.Length; i++)
        {
            steps[i] = Math.Abs(values[i + 1] - values[i]);
        }

        Array.Sort(steps);
        double median = (steps[(steps.Length - 1) / 2] + steps[steps.Length / 2]) / 2;
        double deviation = median / (0.6744897501960817 * Math.Sqrt(2));
        if (deviation > 0) return deviation * deviation;

        // More than half of the values repeat the one before: the mean square of the differences tells more.
        double square = steps.Sum(step => step * step) / (2 * steps.Length);
        return square > 0 ? square : 1;
    }
}
