using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>The sentences that open an article.</summary>
internal sealed class LeadSentenceLocator(HistoryText text, int sentences) : ISentenceLocator
{
    private readonly Dictionary<int, (string Text, TextSpan Span)?> _opening = [];

    /// <inheritdoc/>
    public LocatedSentence? Locate(IReadOnlyList<BlockOccurrence> blocks)
    {
        for (int place = 0; place < blocks.Count; place++)
        {
            int block = blocks[place].Block;
            if (text[block].Kind == PlainBlockKind.Heading) return null;
            if (!_opening.TryGetValue(block, out (string Text, TextSpan Span)? opening)) _opening[block] = opening = OpeningOf(text[block]);
            if (opening is { } found) return new LocatedSentence(place, found.Text, found.Span);
        }

        return null;
    }

    private (string Text, TextSpan Span)? OpeningOf(PlainBlock block) => block.CanOpenArticle ? SentenceExtractor.Extract(block, 0, sentences) : null;
}

/// <summary>The sentence in which an article first names an entity.</summary>
internal sealed class FirstMentionLocator(HistoryText text, MentionFinder finder, string entity, int sentences) : ISentenceLocator
{
    private readonly Dictionary<int, (string Text, TextSpan Span)?> _first = [];

    /// <inheritdoc/>
    public LocatedSentence? Locate(IReadOnlyList<BlockOccurrence> blocks)
    {
        for (int place = 0; place < blocks.Count; place++)
        {
            int block = blocks[place].Block;
            if (!_first.TryGetValue(block, out (string Text, TextSpan Span)? first)) _first[block] = first = FirstIn(text[block]);
            if (first is { } found) return new LocatedSentence(place, found.Text, found.Span);
        }

        return null;
    }

    private (string Text, TextSpan Span)? FirstIn(PlainBlock block)
    {
        if (block.Kind != PlainBlockKind.Text) return null;
        foreach (Mention mention in finder.Find(block.Text))
        {
            if (mention.Entity == entity) return SentenceExtractor.Extract(block, mention.Span.Start, sentences);
        }

        return null;
    }
}

/// <summary>Cuts sentences out of a block.</summary>
internal static class SentenceExtractor
{
    /// <summary>The sentence around a place and those behind it; null where the block has no word.</summary>
    public static (string Text, TextSpan Span)? Extract(PlainBlock block, int place, int count)
    {
        TextSpan[] all = [.. SentenceSplitter.Split(block.Text)];
        int first = Array.FindIndex(all, sentence => sentence.End > place);
        if (first < 0) return null;
        TextSpan range = TextSpan.FromBounds(all[first].Start, all[Math.Min(all.Length, first + count) - 1].End);
        string words = range.GetText(block.Text);
        return WhiteSpaceWordCounter.Count(words) == 0 ? null : (words, block.ToSource(range));
    }
}
