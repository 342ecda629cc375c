namespace AntiStalinistLeft.Histories;

/// <summary>The tables of a store.</summary>
/// <remarks>
/// <para>Blocks belong to a page and are numbered in the order of first sight. They are kept in packs: an edited paragraph is
/// nearly the one before, and only when both lie in one compressed run does that save anything. On a history of 10,000
/// revisions (7,963 distinct blocks, 7.6 MB) compressing each block alone leaves 56 to 77 % of the bytes; Brotli (level 4) over
/// packs of 64 KiB leaves 17 %, of 1 MiB 4.2 % at the same speed, unpacked at over 1 GB/s. Larger packs gain little more, and
/// the last one is written anew as long as it is not full. <c>compact</c> makes packs of 4 MiB at Brotli's level 9 (2.3 %).</para>
/// <para>Pages share next to nothing, so a block is not looked for on other pages: a page then loads from packs of its own,
/// one behind the other, and stores of parts of a dump merge page by page.</para>
/// <para>What analyses find in distinct blocks is kept by block (mentions of the lexicon are). Provenance is not kept: it is
/// computed from the blocks in a fraction of the time that loading takes.</para>
/// </remarks>
internal static class StoreSchema
{
    /// <summary>The version of the tables below. Version 1 told by another hash whether a pack is whole, and named none.</summary>
    public const long Version = 2;

    /// <summary>The hash that tells whether a pack is whole, as the table <c>meta</c> names it: XXH64 over the pack before compression.</summary>
    public const string Hash = "XXH64";

    /// <summary>Marks the file as a history store for SQLite and for the program <c>file</c>: «ASLh».</summary>
    public const long ApplicationId = 0x41534C68;

    /// <summary>Makes the tables.</summary>
    /// <remarks>Times are seconds since 1970 in UTC; booleans are 0 and 1; a hidden comment is null, an empty one is ''.</remarks>
    public const string Tables = """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE sites (
            site INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, database TEXT NOT NULL, base TEXT NOT NULL,
            generator TEXT NOT NULL, schema_version TEXT NOT NULL);
        CREATE TABLE namespaces (
            site INTEGER NOT NULL REFERENCES sites, number INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (site, number)) WITHOUT ROWID;
        CREATE TABLE sources (
            source INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, state INTEGER NOT NULL, pages INTEGER NOT NULL,
            revisions INTEGER NOT NULL, imported_at INTEGER);
        CREATE TABLE pages (
            page INTEGER PRIMARY KEY, site INTEGER NOT NULL REFERENCES sites, key TEXT NOT NULL, id INTEGER NOT NULL,
            namespace INTEGER NOT NULL, title TEXT NOT NULL, redirect TEXT, revisions INTEGER NOT NULL, newest INTEGER,
            first INTEGER, last INTEGER, blocks INTEGER NOT NULL, bytes INTEGER NOT NULL, gaps INTEGER NOT NULL, UNIQUE (site, key));
        CREATE TABLE revisions (
            page INTEGER NOT NULL REFERENCES pages, number INTEGER NOT NULL, id INTEGER NOT NULL,
            parent INTEGER, timestamp INTEGER, contributor_kind INTEGER NOT NULL, contributor TEXT, contributor_id INTEGER,
            is_minor INTEGER NOT NULL, comment TEXT, model TEXT, format TEXT, sha1 BLOB, bytes INTEGER, origin INTEGER,
            text_state INTEGER NOT NULL, is_suppressed INTEGER NOT NULL, tags TEXT,
            kept_first INTEGER NOT NULL, kept_last INTEGER NOT NULL, blocks BLOB NOT NULL,
            source INTEGER NOT NULL REFERENCES sources,
            PRIMARY KEY (page, number)) WITHOUT ROWID;
        CREATE TABLE replaced_revisions AS SELECT * FROM revisions WHERE 0;
        CREATE UNIQUE INDEX replaced_revisions_place ON replaced_revisions (page, number);
        CREATE TABLE packs (
            page INTEGER NOT NULL REFERENCES pages, kind INTEGER NOT NULL, first INTEGER NOT NULL, count INTEGER NOT NULL,
            bytes INTEGER NOT NULL, hash INTEGER NOT NULL, data BLOB NOT NULL,
            PRIMARY KEY (page, kind, first));
        CREATE TABLE open_import (
            page INTEGER PRIMARY KEY REFERENCES pages, is_new INTEGER NOT NULL, revisions INTEGER NOT NULL, blocks INTEGER NOT NULL,
            gaps INTEGER NOT NULL, namespace INTEGER NOT NULL, title TEXT NOT NULL, redirect TEXT, newest INTEGER);
        CREATE TABLE annotation_kinds (kind INTEGER PRIMARY KEY, name TEXT NOT NULL, version TEXT NOT NULL, UNIQUE (name, version));
        CREATE TABLE annotations (
            kind INTEGER NOT NULL REFERENCES annotation_kinds, page INTEGER NOT NULL REFERENCES pages, block INTEGER NOT NULL,
            value BLOB NOT NULL, PRIMARY KEY (kind, page, block)) WITHOUT ROWID;
        """;
}
