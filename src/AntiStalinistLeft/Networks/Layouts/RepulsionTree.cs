namespace AntiStalinistLeft.Networks;

/// <summary>A quadtree of places that answers how hard all others push one (Barnes and Hut 1986).</summary>
/// <param name="x">From the left; read anew at each <see cref="Build"/>.</param>
/// <param name="y">From the bottom.</param>
internal sealed class RepulsionTree(double[] x, double[] y)
{
    private const int MaxLevels = 48;
    // Below the root of a half, so that no cell that holds the node is taken for a far one.
    private const double Openness = 0.7;
    private const double Nearest = 1e-4;

    private readonly Stack<int> _open = new();
    private int[] _children = [];
    private double[] _mass = [];
    private double[] _sumX = [];
    private double[] _sumY = [];
    private double[] _sizes = [];
    private int[] _lone = [];
    private int _count;

    /// <summary>Sorts the places.</summary>
    public void Build()
    {
        (double left, double bottom) = (x.Min(), y.Min());
        double size = Math.Max(Math.Max(x.Max() - left, y.Max() - bottom), 1e-6);
        _count = 0;
        NewCell(size);
        for (int v = 0; v < x.Length; v++) Insert(v, left, bottom);
    }

    /// <summary>The push that a node gets: from each other its distance's reciprocal, away from it.</summary>
    public (double X, double Y) GetForce(int node)
    {
        (double forceX, double forceY) = (0, 0);
        _open.Push(0);
        while (_open.TryPop(out int cell))
        {
            if (_lone[cell] == node) continue;
            double dx = x[node] - (_sumX[cell] / _mass[cell]);
            double dy = y[node] - (_sumY[cell] / _mass[cell]);
            double square = (dx * dx) + (dy * dy);
            bool isLeaf = _lone[cell] >= 0;
            if (isLeaf || _sizes[cell] * _sizes[cell] < Openness * Openness * square)
            {
                double push = _mass[cell] / Math.Max(square, Nearest);
                forceX += push * dx;
                forceY += push * dy;
                continue;
            }

            for (int i = 3; i >= 0; i--)
            {
                if (_children[(cell * 4) + i] is var child and >= 0) _open.Push(child);
            }
        }

        return (forceX, forceY);
    }

    private void Insert(int node, double left, double bottom)
    {
        int cell = 0;
        for (int level = 0; ; level++)
        {
            bool wasEmpty = _mass[cell] == 0;
            int other = _lone[cell];
            _mass[cell]++;
            _sumX[cell] += x[node];
            _sumY[cell] += y[node];
            if (wasEmpty)
            {
                _lone[cell] = node;
                return;
            }

            // Places that fall together stay in one cell, which counts for all of them.
            if (level == MaxLevels) return;
            double half = _sizes[cell] / 2;
            if (other >= 0)
            {
                _lone[cell] = -1;
                int place = Quarter(other, left, bottom, half);
                int moved = Child(cell, place, half);
                (_mass[moved], _sumX[moved], _sumY[moved], _lone[moved]) = (1, x[other], y[other], other);
            }

            int quarter = Quarter(node, left, bottom, half);
            if ((quarter & 1) != 0) left += half;
            if ((quarter & 2) != 0) bottom += half;
            cell = Child(cell, quarter, half);
        }
    }

    private int Quarter(int node, double left, double bottom, double half) =>
        (x[node] >= left + half ? 1 : 0) | (y[node] >= bottom + half ? 2 : 0);

    private int Child(int cell, int quarter, double size)
    {
        if (_children[(cell * 4) + quarter] is var child and >= 0) return child;
        int made = NewCell(size);
        return _children[(cell * 4) + quarter] = made;
    }

    private int NewCell(double size)
    {
        if (_count == _mass.Length)
        {
            int room = Math.Max(64, _count * 2);
            Array.Resize(ref _children, room * 4);
            Array.Resize(ref _mass, room);
            Array.Resize(ref _sumX, room);
            Array.Resize(ref _sumY, room);
            Array.Resize(ref _sizes, room);
            Array.Resize(ref _lone, room);
        }

        Array.Fill(_children, -1, _count * 4, 4);
        (_mass[_count], _sumX[_count], _sumY[_count], _sizes[_count], _lone[_count]) = (0, 0, 0, size, -1);
        return _count++;
    }
}
