using System.Buffers;
using System.Buffers.Binary;

namespace AntiStalinistLeft.Histories;

/// <summary>The mentions of all entities in the distinct blocks of a page, kept in the store that the page was loaded from.</summary>
/// <remarks>
/// They belong to one lexicon, by its digest, and to one build of this library, by the identity that the compiler gives it: rules
/// that change need no hand to say so. A block is told by its hash as well as by its number, for an import that is taken back
/// frees numbers. To keep them is a saving and no duty: where the store cannot be read or written now, they are found anew.
/// </remarks>
internal sealed class MentionCache(HistoryLocation place, Lexicon lexicon)
{
    private const string Name = "mentions";
    private const int HashBytes = sizeof(ulong);

    private readonly string _version = $"{typeof(MentionCache).Module.ModuleVersionId:N} {lexicon.Digest}";

    /// <summary>Takes out what is kept: the mentions by block, entities by their place in the lexicon; null for a block that is not kept.</summary>
    /// <param name="text">The blocks; receives the word counts of those in the cache.</param>
    public BlockMention[]?[] Read(HistoryText text)
    {
        var found = new BlockMention[]?[text.History.DistinctBlocks];
        Result<HistoryStore> opened = HistoryStore.Open(place.Store, StoreAccess.Read);
        if (!opened.Succeeded) return found;
        using HistoryStore store = opened.Value;
        Result<IReadOnlyDictionary<int, byte[]>> kept = store.GetAnnotations(place.Page, Name, _version).Get();
        if (!kept.Succeeded) return found;
        foreach ((int block, byte[] value) in kept.Value)
        {
            if ((uint)block >= (uint)found.Length || value.Length < HashBytes) continue;
            if (BinaryPrimitives.ReadUInt64LittleEndian(value) == text.History.Blocks.GetHash(block)) found[block] = Parse(value.AsSpan(HashBytes), block, text);
        }

        return found;
    }

    /// <summary>Keeps the mentions of some blocks, all or none; those of other lexicons and builds go.</summary>
    public void Save(HistoryText text, IEnumerable<KeyValuePair<int, BlockMention[]>> mentions)
    {
        Result<HistoryStore> opened = HistoryStore.Open(place.Store, StoreAccess.Write);
        if (!opened.Succeeded) return;
        using HistoryStore store = opened.Value;
        store.GetAnnotations(place.Page, Name, _version).Put(mentions.Select(entry => KeyValuePair.Create(entry.Key, Write(text, entry.Key, entry.Value))));
    }

    private static byte[] Write(HistoryText text, int block, BlockMention[] mentions)
    {
        var bytes = new ArrayBufferWriter<byte>(HashBytes + 4 + (mentions.Length * 6));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.GetSpan(HashBytes), text.History.Blocks.GetHash(block));
        bytes.Advance(HashBytes);
        Varint.Write(bytes, text.GetWordCount(block));
        foreach (BlockMention mention in mentions)
        {
            Varint.Write(bytes, mention.Entity);
            Varint.Write(bytes, mention.Token);
            Varint.Write(bytes, mention.Span.Start);
            Varint.Write(bytes, mention.Span.Length);
        }

        return bytes.WrittenSpan.ToArray();
    }

    // A value that is not what was written is none.
    private BlockMention[]? Parse(ReadOnlySpan<byte> rest, int block, HistoryText text)
    {
        int words = Varint.Read(ref rest);
        var mentions = new List<BlockMention>();
        while (!rest.IsEmpty)
        {
            var mention = new BlockMention(Varint.Read(ref rest), Varint.Read(ref rest), new TextSpan(Varint.Read(ref rest), Varint.Read(ref rest)));
            if ((uint)mention.Entity >= (uint)lexicon.Entries.Count || mention.Token < 0 || mention.Span.Start < 0 || mention.Span.Length < 0) return null;
            mentions.Add(mention);
        }

        if (words < 0) return null;
        text.SetWordCount(block, words);
        return [.. mentions];
    }
}
