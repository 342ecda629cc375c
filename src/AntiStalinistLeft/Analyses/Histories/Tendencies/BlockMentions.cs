using AntiStalinistLeft.Analyses.Histories.Texts;
using AntiStalinistLeft.Annotations.Mentions;

namespace AntiStalinistLeft.Analyses.Histories.Tendencies;

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

    /// <summary>Searches all blocks, on all cores.</summary>
    /// <param name="text">The blocks.</param>
    /// <param name="finder">What is looked for.</param>
    /// <param name="numbers">The entities that count, with their numbers.</param>
    public static BlockMentions Of(HistoryText text, MentionFinder finder, IReadOnlyDictionary<string, int> numbers)
    {
        var byBlock = new BlockMention[text.History.DistinctBlocks][];
        Parallel.For(0, byBlock.Length, block => byBlock[block] = Find(text, block, finder, numbers));
        return new BlockMentions(byBlock);
    }

    private static BlockMention[] Find(HistoryText text, int block, MentionFinder finder, IReadOnlyDictionary<string, int> numbers)
    {
        PlainBlock plain = text.ReadOnce(block);
        if (plain.Kind != PlainBlockKind.Text) return [];
        Mention[] mentions = [.. finder.Find(plain.Text).Where(mention => numbers.ContainsKey(mention.Entity))];
        if (mentions.Length == 0) return [];
        TextSpan[] tokens = BlockTokenPlaces.Of(text.History.Blocks[block]);
        return Array.ConvertAll(mentions, mention => new BlockMention(
            numbers[mention.Entity], BlockTokenPlaces.FirstAt(tokens, plain.ToSource(mention.Span).Start), mention.Span));
    }
}
