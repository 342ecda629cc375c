using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Data;

namespace AntiStalinistLeft;

/// <summary>
/// Counts, rates and shares of mentions. Numerator and denominator always share zones and voices. An entity that is
/// named anywhere in what is counted has a row in every part, with a count of zero where it is not named.
/// </summary>
/// <remarks>
/// Wilson's interval takes words for independent draws; the block bootstrap does not, and is usually wider. Both
/// describe a rereading of the text as a sample of its author's writing, no population of texts. Two revisions of one
/// article are no two samples: compare them by <c>RevisionAnalysis</c>, not by these intervals.
/// </remarks>
public static class FrequencyAnalysis
{
    private static readonly Voice[] AllVoices = Enum.GetValues<Voice>();

    /// <summary>Counts mentions by entity or family, document, and the parts that the options ask for.</summary>
    /// <param name="mentions">All mentions of the documents; the options choose among them.</param>
    /// <param name="blocks">All blocks of the documents, with their words by voice.</param>
    /// <param name="options">What is counted and how it is split.</param>
    /// <returns>Rows by document, section, zone, voice, then the most frequent entity first; empty where nothing is named.</returns>
    /// <exception cref="ArgumentException">A mention stands in a block that <paramref name="blocks"/> does not have.</exception>
    public static Table<FrequencyRow> Count(Table<MentionRow> mentions, Table<BlockRow> blocks, FrequencyOptions options)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentNullException.ThrowIfNull(options);
        options.Check(nameof(options));
        MentionRow[] counted = [.. mentions.Where(m => Covers(m, options)).AsEnumerable()];
        FrequencyCell[] cells = CellsOf(blocks, counted, options);
        string[] names =
        [
            .. counted.SelectMany(m => NamesOf(m, options)).GroupBy(n => n)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key),
        ];
        return cells.SelectMany(cell => RowsOf(cell, names, options)).ToTable("frequencies");
    }

    /// <summary>The mentions that a row counted, in the order of the text.</summary>
    /// <param name="row">A row that <see cref="Count"/> made.</param>
    /// <param name="mentions">The mentions that were counted.</param>
    /// <param name="options">The options that were used.</param>
    public static Table<MentionRow> Trace(FrequencyRow row, Table<MentionRow> mentions, FrequencyOptions options)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(options);
        var key = new FrequencyCellKey(row.Document, row.Section, options.ByZone ? row.Zone : null, options.ByVoice ? row.Voice : null);
        return mentions.Where(m => Covers(m, options)
            && KeyOf(m.Document, m.Section, m.Zone, m.Voice, options) == key
            && NamesOf(m, options).Contains(row.Entity));
    }

    private static bool Covers(MentionRow mention, FrequencyOptions options) =>
        options.Covers(mention.Kind) && options.Covers(mention.Zone) && options.Covers(mention.Voice);

    private static IReadOnlyList<string> NamesOf(MentionRow mention, FrequencyOptions options) =>
        options.Families is null ? [mention.Entity] : options.Families.GetFamilies(mention.Entity);

    private static FrequencyCellKey KeyOf(string document, int section, Zone zone, Voice voice, FrequencyOptions options) =>
        new(document, options.BySection ? section : null, options.ByZone ? zone : null, options.ByVoice ? voice : null);

    private static FrequencyCell[] CellsOf(Table<BlockRow> blocks, MentionRow[] mentions, FrequencyOptions options)
    {
        var cells = new Dictionary<FrequencyCellKey, FrequencyCell>();
        var order = new Dictionary<string, int>();
        var known = new HashSet<(string, int)>();
        foreach (BlockRow block in blocks)
        {
            order.TryAdd(block.Document, order.Count);
            known.Add((block.Document, block.Block));
            if (!options.Covers(block.Zone)) continue;
            foreach (Voice voice in AllVoices.Where(options.Covers))
            {
                int words = FrequencyCell.CountWords(block, voice);
                if (words > 0) CellAt(cells, KeyOf(block.Document, block.Section, block.Zone, voice, options), block.SectionHeading).AddWords(block.Block, words);
            }
        }

        foreach (MentionRow mention in mentions)
        {
            if (!known.Contains((mention.Document, mention.Block)))
            {
                throw new ArgumentException($"A mention of {mention.Entity} stands in block {mention.Block} of {mention.Document}, which the table of blocks does not have; pass mentions and blocks of the same documents.", nameof(mentions));
            }

            FrequencyCell cell = CellAt(cells, KeyOf(mention.Document, mention.Section, mention.Zone, mention.Voice, options), mention.SectionHeading);
            cell.AddMention(mention.Block, NamesOf(mention, options));
        }

        return
        [
            .. cells.Values.OrderBy(c => order[c.Key.Document]).ThenBy(c => c.Key.Section).ThenBy(c => c.Key.Zone).ThenBy(c => c.Key.Voice),
        ];
    }

    private static FrequencyCell CellAt(Dictionary<FrequencyCellKey, FrequencyCell> cells, FrequencyCellKey key, string? heading)
    {
        if (!cells.TryGetValue(key, out FrequencyCell? cell)) cells[key] = cell = new FrequencyCell(key, key.Section is null ? null : heading);
        return cell;
    }

    private static IEnumerable<FrequencyRow> RowsOf(FrequencyCell cell, string[] names, FrequencyOptions options)
    {
        var intervals = new FrequencyIntervals(cell, options);
        foreach (string name in names)
        {
            IReadOnlyList<(int Block, int Value)> byBlock = cell.GetMentionsByBlock(name);
            int count = byBlock.Sum(m => m.Value);
            (ConfidenceInterval? wilson, ConfidenceInterval? bootstrap, string? note) = intervals.Compute(count, byBlock);
            yield return new FrequencyRow(
                cell.Key.Document,
                options.Families?.Name ?? "entity",
                name,
                cell.Key.Section,
                cell.Heading,
                cell.Key.Zone ?? (options.Zones is [var onlyZone] ? onlyZone : null),
                cell.Key.Voice ?? (options.Voices is [var onlyVoice] ? onlyVoice : null),
                count,
                cell.Words,
                options.PerWords,
                cell.Words == 0 ? null : (double)count / cell.Words * options.PerWords,
                options.Confidence,
                wilson?.Low,
                wilson?.High,
                bootstrap?.Low,
                bootstrap?.High,
                cell.Blocks,
                cell.AllMentions == 0 ? null : (double)count / cell.AllMentions,
                note);
        }
    }
}
