using System.Buffers;
using System.IO.Compression;
using System.IO.Hashing;

namespace AntiStalinistLeft.Histories;

/// <summary>What a pack holds.</summary>
internal enum PackKind
{
    /// <summary>Blocks.</summary>
    Blocks,

    /// <summary>What lies between blocks.</summary>
    Gaps,
}

/// <summary>How large packs become and how hard they are pressed. See <see cref="StoreSchema"/> for the measurements.</summary>
/// <param name="Bytes">A pack of so many bytes is full.</param>
/// <param name="Level">Brotli's level.</param>
internal readonly record struct PackOptions(int Bytes, int Level)
{
    /// <summary>While importing.</summary>
    public static PackOptions Fast { get; } = new(1 << 20, 4);

    /// <summary>When a store is compacted.</summary>
    public static PackOptions Dense { get; } = new(1 << 22, 9);
}

/// <summary>Keeps a page's distinct byte strings in compressed packs: the lengths of all strings, then the strings.</summary>
internal sealed class BlockPacks(StoreDatabase database, long page, PackKind kind)
{
    // The largest window that every decoder of Brotli must know is 16 MiB; a pack is no longer than four.
    private const int Window = 22;
    private const long MaxPackBytes = 1 << 30;

    /// <summary>Writes the strings from <paramref name="first"/> on. A last pack that is not full is written anew with them.</summary>
    public void Save(ByteTable table, int first, PackOptions packing)
    {
        if (first == table.Count) return;
        List<(int First, long Bytes)> last = database.Rows(
            "SELECT first, bytes FROM packs WHERE page = ?1 AND kind = ?2 ORDER BY first DESC LIMIT 1", row => (row.GetInt32(0), row.GetInt64(1)), page, (int)kind);
        if (last is [{ } open] && open.Bytes < packing.Bytes) first = open.First;
        Delete(first);
        while (first < table.Count) first = SavePack(table, first, packing);
    }

    /// <summary>Writes all strings into packs of their own.</summary>
    public void SaveAnew(ByteTable table, PackOptions packing)
    {
        Delete(0);
        Save(table, 0, packing);
    }

    /// <summary>Reads all strings into an empty table; false where they are damaged.</summary>
    public bool Load(ByteTable table) => database.Rows(
        "SELECT first, count, bytes, hash, data FROM packs WHERE page = ?1 AND kind = ?2 ORDER BY first",
        row => row.GetInt32(0) == table.Count
            && Decompress(row.GetFieldValue<byte[]>(4), row.GetInt64(2)) is { } raw
            && (Hash(raw) == row.GetInt64(3) || !database.ChecksPacks)
            && Unpack(raw, row.GetInt32(1), table),
        page,
        (int)kind).TrueForAll(isWhole => isWhole);

    /// <summary>Writes anew by which hash each pack of a store is told to be whole. What is there is taken as it is.</summary>
    /// <exception cref="InvalidDataException">A pack is damaged.</exception>
    public static void Rehash(StoreDatabase database)
    {
        foreach ((long page, long kind, long first) in database.Rows("SELECT page, kind, first FROM packs", row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2))))
        {
            byte[]? raw = database.Rows(
                "SELECT bytes, data FROM packs WHERE page = ?1 AND kind = ?2 AND first = ?3", row => Decompress(row.GetFieldValue<byte[]>(1), row.GetInt64(0)), page, kind, first)[0];
            if (raw is null) throw new InvalidDataException("A pack is damaged.");
            database.Run("UPDATE packs SET hash = ?4 WHERE page = ?1 AND kind = ?2 AND first = ?3", page, kind, first, Hash(raw));
        }
    }

    /// <summary>Takes out the packs from a string on; the pack that it stands in must begin with it.</summary>
    public void Delete(int first) => database.Run("DELETE FROM packs WHERE page = ?1 AND kind = ?2 AND first >= ?3", page, (int)kind, first);

    private int SavePack(ByteTable table, int first, PackOptions packing)
    {
        var lengths = new ArrayBufferWriter<byte>();
        long bytes = 0;
        int end = first;
        for (; end < table.Count && bytes + lengths.WrittenCount < packing.Bytes; end++)
        {
            Varint.Write(lengths, table.GetLength(end));
            bytes += table.GetLength(end);
        }

        byte[] raw = new byte[lengths.WrittenCount + bytes];
        lengths.WrittenSpan.CopyTo(raw);
        int at = lengths.WrittenCount;
        for (int i = first; i < end; at += table.GetLength(i), i++) table[i].CopyTo(raw.AsSpan(at));
        byte[] data = new byte[BrotliEncoder.GetMaxCompressedLength(raw.Length)];
        if (!BrotliEncoder.TryCompress(raw, data, out int written, packing.Level, Window)) throw new InvalidOperationException("Brotli needs more room than it promised.");
        database.Run(
            "INSERT INTO packs VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", page, (int)kind, first, end - first, raw.LongLength, Hash(raw), data[..written]);
        return end;
    }

    private static byte[]? Decompress(byte[] data, long bytes)
    {
        if (bytes is < 0 or > MaxPackBytes) return null;
        byte[] raw = new byte[bytes];
        return BrotliDecoder.TryDecompress(data, raw, out int written) && written == bytes ? raw : null;
    }

    /// <summary>Tells whether a pack is what was written. <see cref="StoreSchema.Hash"/> names it.</summary>
    private static long Hash(ReadOnlySpan<byte> raw) => unchecked((long)XxHash64.HashToUInt64(raw));

    private static bool Unpack(byte[] raw, int count, ByteTable table)
    {
        if (count < 0) return false;
        int[] lengths = new int[Math.Min(count, raw.Length)];
        ReadOnlySpan<byte> rest = raw;
        for (int i = 0; i < lengths.Length; i++) lengths[i] = Varint.Read(ref rest);
        foreach (int length in lengths)
        {
            if ((uint)length > (uint)rest.Length || table.Add(rest[..length]) != table.Count - 1) return false;
            rest = rest[length..];
        }

        return rest.IsEmpty && lengths.Length == count;
    }
}
