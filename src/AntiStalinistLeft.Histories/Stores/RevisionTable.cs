using System.Buffers;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace AntiStalinistLeft.Histories;

/// <summary>Revisions as rows: each field a column, the list of blocks as what changed against the row before.</summary>
internal sealed class RevisionTable(StoreDatabase database, long page)
{
    private const string Columns =
        "id, parent, timestamp, contributor_kind, contributor, contributor_id, is_minor, comment, model, format, sha1, bytes, origin, text_state, is_suppressed, tags, kept_first, kept_last, blocks";

    private const string NewRow =
        "INSERT INTO revisions VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)";

    private const string ChangedRow =
        $"UPDATE revisions SET ({Columns}) = (?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21) WHERE page = ?1 AND number = ?2 AND ?22 IS NULL";

    private readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> _blocks = new();

    /// <summary>Writes a new revision.</summary>
    public void Insert(int number, long source, Revision revision, DeltaLog<BlockOccurrence> places) => Write(NewRow, number, source, revision, places);

    /// <summary>Writes a known revision anew, and keeps what it was until the import ends; it stays the one of the source that it came from first.</summary>
    public void Update(int number, Revision revision, DeltaLog<BlockOccurrence> places)
    {
        database.Run("INSERT OR IGNORE INTO replaced_revisions SELECT * FROM revisions WHERE page = ?1 AND number = ?2", page, number);
        Write(ChangedRow, number, null, revision, places);
    }

    /// <summary>Reads all revisions into a builder that has the page's blocks and gaps; what is damaged, or null.</summary>
    public string? Load(PageHistoryBuilder builder)
    {
        var list = new List<BlockOccurrence>();
        string? damage = null;
        database.Rows(
            $"SELECT number, {Columns} FROM revisions WHERE page = ?1 ORDER BY number",
            row =>
            {
                if (damage is null && (row.GetInt32(0) != builder.Count || !Next(row, builder, list))) damage = FormattableString.Invariant($"revision {row.GetInt64(1)} names blocks that are not there.");
                if (damage is null) builder.Append(RevisionOf(row), System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list));
                return true;
            },
            page);
        return damage;
    }

    private void Write(string sql, int number, long? source, Revision revision, DeltaLog<BlockOccurrence> places)
    {
        ListDelta delta = places.GetDelta(number);
        database.Run(
            sql,
            page,
            number,
            revision.Id,
            revision.ParentId,
            revision.Timestamp?.ToUnixTimeSeconds(),
            (int)revision.Contributor.Kind,
            revision.Contributor.Name,
            revision.Contributor.Id,
            revision.IsMinor,
            revision.Comment,
            revision.Model,
            revision.Format,
            revision.Sha1 is { } sha1 ? BytesOf(sha1) : null,
            revision.DeclaredBytes,
            revision.OriginId,
            (int)revision.Text,
            revision.IsSuppressed,
            revision.Tags.Count == 0 ? null : JsonSerializer.Serialize(revision.Tags),
            delta.Prefix,
            delta.Suffix,
            Encoded(places.GetMiddle(number)),
            source);
    }

    private byte[] Encoded(ReadOnlySpan<BlockOccurrence> places)
    {
        _blocks.ResetWrittenCount();
        foreach (BlockOccurrence place in places)
        {
            Varint.Write(_blocks, place.Block);
            Varint.Write(_blocks, place.Gap);
        }

        return _blocks.WrittenSpan.ToArray();
    }

    private static byte[] BytesOf(Sha1Digest sha1)
    {
        byte[] bytes = new byte[20];
        sha1.CopyTo(bytes);
        return bytes;
    }

    /// <summary>Brings the list of blocks from one row to the next; false where that cannot be.</summary>
    private static bool Next(SqliteDataReader row, PageHistoryBuilder builder, List<BlockOccurrence> list)
    {
        int first = row.GetInt32(17);
        int last = row.GetInt32(18);
        if (first < 0 || last < 0 || first + last > list.Count) return false;
        ReadOnlySpan<byte> rest = row.GetFieldValue<byte[]>(19);
        list.RemoveRange(first, list.Count - first - last);
        for (int at = first; !rest.IsEmpty; at++)
        {
            int block = Varint.Read(ref rest);
            int gap = Varint.Read(ref rest);
            if ((uint)block >= (uint)builder.Blocks.Count || (uint)gap >= (uint)builder.Gaps.Count) return false;
            list.Insert(at, new BlockOccurrence(block, gap));
        }

        return true;
    }

    private Revision RevisionOf(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(1),
        ParentId = Whole(row, 2),
        Timestamp = Whole(row, 3) is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null,
        Contributor = ContributorOf((ContributorKind)row.GetInt32(4), Words(row, 5), Whole(row, 6)),
        IsMinor = row.GetBoolean(7),
        Comment = Words(row, 8),
        Model = Words(row, 9),
        Format = Words(row, 10),
        Sha1 = row.IsDBNull(11) ? null : Sha1Digest.FromBytes(row.GetFieldValue<byte[]>(11)),
        DeclaredBytes = Whole(row, 12),
        OriginId = Whole(row, 13),
        Text = (TextState)row.GetInt32(14),
        IsSuppressed = row.GetBoolean(15),
        Tags = row.IsDBNull(16) ? [] : JsonSerializer.Deserialize<string[]>(row.GetString(16))!,
    };

    private static Contributor ContributorOf(ContributorKind kind, string? name, long? id) => kind switch
    {
        ContributorKind.Hidden when name is null && id is null => Contributor.Hidden,
        ContributorKind.Unknown when name is null && id is null => Contributor.Unknown,
        _ => new Contributor(kind, name, id),
    };

    private static long? Whole(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private string? Words(SqliteDataReader row, int column)
    {
        if (row.IsDBNull(column)) return null;
        string found = row.GetString(column);
        if (_shared.TryGetValue(found, out string? known)) return known;
        _shared.Add(found, found);
        return found;
    }
}
