namespace AntiStalinistLeft.Histories;

/// <summary>A mention in a distinct block.</summary>
/// <param name="Entity">Number of the entity.</param>
/// <param name="Token">Index of its first token within the block.</param>
/// <param name="Span">Where it stands in the block's plain text.</param>
internal readonly record struct BlockMention(int Entity, int Token, TextSpan Span);

/// <summary>The mentions of all distinct blocks; each block is searched once, however many revisions have it.</summary>
/// <remarks>
/// A block is searched by itself: a short form that counts only where its entity is named in full counts where the same block
/// does so. Headings and blocks without running text have no mentions.
/// </remarks>
internal sealed class BlockMentions
{
    private readonly BlockMention[][] _byBlock;

    private BlockMentions(BlockMention[][] byBlock) => _byBlock = byBlock;

    /// <summary>The mentions of one block, in the order of the text.</summary>
    public ReadOnlySpan<BlockMention> this[int block] => _byBlock[block];

    /// <summary>Searches all blocks, on all cores; those whose mentions are kept are not searched again.</summary>
    /// <param name="text">The blocks.</param>
    /// <param name="finder">What is looked for; not made where every block is kept.</param>
    /// <param name="numbers">The entities that count, by their place in the lexicon, with their numbers; −1 for those that do not.</param>
    /// <param name="kept">Where mentions are kept; null for nowhere.</param>
    public static BlockMentions Search(HistoryText text, Lazy<MentionFinder> finder, int[] numbers, MentionCache? kept)
    {
        BlockMention[]?[] all = kept?.Read(text) ?? new BlockMention[]?[text.History.DistinctBlocks];
        int[] missing = [.. Enumerable.Range(0, all.Length).Where(block => all[block] is null)];
        if (missing.Length > 0)
        {
            // Where they are kept, those of all entities are; else only those that count are looked up.
            Dictionary<string, int> places = PlacesOf(finder.Value.Lexicon, numbers, isKept: kept is not null);
            Parallel.ForEach(missing, block => all[block] = Find(text, block, finder.Value, places));
            kept?.Save(text, missing.Select(block => KeyValuePair.Create(block, all[block]!)));
        }

        return new BlockMentions(Array.ConvertAll(all, mentions => Numbered(mentions!, numbers)));
    }

    private static Dictionary<string, int> PlacesOf(Lexicon lexicon, int[] numbers, bool isKept) => Enumerable.Range(0, numbers.Length)
        .Where(place => isKept || numbers[place] >= 0)
        .ToDictionary(place => lexicon.Entries[place].Id, StringComparer.Ordinal);

    private static BlockMention[] Numbered(BlockMention[] mentions, int[] numbers) => mentions.Length == 0
        ? mentions
        : [.. mentions.Where(mention => numbers[mention.Entity] >= 0).Select(mention => mention with { Entity = numbers[mention.Entity] })];

    private static BlockMention[] Find(HistoryText text, int block, MentionFinder finder, Dictionary<string, int> places)
    {
        PlainBlock plain = text.ReadOnce(block);
        if (plain.Kind != PlainBlockKind.Text) return [];
        Mention[] mentions = [.. finder.Find(plain.Text).Where(mention => places.ContainsKey(mention.Entity))];
        if (mentions.Length == 0) return [];
        TextSpan[] tokens = TokenOffsets.FromUtf8(text.History.Blocks[block]);
        return Array.ConvertAll(mentions, mention => new BlockMention(
            places[mention.Entity], TokenOffsets.FindFirst(tokens, plain.ToSource(mention.Span).Start), mention.Span));
    }
}
