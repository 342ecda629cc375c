using System.Globalization;
using AntiStalinistLeft.Data;
using Microsoft.Data.Analysis;

namespace AntiStalinistLeft;

/// <summary>
/// Counts which entities co-occur. Documents are counted separately: revisions of one article repeat each other, so
/// adding them up would count one sentence several times.
/// </summary>
public static class CooccurrenceAnalysis
{
    /// <summary>Counts pairs that share at least one context.</summary>
    /// <param name="mentions">All mentions of the documents.</param>
    /// <param name="blocks">All blocks of the documents; they determine the number of contexts.</param>
    /// <param name="options">What is paired and how near.</param>
    /// <returns>By document, the most frequent pair first; a pair of one kind stands once.</returns>
    public static Table<CooccurrenceRow> Count(Table<MentionRow> mentions, Table<BlockRow> blocks, CooccurrenceOptions options)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentNullException.ThrowIfNull(options);
        options.Check(nameof(options));
        Dictionary<string, int> contexts = blocks.AsEnumerable()
            .Where(b => options.Covers(b.Zone) && b.Words > 0)
            .GroupBy(b => b.Document)
            .ToDictionary(g => g.Key, g => CountContexts(g, options.Context));
        return mentions.AsEnumerable()
            .Where(m => options.Covers(m.Zone) && PlaceOf(m, options.Context) > 0 && (m.Kind == options.Left || m.Kind == options.Right))
            .GroupBy(m => m.Document)
            .SelectMany(g => Pairs(g.Key, g, contexts.GetValueOrDefault(g.Key), options))
            .ToTable("co-mentions");
    }

    /// <summary>The mentions of both entities in the contexts that a row counted.</summary>
    public static Table<MentionRow> Trace(CooccurrenceRow row, Table<MentionRow> mentions, CooccurrenceOptions options)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(options);
        Table<MentionRow> either = mentions.Where(m => m.Document == row.Document && options.Covers(m.Zone)
            && ((m.Kind == options.Left && m.Entity == row.Left) || (m.Kind == options.Right && m.Entity == row.Right)));
        HashSet<int> both =
        [
            .. either.GroupBy(m => PlaceOf(m, options.Context))
                .Where(g => g.Any(m => m.Entity == row.Left) && g.Any(m => m.Entity == row.Right)).Select(g => g.Key),
        ];
        return either.Where(m => both.Contains(PlaceOf(m, options.Context)));
    }

    /// <summary>The pairs of one document as a cross table, one row and one column an entity, most pairs first.</summary>
    /// <param name="coMentions">Pairs of one document and of one kind on both sides.</param>
    /// <returns>Column <c>entity</c>, then one column an entity; the diagonal is empty, for nobody is named together with himself.</returns>
    /// <exception cref="ArgumentException">There are several documents, or two kinds.</exception>
    public static DataFrame ToMatrix(Table<CooccurrenceRow> coMentions)
    {
        ArgumentNullException.ThrowIfNull(coMentions);
        CooccurrenceRow[] rows = [.. coMentions];
        if (rows.Select(r => r.Document).Distinct().Skip(1).Any()) throw new ArgumentException("The table has pairs of several documents; take one.", nameof(coMentions));
        if (rows.Any(r => r.LeftKind != r.RightKind)) throw new ArgumentException("The table pairs two kinds of entity; a matrix needs one. Use Pivot.", nameof(coMentions));
        var together = new Dictionary<(string, string), int>();
        foreach (CooccurrenceRow row in rows) together[(row.Left, row.Right)] = together[(row.Right, row.Left)] = row.Together;
        string[] names =
        [
            .. together.GroupBy(p => p.Key.Item1, p => p.Value)
                .OrderByDescending(g => g.Sum()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key),
        ];
        return FrameLabels.CreateFrame("co-mention-matrix", names
            .Select(column => FrameColumnWriter.Create(column, Array.ConvertAll(names, row => row == column ? (int?)null : together.GetValueOrDefault((row, column)))))
            .Select(column => FrameLabels.Attach(column, new ColumnLabel(null, "Contexts that name both.")))
            .Prepend(FrameColumnWriter.Create("entity", names)));
    }

    /// <summary>Normalised pointwise mutual information (Bouma 2009): ln(p(x,y) / (p(x)·p(y))) / −ln p(x,y).</summary>
    /// <param name="together">Contexts with both, at least 1.</param>
    /// <param name="left">Contexts with the first.</param>
    /// <param name="right">Contexts with the second.</param>
    /// <param name="contexts">All contexts.</param>
    /// <returns>From −1 to 1; null where every context has both, because NPMI is then undefined.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is larger than one that contains it.</exception>
    public static double? ComputeNpmi(int together, int left, int right, int contexts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(together, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(together, Math.Min(left, right), nameof(together));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Max(left, right), contexts, nameof(contexts));
        if (together == contexts) return null;
        double joint = (double)together / contexts;
        return Math.Log(joint / ((double)left / contexts * right / contexts)) / -Math.Log(joint);
    }

    /// <summary>The number of the context that a mention stands in; 0 where it stands in none.</summary>
    internal static int PlaceOf(MentionRow mention, CooccurrenceContext context) => context switch
    {
        CooccurrenceContext.Sentence => mention.Sentence,
        CooccurrenceContext.Block => mention.Block,
        _ => mention.Section,
    };

    private static int CountContexts(IEnumerable<BlockRow> blocks, CooccurrenceContext context) => context switch
    {
        CooccurrenceContext.Sentence => blocks.Sum(block => block.Sentences),
        CooccurrenceContext.Block => blocks.Count(),
        _ => blocks.Select(block => block.Section).Where(section => section > 0).Distinct().Count(),
    };

    private static IEnumerable<CooccurrenceRow> Pairs(string document, IEnumerable<MentionRow> mentions, int contexts, CooccurrenceOptions options)
    {
        var left = new Dictionary<string, int>();
        var right = new Dictionary<string, int>();
        var together = new Dictionary<(string Left, string Right), int>();
        foreach (IGrouping<int, MentionRow> place in mentions.GroupBy(m => PlaceOf(m, options.Context)))
        {
            string[] lefts = [.. place.Where(m => m.Kind == options.Left).Select(m => m.Entity).Distinct()];
            string[] rights = [.. place.Where(m => m.Kind == options.Right).Select(m => m.Entity).Distinct()];
            foreach (string entity in lefts) left[entity] = left.GetValueOrDefault(entity) + 1;
            foreach (string entity in rights) right[entity] = right.GetValueOrDefault(entity) + 1;
            foreach ((string Left, string Right) pair in lefts.SelectMany(l => rights.Select(r => (l, r))))
            {
                // Of two of one kind only one order counts, and nobody is named together with himself.
                if (options.Left == options.Right && string.CompareOrdinal(pair.Left, pair.Right) >= 0) continue;
                together[pair] = together.GetValueOrDefault(pair) + 1;
            }
        }

        return together
            .OrderByDescending(p => p.Value)
            .ThenBy(p => p.Key.Left, StringComparer.Ordinal)
            .ThenBy(p => p.Key.Right, StringComparer.Ordinal)
            .Select(p => Row(document, p.Key, p.Value, left[p.Key.Left], right[p.Key.Right], contexts, options));
    }

    private static CooccurrenceRow Row(string document, (string Left, string Right) pair, int together, int left, int right, int contexts, CooccurrenceOptions options)
    {
        string? note = contexts switch
        {
            var all when all < Math.Max(left, right) => string.Create(CultureInfo.InvariantCulture, $"fewer contexts ({all}) were counted than name the entity"),
            _ when together < options.MinCooccurrences => string.Create(CultureInfo.InvariantCulture, $"together in fewer than {options.MinCooccurrences} contexts"),
            var all when all == together => "every context names both",
            _ => null,
        };
        double? npmi = note is null ? ComputeNpmi(together, left, right, contexts) : null;
        return new CooccurrenceRow(document, options.Context, options.Left, pair.Left, options.Right, pair.Right, together, left, right, contexts, npmi, note);
    }
}
