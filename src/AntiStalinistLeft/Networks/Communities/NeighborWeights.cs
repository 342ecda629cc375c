namespace AntiStalinistLeft.Networks;

/// <summary>How much weight one node has to each community around it; emptied and filled for node after node.</summary>
internal sealed class NeighborWeights(int count)
{
    private readonly double[] _weights = new double[count];
    private readonly bool[] _met = new bool[count];
    private readonly List<int> _communities = [];

    /// <summary>The communities met, in the order of the neighbours.</summary>
    public IReadOnlyList<int> Communities => _communities;

    public double this[int community] => _weights[community];

    public void Clear()
    {
        foreach (int community in _communities)
        {
            _weights[community] = 0;
            _met[community] = false;
        }

        _communities.Clear();
    }

    public void Add(int community, double weight)
    {
        if (!_met[community])
        {
            _met[community] = true;
            _communities.Add(community);
        }

        _weights[community] += weight;
    }
}
