namespace AntiStalinistLeft.Corpora;

/// <summary>What was counted in one block, or in one pool of sections of a text-free release.</summary>
/// <param name="Document">Id of the text.</param>
/// <param name="Block">Ordinal of the block; of the pool's first section where blocks are not known.</param>
/// <param name="Items">Numbers of items and how often each stands here.</param>
/// <param name="Words">All words here.</param>
internal sealed record CountedPart(string Document, int Block, IReadOnlyList<(int Item, int Count)> Items, int Words);

/// <summary>How often items (words, entities) stand in a selection, part by part. Two that are compared share their names.</summary>
internal sealed class ItemCounts
{
    private readonly Dictionary<int, int> _counts = [];

    /// <summary>Adds parts up.</summary>
    /// <param name="names">The items by their numbers.</param>
    /// <param name="parts">The parts, in the order of the texts; each block once.</param>
    public ItemCounts(IReadOnlyList<string> names, IReadOnlyList<CountedPart> parts)
    {
        Names = names;
        Parts = parts;
        Words = parts.Sum(part => part.Words);
        foreach ((int item, int count) in parts.SelectMany(part => part.Items)) _counts[item] = _counts.GetValueOrDefault(item) + count;
    }

    /// <summary>The items by their numbers.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The parts.</summary>
    public IReadOnlyList<CountedPart> Parts { get; }

    /// <summary>All words.</summary>
    public int Words { get; }

    /// <summary>The items that stand there, in the order in which they first do.</summary>
    public IEnumerable<int> Items => _counts.Keys;

    /// <summary>The texts that have a word here.</summary>
    public IReadOnlyList<string> Documents => field ??= [.. Parts.Select(part => part.Document).Distinct()];

    /// <summary>How often an item stands there.</summary>
    public int Count(int item) => _counts.GetValueOrDefault(item);

    /// <summary>For each item in how many texts and in how many parts it stands.</summary>
    public IReadOnlyDictionary<int, (int Documents, int Parts)> Ranges => field ??= CountRanges();

    /// <summary>Gries' DP of each item over the parts; none of any where there are no two parts.</summary>
    /// <remarks>By its definition in <see cref="DispersionMeasures.Dp"/>, without looking at parts that lack the item.</remarks>
    public IReadOnlyDictionary<int, double> Dispersions => field ??= ComputeDispersions();

    private Dictionary<int, double> ComputeDispersions()
    {
        if (Parts.Count(part => part.Words > 0) < 2) return [];
        var sums = new Dictionary<int, double>(_counts.Count);
        foreach (CountedPart part in Parts)
        {
            double share = (double)part.Words / Words;
            foreach ((int item, int count) in part.Items) sums[item] = sums.GetValueOrDefault(item, 1) + Math.Abs(((double)count / _counts[item]) - share) - share;
        }

        return sums.ToDictionary(sum => sum.Key, sum => sum.Value / 2);
    }

    private Dictionary<int, (int Documents, int Parts)> CountRanges()
    {
        var ranges = new Dictionary<int, (int, int)>(_counts.Count);
        var last = new Dictionary<int, string>(_counts.Count);
        foreach (CountedPart part in Parts)
        {
            foreach ((int item, _) in part.Items)
            {
                (int documents, int parts) = ranges.GetValueOrDefault(item);
                bool isNew = !last.TryGetValue(item, out string? before) || before != part.Document;
                last[item] = part.Document;
                ranges[item] = (isNew ? documents + 1 : documents, parts + 1);
            }
        }

        return ranges;
    }
}
