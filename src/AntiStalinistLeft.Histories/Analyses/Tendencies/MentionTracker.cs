namespace AntiStalinistLeft.Histories;

/// <summary>What an edit did to the mentions of one entity.</summary>
/// <param name="Revision">Index of the edit's revision.</param>
/// <param name="Entity">Number of the entity.</param>
/// <param name="Added">Mentions that came.</param>
/// <param name="Removed">Mentions that went.</param>
/// <param name="Mentions">Mentions that stand there now.</param>
internal readonly record struct MentionChange(int Revision, int Entity, int Added, int Removed, int Mentions);

/// <summary>
/// Follows mentions from revision to revision by the identity of their first token: a mention that moves or comes back is the
/// same mention. Only blocks that an edit changed are looked at.
/// </summary>
internal sealed class MentionTracker(PageProvenance provenance, HistoryText text, BlockMentions mentions, int entities)
{
    private readonly int[] _standing = new int[entities];
    private readonly Dictionary<(int Entity, int Identity), int> _balance = [];
    private readonly SortedDictionary<int, (int Added, int Removed)> _sums = [];

    /// <summary>Follows all mentions and the words of the running text.</summary>
    /// <param name="words">Receives the words of each revision; a revision without text repeats the one before it.</param>
    public List<MentionChange> Track(Span<int> words)
    {
        var changes = new List<MentionChange>();
        var walk = new RevisionWalk<int>(provenance.InstanceLists);
        int standing = 0;
        while (walk.MoveNext())
        {
            _balance.Clear();
            foreach (int instance in walk.Removed) standing -= Weigh(instance, -1);
            foreach (int instance in walk.Added) standing += Weigh(instance, 1);
            words[walk.Index] = standing;
            Close(walk.Index, changes);
        }

        return changes;
    }

    private int Weigh(int instance, int side)
    {
        int block = provenance.Instances.GetBlock(instance);
        ReadOnlySpan<int> identities = provenance.Instances.GetIdentities(instance);
        foreach (BlockMention mention in mentions[block])
        {
            (int, int) key = (mention.Entity, identities[mention.Token]);
            _balance[key] = _balance.GetValueOrDefault(key) + side;
        }

        return text.GetWordCount(block);
    }

    private void Close(int revision, List<MentionChange> changes)
    {
        _sums.Clear();
        foreach (((int entity, _), int balance) in _balance)
        {
            if (balance == 0) continue;
            (int added, int removed) = _sums.GetValueOrDefault(entity);
            _sums[entity] = balance > 0 ? (added + balance, removed) : (added, removed - balance);
        }

        foreach ((int entity, (int added, int removed)) in _sums)
        {
            _standing[entity] += added - removed;
            changes.Add(new MentionChange(revision, entity, added, removed, _standing[entity]));
        }
    }
}
