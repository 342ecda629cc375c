namespace AntiStalinistLeft.Histories;

/// <summary>The mentions of one revision with their places in its text.</summary>
internal sealed class LocatedMentions
{
    private readonly List<int> _instances = [];

    public LocatedMentions(TendencyHistory history, int revision)
    {
        History = history;
        Revision = history.History.Revisions[revision];
        if (history.History.GetContentNumber(revision) is null) return;
        history.Provenance.InstanceLists.Rebuild(revision, _instances);
        var places = new List<BlockOccurrence>();
        history.History.BlockLists.Rebuild(revision, places);
        Starts = new int[places.Count];
        for (int i = 0, at = 0; i < places.Count; i++)
        {
            Starts[i] = at;
            at += System.Text.Encoding.UTF8.GetCharCount(history.History.Blocks[places[i].Block])
                + System.Text.Encoding.UTF8.GetCharCount(history.History.Gaps[places[i].Gap]);
        }
    }

    /// <summary>The history.</summary>
    public TendencyHistory History { get; }

    /// <summary>The revision that is read.</summary>
    public Revision Revision { get; }

    /// <summary>Its block instances; none where it has no text.</summary>
    public IReadOnlyList<int> Instances => _instances;

    /// <summary>Where each block begins in the revision's text.</summary>
    public int[] Starts { get; } = [];

    /// <summary>One row a mention.</summary>
    public IEnumerable<HistoryMentionRow> Rows()
    {
        for (int i = 0; i < _instances.Count; i++)
        {
            int block = History.Provenance.Instances.GetBlock(_instances[i]);
            foreach (BlockMention mention in History.Mentions[block].ToArray()) yield return Row(i, History.Text[block], mention);
        }
    }

    private HistoryMentionRow Row(int place, PlainBlock plain, BlockMention mention)
    {
        TextSpan span = plain.ToSource(mention.Span);
        int identity = History.Provenance.Instances.GetIdentities(_instances[place])[mention.Token];
        Revision origin = History.History.Revisions[History.Provenance.GetOrigin(identity)];
        return new HistoryMentionRow(
            Revision.Id,
            History.Entries[mention.Entity].Id,
            History.Entries[mention.Entity].Kind,
            mention.Span.GetText(plain.Text),
            Starts[place] + span.Start,
            span.Length,
            place + 1,
            origin.Id,
            origin.Timestamp,
            origin.Contributor.Name,
            EditorClassifier.Classify(origin.Contributor));
    }
}
