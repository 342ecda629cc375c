namespace AntiStalinistLeft.Histories;

/// <summary>The import that was begun and not ended, if any: at most one source is open at a time. Its methods belong into a transaction.</summary>
internal sealed class OpenImport(StoreDatabase database)
{
    /// <summary>The name of the source that is open; null where none is.</summary>
    public string? Source => database.Rows("SELECT name FROM sources WHERE state = 0", row => row.GetString(0)) is [var name, ..] ? name : null;

    /// <summary>Ends the import: pages take the heads of the source that has their newest revision.</summary>
    public void Finish(long source, int pages, long revisions, DateTimeOffset now)
    {
        KeepPages();
        database.Run(
            "UPDATE sources SET state = 1, pages = ?2, revisions = ?3, imported_at = ?4 WHERE source = ?1", source, pages, revisions, now.ToUnixTimeSeconds());
    }

    /// <summary>Ends the import of a source that will not be gone on with; what it brought stays.</summary>
    public void Abandon()
    {
        KeepPages();
        database.Run("UPDATE sources SET state = 2 WHERE state = 0");
    }

    /// <summary>Takes out what the open source brought, and puts back what it replaced.</summary>
    public void Discard(string source)
    {
        List<(long Page, bool IsNew, int Revisions, int Blocks, int Gaps)> marks = database.Rows(
            "SELECT page, is_new, revisions, blocks, gaps FROM open_import",
            row => (row.GetInt64(0), row.GetBoolean(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4)));
        database.Run("INSERT OR REPLACE INTO revisions SELECT * FROM replaced_revisions");
        Forget();
        foreach ((long page, bool isNew, int revisions, int blocks, int gaps) in marks)
        {
            database.Run("DELETE FROM revisions WHERE page = ?1 AND number >= ?2", page, revisions);
            if (isNew) RemovePage(page);
            else CutBlocks(page, blocks, gaps);
        }

        database.Run("DELETE FROM namespaces WHERE site NOT IN (SELECT site FROM pages)");
        database.Run("DELETE FROM sites WHERE site NOT IN (SELECT site FROM pages)");
        database.Run("UPDATE sources SET state = 1 WHERE name = ?1 AND imported_at IS NOT NULL", source);
        database.Run("DELETE FROM sources WHERE name = ?1 AND imported_at IS NULL AND source NOT IN (SELECT source FROM revisions)", source);
        database.Run("UPDATE sources SET state = 2 WHERE name = ?1 AND imported_at IS NULL", source);
    }

    private void KeepPages()
    {
        database.Run("""
            UPDATE pages SET namespace = open_import.namespace, title = open_import.title, redirect = open_import.redirect
            FROM open_import WHERE open_import.page = pages.page AND coalesce(open_import.newest, 0) >= coalesce(pages.newest, 0)
            """);
        Forget();
    }

    private void Forget()
    {
        database.Run("DELETE FROM open_import");
        database.Run("DELETE FROM replaced_revisions");
    }

    private void RemovePage(long page)
    {
        database.Run("DELETE FROM packs WHERE page = ?1", page);
        database.Run("DELETE FROM annotations WHERE page = ?1", page);
        database.Run("DELETE FROM pages WHERE page = ?1", page);
    }

    private void CutBlocks(long page, int blocks, int gaps)
    {
        long bytes = Cut(page, PackKind.Blocks, blocks);
        Cut(page, PackKind.Gaps, gaps);
        database.Run("DELETE FROM annotations WHERE page = ?1 AND block >= ?2", page, blocks);
        PageTable.Recount(database, page, blocks, bytes, gaps);
    }

    private long Cut(long page, PackKind kind, int count)
    {
        var packs = new BlockPacks(database, page, kind);
        var all = new ByteTable();
        if (!packs.Load(all)) throw new InvalidDataException("A pack is damaged.");
        var kept = new ByteTable();
        for (int i = 0; i < count; i++) kept.Add(all[i]);
        packs.SaveAnew(kept, PackOptions.Fast);
        return kept.TotalBytes;
    }
}
