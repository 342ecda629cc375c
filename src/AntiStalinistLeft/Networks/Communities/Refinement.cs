using AntiStalinistLeft.Data;

namespace AntiStalinistLeft.Networks;

/// <summary>
/// Takes each community apart and joins its nodes anew, only with what they are well connected to, and not always to the
/// best: so communities are connected at the next level, and a bad move above can be undone.
/// </summary>
internal sealed class Refinement
{
    // How freely a worse one of several gains is taken, in mean edge weights.
    private const double Randomness = 0.01;

    private readonly PartitionGraph _graph;
    private readonly int[] _communities;
    private readonly double _resolution;
    private readonly SeededRandom _random;
    private readonly int[] _refined;
    private readonly int[] _sizes;
    private readonly double[] _strengths;
    private readonly double[] _outward;
    private readonly double[] _whole;
    private readonly NeighborWeights _around;
    private readonly List<(int Community, double Gain)> _choices = [];

    private Refinement(PartitionGraph graph, int[] communities, int count, double resolution, SeededRandom random)
    {
        _graph = graph;
        _communities = communities;
        _resolution = resolution;
        _random = random;
        _refined = [.. Enumerable.Range(0, graph.Count)];
        _sizes = new int[graph.Count];
        Array.Fill(_sizes, 1);
        _strengths = [.. graph.Strengths];
        _outward = new double[graph.Count];
        _whole = new double[count];
        _around = new NeighborWeights(graph.Count);
        for (int v = 0; v < graph.Count; v++)
        {
            _whole[communities[v]] += graph.Strengths[v];
            ReadOnlySpan<int> neighbours = graph.GetNeighbors(v);
            for (int i = 0; i < neighbours.Length; i++)
            {
                if (communities[neighbours[i]] == communities[v]) _outward[v] += graph.GetWeights(v)[i];
            }
        }
    }

    /// <summary>Parts of the communities.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="communities">Its communities, numbered from 0 without gaps.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="resolution">Above 1 for smaller communities.</param>
    /// <param name="random">Decides order and choice.</param>
    public static int[] Refine(PartitionGraph graph, int[] communities, int count, double resolution, SeededRandom random)
    {
        var refinement = new Refinement(graph, communities, count, resolution, random);
        int[] order = [.. Enumerable.Range(0, graph.Count)];
        random.Shuffle(order);
        foreach (int v in order)
        {
            if (refinement._sizes[v] == 1 && refinement._refined[v] == v && refinement.IsWellConnected(v)) refinement.Join(v);
        }

        return refinement._refined;
    }

    /// <summary>Whether a part has as much weight to the rest of its community as chance would give.</summary>
    private bool IsWellConnected(int part) =>
        _outward[part] >= _resolution * _strengths[part] * (_whole[_communities[part]] - _strengths[part]) / _graph.Total;

    private void Join(int v)
    {
        _around.Clear();
        ReadOnlySpan<int> neighbours = _graph.GetNeighbors(v);
        ReadOnlySpan<double> weights = _graph.GetWeights(v);
        for (int i = 0; i < neighbours.Length; i++)
        {
            if (_communities[neighbours[i]] == _communities[v]) _around.Add(_refined[neighbours[i]], weights[i]);
        }

        int chosen = Choose(v);
        if (chosen == v) return;
        _refined[v] = chosen;
        (_sizes[v], _sizes[chosen]) = (0, _sizes[chosen] + 1);
        _outward[chosen] += _outward[v] - (2 * _around[chosen]);
        _strengths[chosen] += _strengths[v];
    }

    private int Choose(int v)
    {
        _choices.Clear();
        // To stay alone is a choice as well.
        _choices.Add((v, 0));
        foreach (int part in _around.Communities)
        {
            double gain = _around[part] - (_resolution * _strengths[v] * _strengths[part] / _graph.Total);
            if (gain >= 0 && IsWellConnected(part)) _choices.Add((part, gain));
        }

        double most = _choices.Max(choice => choice.Gain);
        double sum = _choices.Sum(choice => Math.Exp((choice.Gain - most) / Randomness));
        double left = _random.NextDouble() * sum;
        foreach ((int community, double gain) in _choices)
        {
            left -= Math.Exp((gain - most) / Randomness);
            if (left < 0) return community;
        }

        return _choices[^1].Community;
    }
}
