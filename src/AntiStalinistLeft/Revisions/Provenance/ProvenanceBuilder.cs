using AntiStalinistLeft.Revisions.Blocks;

namespace AntiStalinistLeft.Revisions.Provenance;

/// <summary>Follows every token of a page through its revisions. See <see cref="PageProvenance"/> for the algorithm.</summary>
internal sealed class ProvenanceBuilder
{
    private readonly PageHistory history;
    private readonly BlockTokens tokens;
    private readonly BlockInstances instances;
    private readonly SentenceIndex sentences;
    private readonly EditMatcher matcher;
    private readonly DeltaLog<int> places = new();
    private readonly PresenceLog presence = new();
    private readonly List<int> firstIdentities = [];
    private readonly ExactMatcher exact;
    private readonly EditedText removed = new();
    private readonly EditedText added = new();
    private readonly Dictionary<int, int> latestRevisionOfContent = [];
    private readonly List<int> earlierList = [];

    /// <summary>Begins with nothing read.</summary>
    public ProvenanceBuilder(PageHistory history, ProvenanceOptions options)
    {
        this.history = history;
        tokens = new BlockTokens(history.Blocks);
        instances = new BlockInstances(history.Blocks.Count);
        sentences = new SentenceIndex(instances, tokens, options);
        matcher = new EditMatcher(instances, sentences);
        exact = new ExactMatcher(instances, history.Blocks.Count);
    }

    /// <summary>Goes through all revisions.</summary>
    public PageProvenance Build()
    {
        for (int revision = 0; revision < history.Revisions.Count; revision++)
        {
            firstIdentities.Add(instances.IdentityCount);
            Follow(revision);
        }

        presence.Close(places.Current, history.Revisions.Count);
        return new PageProvenance(history, tokens, instances, places, presence, [.. firstIdentities]);
    }

    private void Follow(int revision)
    {
        ListDelta delta = history.Places.Delta(revision);
        if (delta.IsNothing)
        {
            places.Append(delta.Prefix, delta.Suffix, default);
        }
        else
        {
            ReadOnlySpan<BlockPlace> blocks = history.Places.Middle(revision);
            int[] now = new int[blocks.Length];
            now.AsSpan().Fill(-1);
            ReadOnlySpan<int> before = places.Current.Slice(delta.Prefix, delta.Removed);
            exact.Match(before, blocks, now);
            foreach (int left in exact.Unmatched)
            {
                instances.Release(instances.Identities(left), revision);
                presence.Leave(left, revision);
            }

            Restore(revision, delta.Prefix, now);
            Revive(blocks, now, revision);
            Write(blocks, now, revision);
            places.Append(delta.Prefix, delta.Suffix, now);
        }

        if (history.ContentOf(revision) is { } content)
        {
            latestRevisionOfContent[content] = revision;
        }
    }

    /// <summary>Where the whole text came back, its blocks are the instances that stood there then.</summary>
    private void Restore(int revision, int prefix, int[] now)
    {
        if (history.ContentOf(revision) is not { } content || !latestRevisionOfContent.TryGetValue(content, out int earlier))
        {
            return;
        }

        places.Rebuild(earlier, earlierList);
        for (int i = 0; i < now.Length; i++)
        {
            if (now[i] < 0)
            {
                TryReturn(earlierList[prefix + i], ref now[i], revision);
            }
        }
    }

    /// <summary>A block that stood in the page before comes back as it was, unless its words stand in the page in another block.</summary>
    private void Revive(ReadOnlySpan<BlockPlace> blocks, int[] now, int revision)
    {
        for (int i = 0; i < now.Length; i++)
        {
            for (int past = now[i] < 0 ? instances.LatestOf(blocks[i].Block) : -1; past >= 0 && now[i] < 0; past = instances.EarlierThan(past))
            {
                TryReturn(past, ref now[i], revision);
            }
        }
    }

    private void TryReturn(int instance, ref int place, int revision)
    {
        if (presence.IsIn(instance) || !instances.AreAbsent(instances.Identities(instance)))
        {
            return;
        }

        place = instance;
        instances.Claim(instances.Identities(instance));
        presence.Enter(instance, revision);
    }

    /// <summary>The blocks that are new get the identities of the words they took over, and new ones for the rest.</summary>
    private void Write(ReadOnlySpan<BlockPlace> blocks, int[] now, int revision)
    {
        removed.Clear();
        added.Clear();
        for (int i = 0; i < now.Length; i++)
        {
            if (now[i] < 0)
            {
                added.Add(tokens.Tokens(blocks[i].Block), tokens.SentenceStarts(blocks[i].Block));
            }
        }

        if (added.Words.IsEmpty)
        {
            removed.Clear();
        }
        else
        {
            foreach (int left in exact.Unmatched)
            {
                int block = instances.BlockOf(left);
                removed.AddFree(tokens.Tokens(block), tokens.SentenceStarts(block), instances.Identities(left), instances);
            }

            matcher.Match(removed, added, revision);
        }

        MakeInstances(blocks, now, revision);
    }

    private void MakeInstances(ReadOnlySpan<BlockPlace> blocks, int[] now, int revision)
    {
        int at = 0;
        for (int i = 0; i < now.Length; i++)
        {
            if (now[i] >= 0)
            {
                continue;
            }

            int count = tokens.Tokens(blocks[i].Block).Length;
            now[i] = instances.Make(blocks[i].Block, count);
            presence.Enter(now[i], revision);
            Span<int> identities = instances.Identities(now[i]);
            for (int t = 0; t < count; t++, at++)
            {
                int known = added.Identities[at];
                identities[t] = known >= 0 ? known : instances.NewIdentity();
            }

            sentences.Add(now[i]);
        }
    }
}
