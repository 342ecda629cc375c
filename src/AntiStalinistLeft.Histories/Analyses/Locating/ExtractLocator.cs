using AntiStalinistLeft.Wikitext;

namespace AntiStalinistLeft.Histories;

/// <summary>
/// Finds the revision that a plain-text extract was taken from. All texts of the history are ranked by the runs of words that
/// they have in common with the extract; the best are compared word by word.
/// </summary>
/// <remarks>
/// An extraction is known to lose headings, lists, tables, quotations set apart, all that stands in parentheses, and the end of
/// a text. Words that only the revision has and that may have been lost so do not count against it; they are told in the table
/// of losses. Where two texts differ only in what was lost, the extract cannot tell them apart, and the shorter one goes first.
/// </remarks>
internal static class ExtractLocator
{
    private const int ShownWords = 12;

    /// <summary>Finds an extract.</summary>
    /// <param name="history">The page.</param>
    /// <param name="extract">The extract as plain text.</param>
    /// <param name="options">How it is looked for; null for the defaults.</param>
    public static ExtractLocation Locate(PageHistory history, string extract, ExtractLocatorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(extract);
        return Locate(new HistoryText(history), extract, options ?? new ExtractLocatorOptions());
    }

    internal static ExtractLocation Locate(HistoryText text, string extract, ExtractLocatorOptions options)
    {
        options.Check(nameof(options));
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        BlockWords wanted = BlockWords.FromText(extract, numbers);
        var byBlock = new BlockWords?[text.History.DistinctBlocks];
        BlockWords WordsOf(int block) => byBlock[block] ??= BlockWords.FromText(text.ReadOnce(block).Text, numbers);
        List<RankedText> ranked = new ShingleRanking(text, WordsOf, wanted, options.ShingleLength).Rank();
        int best = ranked.Count == 0 ? 0 : ranked.Max(found => found.Shared);
        (RankedText Text, WordComparison Words)[] compared =
        [
            .. Candidates(ranked, wanted.Words.Length, options.MaxCandidates)
                .Select(found => (found, new WordComparison(text, WordsOf, wanted, extract.Contains('(', StringComparison.Ordinal), found.Index)))
                .OrderByDescending(pair => pair.Item2.Similarity).ThenBy(pair => pair.Item2.Words).ThenBy(pair => pair.found.Index),
        ];
        return new ExtractLocation(
            compared.Select((pair, i) => Row(text.History, i + 1, pair.Text.Index, pair.Words)).ToTable("located-revisions"),
            (compared.Length == 0 ? [] : Losses(text, WordsOf, compared[0].Words)).ToTable("extract-losses"),
            ranked.Count(found => found.Shared == best),
            wanted.Words.Length);
    }

    /// <summary>Half of them have most in common, half are the most alike in length as well.</summary>
    private static IEnumerable<RankedText> Candidates(List<RankedText> ranked, int words, int most) => ranked
        .OrderByDescending(found => found.Shared).ThenBy(found => found.Words).ThenBy(found => found.Index)
        .Take(most / 2)
        .Concat(ranked.OrderByDescending(found => 2.0 * found.Shared / (words + found.Words)).ThenBy(found => found.Index).Take(most - (most / 2)))
        .Distinct();

    private static LocatedRevisionRow Row(PageHistory history, int rank, int index, WordComparison words)
    {
        int content = history.GetContentNumber(index)!.Value;
        int end = index + 1;
        while (end < history.Revisions.Count && (history.GetContentNumber(end) ?? content) == content) end++;
        return new LocatedRevisionRow(
            rank,
            index,
            history.Revisions[index].Id,
            history.Revisions[index].Timestamp,
            end < history.Revisions.Count ? history.Revisions[end].Timestamp : null,
            Enumerable.Range(index, history.Revisions.Count - index).Count(i => history.GetContentNumber(i) == content),
            words.Similarity,
            words.Common,
            words.ExtractWords - words.Common,
            words.Words - words.Common,
            words.Explained);
    }

    private static IEnumerable<ExtractLossRow> Losses(HistoryText text, Func<int, BlockWords> wordsOf, WordComparison comparison)
    {
        int[] starts = LostRun.GetBlockStarts(text.History, comparison.Blocks);
        var places = new SortedDictionary<ExtractLoss, List<LostRun>>();
        foreach ((BlockWordIndex word, ExtractLoss loss) in comparison.FindLostWords())
        {
            if (!places.TryGetValue(loss, out List<LostRun>? own)) places[loss] = own = [];
            if (own.Count > 0 && own[^1].Place == word.Block && own[^1].End == word.Word) own[^1] = own[^1] with { End = word.Word + 1 };
            else own.Add(new LostRun(word.Block, word.Word, word.Word + 1));
        }

        foreach ((ExtractLoss loss, List<LostRun> own) in places)
        {
            LostRun first = own[0];
            PlainBlock block = text[comparison.Blocks[first.Place].Block];
            TextSpan[] spans = wordsOf(comparison.Blocks[first.Place].Block).Spans;
            TextSpan source = block.ToSource(TextSpan.FromBounds(spans[first.Start].Start, spans[first.End - 1].End));
            int shown = Math.Min(first.End, first.Start + ShownWords) - 1;
            string words = TextSpan.FromBounds(spans[first.Start].Start, spans[shown].End).GetText(block.Text);
            yield return new ExtractLossRow(
                loss, own.Count, own.Sum(place => place.End - place.Start), starts[first.Place] + source.Start, source.Length,
                shown < first.End - 1 ? words + " …" : words);
        }

        int[] templates = [.. Enumerable.Range(0, starts.Length).Where(place => text[comparison.Blocks[place].Block].Form == WikitextBlockKind.Template)];
        if (templates.Length > 0)
        {
            yield return new ExtractLossRow(
                ExtractLoss.Template, templates.Length, 0, starts[templates[0]], text[comparison.Blocks[templates[0]].Block].Source.Length, null);
        }
    }

    /// <summary>Words one behind the other in one block.</summary>
    private readonly record struct LostRun(int Place, int Start, int End)
    {
        public static int[] GetBlockStarts(PageHistory history, IReadOnlyList<BlockOccurrence> places)
        {
            int[] starts = new int[places.Count];
            for (int i = 1; i < starts.Length; i++)
            {
                starts[i] = starts[i - 1]
                    + System.Text.Encoding.UTF8.GetCharCount(history.Blocks[places[i - 1].Block])
                    + System.Text.Encoding.UTF8.GetCharCount(history.Gaps[places[i - 1].Gap]);
            }

            return starts;
        }
    }
}
