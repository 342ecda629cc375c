namespace AntiStalinistLeft.Histories;

/// <summary>A page that revisions are being added to: what the store has of it, and what is still to be written.</summary>
internal sealed class OpenPage
{
    private readonly Dictionary<long, int> _indexes = [];
    private readonly SortedSet<int> _changed = [];
    private readonly Dictionary<int, BlockOccurrence[]> _completed = [];
    private int _savedRevisions;
    private int _savedBlocks;
    private int _savedGaps;
    private long _savedBytes;
    private long? _savedNewest;
    private bool _isHeadSaved;
    private bool _isMarked;

    /// <summary>Goes on with what the store has; <paramref name="number"/> is null for a page that is new.</summary>
    public OpenPage(WikiSite site, WikiPage head, WikiPage? stored, long? number, PageHistoryBuilder builder)
    {
        Site = site;
        Head = head;
        Number = number;
        Builder = builder;
        _isHeadSaved = stored == head with { Id = stored?.Id ?? 0 };
        for (int i = 0; i < builder.Count; i++) _indexes[builder.Revisions[i].Id] = i;
        SetSaved();
    }

    /// <summary>The wiki.</summary>
    public WikiSite Site { get; }

    /// <summary>The page as the source has it.</summary>
    public WikiPage Head { get; }

    /// <summary>Its number in the store; null until it is written.</summary>
    public long? Number { get; private set; }

    /// <summary>The highest id that the source gave; null before the first.</summary>
    public long? Newest { get; private set; }

    /// <summary>Its revisions, those that are to be written included.</summary>
    public PageHistoryBuilder Builder { get; }

    /// <summary>True when so much waits to be written that it should be.</summary>
    public bool IsBatchFull => Builder.Count - _savedRevisions >= 2000 || Builder.Blocks.TotalBytes - _savedBytes >= 1 << 21;

    /// <summary>True when the store does not have all of this.</summary>
    public bool HasUnsaved => Number is null || Builder.Count > _savedRevisions || _changed.Count > 0 || !_isHeadSaved || (_isMarked && Newest != _savedNewest);

    /// <summary>True when a source goes on with this very page.</summary>
    public bool IsOf(WikiSite site, WikiPage head) => Head == head && PageTable.GetKey(Site) == PageTable.GetKey(site);

    /// <summary>Takes in a revision whose text, where it has one, was taken by the builder.</summary>
    /// <returns>What the store had before, and what contradicts it.</returns>
    public (Revision? Known, FieldConflict? Clash) Take(Revision revision)
    {
        Newest = Newest is null ? revision.Id : Math.Max(Newest.Value, revision.Id);
        if (!_indexes.TryGetValue(revision.Id, out int index))
        {
            _indexes.Add(revision.Id, Builder.Count);
            Builder.Append(revision, Builder.Taken);
            return (null, null);
        }

        Revision known = Builder.Revisions[index];
        bool hasTexts = known.Text == TextState.Present && revision.Text == TextState.Present;
        bool isOtherText = hasTexts && !BlocksOf(index).SequenceEqual(Builder.Taken);
        if (isOtherText && !IsTheGoodCopy(known.Sha1 ?? revision.Sha1, index))
        {
            return (known, new FieldConflict("a text of SHA-1", Sha1Of(BlocksOf(index)).ToString(), "one of SHA-1 " + Sha1Of(Builder.Taken)));
        }

        if (RevisionMerge.FindConflict(known, revision) is { } clash) return (known, clash);
        Revision joined = RevisionMerge.Merge(known, revision);
        if (ReferenceEquals(joined, known) && !isOtherText) return (known, null);
        if (isOtherText || (!hasTexts && revision.Text == TextState.Present)) _completed[index] = Builder.Taken.ToArray();
        Builder.Replace(index, joined with { });
        if (index < _savedRevisions) _changed.Add(index);
        return (known, null);
    }

    /// <summary>True when what the store knew of a revision was changed by the last <see cref="Take"/>.</summary>
    public bool HasChanged(Revision known) => !ReferenceEquals(Builder.Revisions[_indexes[known.Id]], known);

    /// <summary>Writes what waits; to be called within a transaction, and <see cref="ConfirmSaved"/> once it stands.</summary>
    public void Save(StoreDatabase database, long source)
    {
        bool isRewritten = _completed.Count > 0;
        if (isRewritten) Builder.Complete(_completed);
        _completed.Clear();
        bool isNew = Number is null;
        Number ??= Insert(database);
        Mark(database, isNew);
        new BlockPacks(database, Number.Value, PackKind.Blocks).Save(Builder.Blocks, _savedBlocks, PackOptions.Fast);
        new BlockPacks(database, Number.Value, PackKind.Gaps).Save(Builder.Gaps, _savedGaps, PackOptions.Fast);
        var rows = new RevisionTable(database, Number.Value);
        foreach (int index in isRewritten ? Enumerable.Range(0, _savedRevisions) : _changed) rows.Update(index, Builder.Revisions[index], Builder.BlockLists);
        for (int i = _savedRevisions; i < Builder.Count; i++) rows.Insert(i, source, Builder.Revisions[i], Builder.BlockLists);
        PageTable.Recount(database, Number.Value, Builder.Blocks.Count, Builder.Blocks.TotalBytes, Builder.Gaps.Count);
    }

    /// <summary>Notes that what was written stands.</summary>
    public void ConfirmSaved()
    {
        _isHeadSaved = _isMarked = true;
        SetSaved();
    }

    private void SetSaved()
    {
        (_savedRevisions, _savedBlocks, _savedGaps, _savedBytes) = (Builder.Count, Builder.Blocks.Count, Builder.Gaps.Count, Builder.Blocks.TotalBytes);
        _savedNewest = Newest;
        _changed.Clear();
    }

    private long Insert(StoreDatabase database) => database.Number(
        """
        INSERT INTO pages (site, key, id, namespace, title, redirect, revisions, blocks, bytes, gaps)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, 0, 0, 0) RETURNING page
        """,
        PageTable.SaveSite(database, Site),
        PageTable.GetKey(Head),
        Head.Id,
        Head.Namespace,
        Head.Title,
        Head.RedirectTarget)!.Value;

    /// <summary>Remembers what the page was before this import, so that a source that turns out broken can be taken out again.</summary>
    private void Mark(StoreDatabase database, bool isNew) => database.Run(
        """
        INSERT INTO open_import VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        ON CONFLICT (page) DO UPDATE SET namespace = ?6, title = ?7, redirect = ?8, newest = ?9
        """,
        Number,
        isNew,
        _savedRevisions,
        _savedBlocks,
        _savedGaps,
        Head.Namespace,
        Head.Title,
        Head.RedirectTarget,
        Newest);

    // The text that the SHA-1 stands for takes the place of one that it does not.
    private bool IsTheGoodCopy(Sha1Digest? stated, int index) => stated is not null && Sha1Of(Builder.Taken) == stated && Sha1Of(BlocksOf(index)) != stated;

    private ReadOnlySpan<BlockOccurrence> BlocksOf(int index) => _completed.TryGetValue(index, out BlockOccurrence[]? text) ? text : Builder.GetBlocks(index);

    private Sha1Digest Sha1Of(ReadOnlySpan<BlockOccurrence> places) => Builder.ComputeSha1(places);
}
