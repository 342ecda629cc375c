namespace AntiStalinistLeft.Histories;

/// <summary>Follows every token of a page through its revisions. See <see cref="PageProvenance"/> for the algorithm.</summary>
internal sealed class ProvenanceBuilder
{
    private readonly PageHistory _history;
    private readonly BlockTokens _tokens;
    private readonly BlockInstances _instances;
    private readonly SentenceIndex _sentences;
    private readonly EditMatcher _matcher;
    private readonly DeltaLog<int> _places = new();
    private readonly PresenceLog _presence = new();
    private readonly List<int> _firstIdentities = [];
    private readonly ExactBlockMatcher _exact;
    private readonly EditedText _removed = new();
    private readonly EditedText _added = new();
    private readonly Dictionary<int, int> _latestRevisionOfContent = [];
    private readonly List<int> _earlierList = [];

    /// <summary>Begins with nothing read.</summary>
    public ProvenanceBuilder(PageHistory history, ProvenanceOptions options)
    {
        _history = history;
        _tokens = new BlockTokens(history.Blocks);
        _instances = new BlockInstances(history.Blocks.Count);
        _sentences = new SentenceIndex(_instances, _tokens, options);
        _matcher = new EditMatcher(_instances, _sentences);
        _exact = new ExactBlockMatcher(_instances, history.Blocks.Count);
    }

    /// <summary>Goes through all revisions.</summary>
    public PageProvenance Build()
    {
        for (int revision = 0; revision < _history.Revisions.Count; revision++)
        {
            _firstIdentities.Add(_instances.IdentityCount);
            Follow(revision);
        }

        _presence.Close(_places.Current, _history.Revisions.Count);
        return new PageProvenance(_history, _tokens, _instances, _places, _presence, [.. _firstIdentities]);
    }

    private void Follow(int revision)
    {
        ListDelta delta = _history.BlockLists.GetDelta(revision);
        if (delta.IsEmpty)
        {
            _places.Append(delta.Prefix, delta.Suffix, default);
        }
        else
        {
            ReadOnlySpan<BlockOccurrence> blocks = _history.BlockLists.GetMiddle(revision);
            int[] now = new int[blocks.Length];
            now.AsSpan().Fill(-1);
            ReadOnlySpan<int> before = _places.Current.Slice(delta.Prefix, delta.Removed);
            _exact.Match(before, blocks, now);
            foreach (int left in _exact.Unmatched)
            {
                _instances.MarkAbsent(_instances.GetIdentities(left), revision);
                _presence.Leave(left, revision);
            }

            Restore(revision, delta.Prefix, now);
            Revive(blocks, now, revision);
            Write(blocks, now, revision);
            _places.Append(delta.Prefix, delta.Suffix, now);
        }

        if (_history.GetContentNumber(revision) is { } content) _latestRevisionOfContent[content] = revision;
    }

    /// <summary>Where the whole text came back, its blocks are the instances that stood there then.</summary>
    private void Restore(int revision, int prefix, int[] now)
    {
        if (_history.GetContentNumber(revision) is not { } content || !_latestRevisionOfContent.TryGetValue(content, out int earlier))
        {
            return;
        }

        _places.Rebuild(earlier, _earlierList);
        for (int i = 0; i < now.Length; i++)
        {
            if (now[i] < 0) TryReturn(_earlierList[prefix + i], ref now[i], revision);
        }
    }

    /// <summary>A block that stood in the page before comes back as it was, unless its words stand in the page in another block.</summary>
    private void Revive(ReadOnlySpan<BlockOccurrence> blocks, int[] now, int revision)
    {
        for (int i = 0; i < now.Length; i++)
        {
            for (int past = now[i] < 0 ? _instances.GetLatest(blocks[i].Block) : -1; past >= 0 && now[i] < 0; past = _instances.GetEarlier(past))
            {
                TryReturn(past, ref now[i], revision);
            }
        }
    }

    private void TryReturn(int instance, ref int place, int revision)
    {
        if (_presence.IsPresent(instance) || !_instances.AreAbsent(_instances.GetIdentities(instance))) return;

        place = instance;
        _instances.MarkPresent(_instances.GetIdentities(instance));
        _presence.Enter(instance, revision);
    }

    /// <summary>The blocks that are new get the identities of the words they took over, and new ones for the rest.</summary>
    private void Write(ReadOnlySpan<BlockOccurrence> blocks, int[] now, int revision)
    {
        _removed.Clear();
        _added.Clear();
        for (int i = 0; i < now.Length; i++)
        {
            if (now[i] < 0) _added.Add(_tokens.GetTokens(blocks[i].Block), _tokens.GetSentenceStarts(blocks[i].Block));
        }

        if (_added.Words.IsEmpty)
        {
            _removed.Clear();
        }
        else
        {
            foreach (int left in _exact.Unmatched)
            {
                int block = _instances.GetBlock(left);
                _removed.AddFree(_tokens.GetTokens(block), _tokens.GetSentenceStarts(block), _instances.GetIdentities(left), _instances);
            }

            _matcher.Match(_removed, _added, revision);
        }

        MakeInstances(blocks, now, revision);
    }

    private void MakeInstances(ReadOnlySpan<BlockOccurrence> blocks, int[] now, int revision)
    {
        int at = 0;
        for (int i = 0; i < now.Length; i++)
        {
            if (now[i] >= 0) continue;

            int count = _tokens.GetTokens(blocks[i].Block).Length;
            now[i] = _instances.Create(blocks[i].Block, count);
            _presence.Enter(now[i], revision);
            Span<int> identities = _instances.GetIdentities(now[i]);
            for (int t = 0; t < count; t++, at++)
            {
                int known = _added.Identities[at];
                identities[t] = known >= 0 ? known : _instances.NewIdentity();
            }

            _sentences.Add(now[i]);
        }
    }
}
