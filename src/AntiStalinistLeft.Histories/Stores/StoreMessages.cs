using Microsoft.Data.Sqlite;

namespace AntiStalinistLeft.Histories;

/// <summary>What is said about stores that cannot be used and imports that cannot go on: one place, so that all sound alike.</summary>
internal static class StoreMessages
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Damaged = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    public static Diagnostic NotThere(string path) =>
        Error("no-store", "There is no such store. Check the path, or make one with 'asl history import FILE --store STORE'.", path);

    public static Diagnostic Empty(string path) =>
        Error("empty-store", "The file holds nothing: the import that made it was ended before it wrote anything. Import again.", path);

    public static Diagnostic NoFolder(string path) =>
        Error("no-folder", $"The folder {Path.GetDirectoryName(Path.GetFullPath(path))} for the store is not there. Make it, or name another.", path);

    public static Diagnostic NotAStore(string path) =>
        Error("not-a-store", "The file is no history store. Name a store, or a new file to make one.", path);

    public static Diagnostic TooNew(string path, long schema, string kit) => Error(
        "store-too-new",
        FormattableString.Invariant($"The store has version {schema} and was written by version {kit} of the kit; this version knows stores up to {StoreSchema.Version}. Use the newer kit."),
        path);

    public static Diagnostic OtherHash(string path, string hash) => Error(
        "store-hash-unknown", $"The store says that its texts are told to be whole by {hash}, and this version knows {StoreSchema.Hash} only. Use the kit that wrote the store.", path);

    public static Diagnostic Upgraded(string path, long before) => new(
        Severity.Warning,
        "store-upgraded",
        FormattableString.Invariant($"The store was of version {before} and is now of version {StoreSchema.Version}, which older versions of the kit do not read. Its content is the same; 'asl history verify' compares every text with its SHA-1."),
        path);

    public static Diagnostic InUse(string path) =>
        Error("store-in-use", "Another program is writing to the store. Wait until it has ended, then run this again; reading is possible meanwhile.", path);

    public static Diagnostic Interfered(string path) =>
        Error("store-changed", "Another program wrote to the store meanwhile. What was written before is whole; run this again to go on.", path);

    public static Diagnostic CannotWrite(string path, string reason) =>
        Error("store-not-writable", $"The store or its folder cannot be written to: {reason} Check the permissions, or name another place.", path);

    public static Diagnostic Broken(string path, string what) =>
        Error("store-damaged", $"The store is damaged: {what} Restore it from a copy, or import the sources into a new one.", path);

    public static Diagnostic NoSuchPage(string path, long page) =>
        Error("no-such-page", FormattableString.Invariant($"The store has no page with the number {page}. See 'asl history list'."), path);

    public static Diagnostic Conflict(string source, string page, Revision revision, FieldConflict clash, string earlier) => Error(
        "revision-conflict",
        FormattableString.Invariant($"Revision {revision.Id} of «{page}» came from {earlier} with {clash.Field} {clash.Stored}; {source} has {clash.Given}. One of the two was altered: find out which, and import the other into a store of its own. Nothing new of {source} is kept."),
        source);

    public static Diagnostic OtherText(string source, Sha1Difference difference) => new(
        Severity.Warning,
        "text-differs-from-sha1",
        FormattableString.Invariant($"Revision {difference.Revision} of «{difference.Page}» has a text of SHA-1 {difference.Found}, and the source itself states {difference.Stated}. The text is kept as it came; import a good copy to replace it. 'asl history verify' names such revisions."),
        source);

    public static Diagnostic MoreTexts(string source, long more) => new(
        Severity.Warning, "text-differs-from-sha1", FormattableString.Invariant($"{more} further revisions have a text that is not the one of their SHA-1; 'asl history verify' names them."), source);

    public static Diagnostic SeveralWikis(string path, IEnumerable<string> wikis) =>
        Error("several-wikis", $"The store holds pages of several wikis ({string.Join(", ", wikis)}), and one export is of one wiki. Name a page.", path);

    public static Diagnostic Unfinished(string path, string source) => new(
        Severity.Warning,
        "unfinished-import",
        $"The import of {source} was not finished; what it had brought is kept. Import {source} again for the rest.",
        path);

    /// <summary>What a failure of SQLite means to the user.</summary>
    public static Diagnostic FromException(SqliteException failure, string path) => failure.SqliteErrorCode switch
    {
        Busy or Locked => InUse(path),
        ReadOnly => CannotWrite(path, $"{failure.Message}."),
        CannotOpen => Error("store-not-opened", $"The store cannot be opened ({failure.Message}). Check its permissions and those of its folder, or name another place.", path),
        Full => Error("disk-full", "The disk is full. What was imported before is whole; make room and run this again to go on.", path),
        InputOutput => Error("disk-failure", "The disk refused to read or write, or is full. What was written before is whole; make room or look after the disk, and run this again.", path),
        NoDatabase => NotAStore(path),
        Damaged => Broken(path, $"{failure.Message}."),
        _ => Broken(path, $"SQLite says '{failure.Message}'."),
    };

    private static Diagnostic Error(string code, string message, string path) => new(Severity.Error, code, message, path);
}
