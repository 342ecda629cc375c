using Microsoft.Data.Sqlite;

namespace AntiStalinistLeft.Histories;

/// <summary>Wikis, pages and sources as rows.</summary>
internal static class PageTable
{
    private const string Query = """
        SELECT page, pages.id, namespace, title, redirect, revisions, newest, first, last, blocks, bytes,
            sites.name, database, base, generator, schema_version, site
        FROM pages JOIN sites USING (site) ORDER BY namespace, title, page
        """;

    /// <summary>What tells a wiki from others: its database's name, else its address, else its name.</summary>
    public static string GetKey(WikiSite site) => site.Database.Length > 0 ? site.Database : site.Base.Length > 0 ? site.Base : site.Name;

    /// <summary>What tells a page from others of its wiki: its number, or its title where it has none.</summary>
    public static string GetKey(WikiPage page) => page.Id != 0 ? FormattableString.Invariant($"{page.Id}") : $"«{page.Title}»";

    /// <summary>All pages, by namespace and title.</summary>
    public static List<StoredPage> ReadPages(StoreDatabase database)
    {
        ILookup<long, (int Number, string Name)> namespaces = database
            .Rows("SELECT site, number, name FROM namespaces ORDER BY site, number", row => (row.GetInt64(0), (row.GetInt32(1), row.GetString(2))))
            .ToLookup(entry => entry.Item1, entry => entry.Item2);
        var sites = new Dictionary<long, WikiSite>();
        return database.Rows(Query, row => new StoredPage(
            row.GetInt64(0),
            SiteOf(row, namespaces, sites),
            new WikiPage(row.GetInt64(1), row.GetInt32(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4)),
            row.GetInt32(5),
            row.IsDBNull(6) ? null : row.GetInt64(6),
            Time(row, 7),
            Time(row, 8),
            row.GetInt32(9),
            row.GetInt64(10)));
    }

    /// <summary>A page as its row has it.</summary>
    public static WikiPage? ReadPage(StoreDatabase database, long page) => database.Rows(
        "SELECT id, namespace, title, redirect FROM pages WHERE page = ?1",
        row => new WikiPage(row.GetInt64(0), row.GetInt32(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3)),
        page).FirstOrDefault();

    /// <summary>Reads a page's blocks and revisions into an empty builder.</summary>
    /// <returns>Null, or what is damaged.</returns>
    public static Diagnostic? Load(StoreDatabase database, long page, PageHistoryBuilder builder)
    {
        if (!new BlockPacks(database, page, PackKind.Blocks).Load(builder.Blocks) || !new BlockPacks(database, page, PackKind.Gaps).Load(builder.Gaps))
        {
            return StoreMessages.Broken(database.FilePath, FormattableString.Invariant($"the texts of page {page} are not what was written."));
        }

        return new RevisionTable(database, page).Load(builder) is { } damage ? StoreMessages.Broken(database.FilePath, damage) : null;
    }

    /// <summary>All sources, in the order in which they came.</summary>
    public static List<StoredSource> ReadSources(StoreDatabase database) => database.Rows(
        "SELECT name, state, pages, revisions, imported_at FROM sources ORDER BY source",
        row => new StoredSource(row.GetString(0), (ImportState)row.GetInt32(1), row.GetInt32(2), row.GetInt64(3), Time(row, 4)));

    /// <summary>The number of a wiki, which is added where it is new; what it says of itself now replaces what it said before.</summary>
    public static long SaveSite(StoreDatabase database, WikiSite site)
    {
        long number = database.Number(
            """
            INSERT INTO sites (key, name, database, base, generator, schema_version) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (key) DO UPDATE SET
                name = iif(?2 = '', name, ?2), base = iif(?4 = '', base, ?4),
                generator = iif(?5 = '', generator, ?5), schema_version = iif(?6 = '', schema_version, ?6)
            RETURNING site
            """,
            GetKey(site),
            site.Name,
            site.Database,
            site.Base,
            site.Generator,
            site.SchemaVersion)!.Value;
        foreach ((int key, string name) in site.Namespaces) database.Run("INSERT OR REPLACE INTO namespaces VALUES (?1, ?2, ?3)", number, key, name);
        return number;
    }

    /// <summary>A page's counts anew from its revisions.</summary>
    public static void Recount(StoreDatabase database, long page, int blocks, long bytes, int gaps) => database.Run(
        """
        UPDATE pages SET (revisions, newest, first, last) = (SELECT count(*), max(id), min(timestamp), max(timestamp) FROM revisions WHERE page = ?1),
            blocks = ?2, bytes = ?3, gaps = ?4
        WHERE page = ?1
        """,
        page,
        blocks,
        bytes,
        gaps);

    private static DateTimeOffset? Time(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(column));

    private static WikiSite SiteOf(SqliteDataReader row, ILookup<long, (int Number, string Name)> namespaces, Dictionary<long, WikiSite> known)
    {
        long site = row.GetInt64(16);
        if (known.TryGetValue(site, out WikiSite? found)) return found;
        var names = new SortedDictionary<int, string>(namespaces[site].ToDictionary(entry => entry.Number, entry => entry.Name));
        known[site] = found = new WikiSite(row.GetString(11), row.GetString(12), row.GetString(13), row.GetString(14), row.GetString(15), names);
        return found;
    }
}
