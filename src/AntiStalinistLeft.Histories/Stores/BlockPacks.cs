using System.Buffers;
using System.IO.Compression;

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
        row => row.GetInt32(0) == table.Count && Unpack(row.GetFieldValue<byte[]>(4), row.GetInt32(1), row.GetInt64(2), row.GetInt64(3), table),
        page,
        (int)kind).TrueForAll(isWhole => isWhole);

    /// <summary>Takes out the packs from a string on; the pack that it stands in must begin with it.</summary>
    public void Delete(int first) => database.Run("DELETE FROM packs WHERE page = ?1 AND kind = ?2 AND first >= ?3", page, (int)kind, first);

    private int SavePack(ByteTable table, int first, PackOptions packing)
    {
        var lengths = new ArrayBufferWriter<byte>();
        ulong hash = 0;
        long bytes = 0;
        int end = first;
        for (; end < table.Count && bytes + lengths.WrittenCount < packing.Bytes; end++)
        {
            Varint.Write(lengths, table.GetLength(end));
            bytes += table.GetLength(end);
            hash = ByteHash.Combine(hash, table.GetHash(end));
        }

        byte[] raw = new byte[lengths.WrittenCount + bytes];
        lengths.WrittenSpan.CopyTo(raw);
        int at = lengths.WrittenCount;
        for (int i = first; i < end; at += table.GetLength(i), i++) table[i].CopyTo(raw.AsSpan(at));
        byte[] data = new byte[BrotliEncoder.GetMaxCompressedLength(raw.Length)];
        if (!BrotliEncoder.TryCompress(raw, data, out int written, packing.Level, Window)) throw new InvalidOperationException("Brotli needs more room than it promised.");
        database.Run(
            "INSERT INTO packs VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", page, (int)kind, first, end - first, raw.LongLength, unchecked((long)hash), data[..written]);
        return end;
    }

    private static bool Unpack(byte[] data, int count, long bytes, long hash, ByteTable table)
    {
        if (bytes is < 0 or > MaxPackBytes || count < 0) return false;
        byte[] raw = new byte[bytes];
        if (!BrotliDecoder.TryDecompress(data, raw, out int written) || written != bytes) return false;
        int[] lengths = new int[Math.Min(count, raw.Length)];
        ReadOnlySpan<byte> rest = raw;
        for (int i = 0; i < lengths.Length; i++) lengths[i] = Varint.Read(ref rest);
        ulong found = 0;
        foreach (int length in lengths)
        {
            if ((uint)length > (uint)rest.Length || table.Add(rest[..length]) is var number && number != table.Count - 1) return false;
            found = ByteHash.Combine(found, table.GetHash(number));
            rest = rest[length..];
        }

        return rest.IsEmpty && lengths.Length == count && found == unchecked((ulong)hash);
    }
}
