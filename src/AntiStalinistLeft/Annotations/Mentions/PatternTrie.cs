namespace AntiStalinistLeft.Annotations;

/// <summary>
/// The patterns as a tree of symbols, from which <see cref="PatternAutomaton"/> is made. Its first two nodes are the states
/// in which no pattern is under way; the first of them is the root.
/// </summary>
/// <remarks>Children are linked lists, so the tree costs by its nodes, not by nodes times symbols.</remarks>
internal sealed class PatternTrie
{
    /// <summary>A word may start here and every pattern with it.</summary>
    public const int Open = 0;

    /// <summary>Inside a word that no pattern claims.</summary>
    public const int InWord = 1;

    /// <summary>Number of nodes in which no pattern is under way.</summary>
    public const int ContextCount = 2;

    private readonly List<Node> _nodes = [new(-1), new(-1)];

    /// <summary>Number of nodes, contexts included.</summary>
    public int Count => _nodes.Count;

    /// <summary>Adds a pattern, given as symbols.</summary>
    public void Add(ReadOnlySpan<ushort> symbols, int pattern)
    {
        int node = Open;
        foreach (ushort symbol in symbols)
        {
            int child = Child(node, symbol);
            if (child < 0)
            {
                child = _nodes.Count;
                _nodes.Add(new Node(symbol) { NextSibling = _nodes[node].FirstChild });
                _nodes[node].FirstChild = child;
            }

            node = child;
        }

        (_nodes[node].Patterns ??= []).Add(pattern);
    }

    /// <summary>A child of a node; −1 where it has none.</summary>
    public int FirstChild(int node) => _nodes[node].FirstChild;

    /// <summary>Another child of the same parent, in no particular order; −1 behind the last.</summary>
    public int NextSibling(int node) => _nodes[node].NextSibling;

    /// <summary>The symbol by which a node is reached; −1 for the contexts.</summary>
    public int GetSymbol(int node) => _nodes[node].Symbol;

    /// <summary>The patterns that end at a node.</summary>
    public ReadOnlySpan<int> GetPatterns(int node) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_nodes[node].Patterns);

    private int Child(int node, ushort symbol)
    {
        int child = _nodes[node].FirstChild;
        while (child >= 0 && _nodes[child].Symbol != symbol) child = _nodes[child].NextSibling;
        return child;
    }

    private sealed class Node(int symbol)
    {
        public int Symbol { get; } = symbol;

        public int FirstChild { get; set; } = -1;

        public int NextSibling { get; set; } = -1;

        public List<int>? Patterns { get; set; }
    }
}
