namespace AntiStalinistLeft.Citations;

/// <summary>Works in the order in which they were last cited, the latest first; a work is moved in constant time.</summary>
internal sealed class RecentWorks
{
    private readonly LinkedList<WorkEntry> _works = [];
    private readonly Dictionary<WorkEntry, LinkedListNode<WorkEntry>> _nodes = new(ReferenceEqualityComparer.Instance);

    public IEnumerable<WorkEntry> All => _works;

    public void Cite(WorkEntry work)
    {
        if (_nodes.Remove(work, out LinkedListNode<WorkEntry>? node)) _works.Remove(node);
        _nodes[work] = _works.AddFirst(work);
    }
}
