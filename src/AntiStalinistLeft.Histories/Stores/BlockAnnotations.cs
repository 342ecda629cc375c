namespace AntiStalinistLeft.Histories;

/// <summary>
/// What one analysis found in the distinct blocks of one page. A block that came up again in a thousand revisions is looked at
/// once, and not again in the next run. What the bytes mean is the analysis' own affair.
/// </summary>
internal sealed class BlockAnnotations
{
    private readonly StoreDatabase _database;
    private readonly long _page;
    private readonly string _name;
    private readonly string _version;

    internal BlockAnnotations(StoreDatabase database, long page, string name, string version)
    {
        _database = database;
        _page = page;
        _name = name;
        _version = version;
    }

    /// <summary>The values that are kept, by block; see <see cref="PageHistory.GetBlockText"/> for the numbers.</summary>
    public Result<IReadOnlyDictionary<int, byte[]>> Get()
    {
        var found = new Dictionary<int, byte[]>();
        Diagnostic? failure = _database.Try(() =>
        {
            _database.Rows(
                "SELECT block, value FROM annotations JOIN annotation_kinds USING (kind) WHERE name = ?1 AND version = ?2 AND page = ?3 ORDER BY block",
                row => found.TryAdd(row.GetInt32(0), row.GetFieldValue<byte[]>(1)),
                _name,
                _version,
                _page);
            return null;
        });
        return failure is null ? Result<IReadOnlyDictionary<int, byte[]>>.Success(found) : Result<IReadOnlyDictionary<int, byte[]>>.Fail(failure);
    }

    /// <summary>Keeps values by block, all or none; those that were kept for the same blocks are replaced, and what this analysis found in the page in other versions goes, for nobody will ask for it again.</summary>
    /// <returns>Null, or why they could not be kept.</returns>
    /// <exception cref="InvalidOperationException">The store was opened for reading.</exception>
    public Diagnostic? Put(IEnumerable<KeyValuePair<int, byte[]>> values)
    {
        if (!_database.IsWritable) throw new InvalidOperationException("The store was opened for reading.");
        return _database.Write(() =>
        {
            _database.Run("DELETE FROM annotations WHERE page = ?1 AND kind IN (SELECT kind FROM annotation_kinds WHERE name = ?2 AND version <> ?3)", _page, _name, _version);
            _database.Run("DELETE FROM annotation_kinds WHERE name = ?1 AND version <> ?2 AND kind NOT IN (SELECT kind FROM annotations)", _name, _version);
            _database.Run("INSERT OR IGNORE INTO annotation_kinds (name, version) VALUES (?1, ?2)", _name, _version);
            long? kind = _database.Number("SELECT kind FROM annotation_kinds WHERE name = ?1 AND version = ?2", _name, _version);
            foreach ((int block, byte[] value) in values) _database.Run("INSERT OR REPLACE INTO annotations VALUES (?1, ?2, ?3, ?4)", kind, _page, block, value);
        });
    }
}
