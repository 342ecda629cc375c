namespace AntiStalinistLeft.Corpora;

/// <summary>
/// Counts of words by section, pooled so that no paragraph can be isolated: a pool grows over following sections until
/// it has enough words and more than one paragraph. Notes, headings and captions are left out.
/// </summary>
internal static class TermCounts
{
    /// <summary>A pool holds at least this many words, or is the whole body.</summary>
    public const int MinWords = 200;

    /// <summary>A pool of one single paragraph holds at least this many words, or is the whole body.</summary>
    public const int MinWordsOfSingleBlock = 1000;

    /// <summary>Counts the words of one text, sorted by pool and term.</summary>
    public static IEnumerable<TermRow> Count(AnnotatedDocument text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Document document = text.Document;
        var wordsOfBlock = text.Words.ToLookup(word => text.Sentences[word.Sentence - 1].Block);
        foreach (IReadOnlyList<Section> pool in CreatePools(document, block => wordsOfBlock[block.Ordinal].Count()))
        {
            var counts = pool
                .SelectMany(section => BodyOf(document, section))
                .SelectMany(block => wordsOfBlock[block.Ordinal])
                .GroupBy(word => word.Span.GetText(document.Text.Value).ToLowerInvariant())
                .OrderBy(group => group.Key, StringComparer.Ordinal);
            foreach (var group in counts)
            {
                yield return new TermRow(document.Id, pool[0].Ordinal, pool[^1].Ordinal, group.Key, group.Count());
            }
        }
    }

    /// <summary>The pools of a document's sections, in order.</summary>
    internal static IReadOnlyList<IReadOnlyList<Section>> CreatePools(Document document, Func<Block, int> wordsOf)
    {
        var pools = new List<List<Section>>();
        var open = new List<Section>();
        foreach (Section section in document.Sections)
        {
            open.Add(section);
            if (!IsEnough(open)) continue;
            pools.Add(open);
            open = [];
        }

        if (open.Count > 0 && pools.Count > 0) pools[^1].AddRange(open);
        else if (open.Count > 0) pools.Add(open);
        return pools;

        bool IsEnough(List<Section> sections)
        {
            Block[] blocks = [.. sections.SelectMany(section => BodyOf(document, section))];
            int words = blocks.Sum(wordsOf);
            return words >= (blocks.Length > 1 ? MinWords : MinWordsOfSingleBlock);
        }
    }

    private static IEnumerable<Block> BodyOf(Document document, Section section) =>
        document.Blocks.Where(block => block.Section == section.Ordinal && block.Zone == Zone.Body);
}
