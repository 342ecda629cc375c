using System.Text;

namespace AntiStalinistLeft;

/// <summary>
/// A text after normalisation, with the trail that leads back: every change is kept with the words it replaced, so the
/// original can be rebuilt and any range can be carried over in both directions.
/// </summary>
/// <remarks>Immutable. Positions are UTF-16 code units.</remarks>
public sealed class NormalizedText
{
    // Start of each change in the normalised text; parallel to Trail.
    private readonly int[] _normalizedStarts;

    private NormalizedText(string original, string value, IReadOnlyList<NormalizationChange> trail, int[] normalizedStarts)
    {
        Original = original;
        Value = value;
        Trail = trail;
        _normalizedStarts = normalizedStarts;
    }

    /// <summary>The decoded original, byte-order mark excluded.</summary>
    public string Original { get; }

    /// <summary>The text after all changes.</summary>
    public string Value { get; }

    /// <summary>The changes in the order of the text; they never overlap.</summary>
    public IReadOnlyList<NormalizationChange> Trail { get; }

    /// <summary>Applies changes to a text.</summary>
    /// <param name="original">The decoded original.</param>
    /// <param name="changes">Changes sorted by place, none overlapping another; <c>Before</c> must stand at the range.</param>
    /// <exception cref="ArgumentException">Changes overlap, are unsorted, or name words that do not stand there.</exception>
    public static NormalizedText Apply(string original, IReadOnlyList<NormalizationChange> changes)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.Count == 0) return new NormalizedText(original, original, [], []);
        var value = new StringBuilder(original.Length);
        var starts = new int[changes.Count];
        int done = 0;
        for (int i = 0; i < changes.Count; i++)
        {
            NormalizationChange change = changes[i];
            if (change.OriginalSpan.Start < done)
            {
                throw new ArgumentException($"Change {i} ({change.Rule}) at {change.OriginalSpan} overlaps the one before it.", nameof(changes));
            }

            if (!original.AsSpan(change.OriginalSpan.Start, change.OriginalSpan.Length).SequenceEqual(change.Before))
            {
                throw new ArgumentException($"Change {i} ({change.Rule}) at {change.OriginalSpan} replaces words that do not stand there.", nameof(changes));
            }

            value.Append(original, done, change.OriginalSpan.Start - done);
            starts[i] = value.Length;
            value.Append(change.After);
            done = change.OriginalSpan.End;
        }

        value.Append(original, done, original.Length - done);
        return new NormalizedText(original, value.ToString(), [.. changes], starts);
    }

    /// <summary>Rebuilds the original from <see cref="Value"/> and <see cref="Trail"/> alone.</summary>
    public string Undo()
    {
        var original = new StringBuilder(Original.Length);
        int done = 0;
        for (int i = 0; i < Trail.Count; i++)
        {
            original.Append(Value, done, _normalizedStarts[i] - done);
            original.Append(Trail[i].Before);
            done = _normalizedStarts[i] + Trail[i].After.Length;
        }

        return original.Append(Value, done, Value.Length - done).ToString();
    }

    /// <summary>
    /// Carries a range of the normalised text to the original. Deletions at its edges stay outside, those within it
    /// are covered; an edge inside a replacement covers the whole of what was replaced.
    /// </summary>
    public TextSpan ToOriginal(TextSpan normalized)
    {
        if (normalized.IsEmpty) return new TextSpan(OriginalEdge(normalized.Start, isEnd: false), 0);

        int start = OriginalEdge(normalized.Start, isEnd: false);
        int end = OriginalEdge(normalized.End, isEnd: true);
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    /// <summary>Carries a range of the original to the normalised text; what was deleted shrinks to a place.</summary>
    public TextSpan ToNormalized(TextSpan original)
    {
        int start = NormalizedEdge(original.Start, isEnd: false);
        int end = original.IsEmpty ? start : NormalizedEdge(original.End, isEnd: true);
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    private int OriginalEdge(int position, bool isEnd)
    {
        // A start belongs behind the changes that end at it, an end before those that start at it.
        int low = 0;
        int high = Trail.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            int changeEnd = _normalizedStarts[middle] + Trail[middle].After.Length;
            bool before = isEnd ? changeEnd < position || (changeEnd == position && Trail[middle].After.Length > 0) : changeEnd <= position;
            if (before) low = middle + 1;
            else high = middle;
        }

        if (low < Trail.Count && _normalizedStarts[low] < position)
        {
            return isEnd ? Trail[low].OriginalSpan.End : Trail[low].OriginalSpan.Start;
        }

        int lastOriginal = low == 0 ? 0 : Trail[low - 1].OriginalSpan.End;
        int lastNormalized = low == 0 ? 0 : _normalizedStarts[low - 1] + Trail[low - 1].After.Length;
        return lastOriginal + (position - lastNormalized);
    }

    private int NormalizedEdge(int position, bool isEnd)
    {
        int low = 0;
        int high = Trail.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Trail[middle].OriginalSpan.End <= position) low = middle + 1;
            else high = middle;
        }

        if (low < Trail.Count && Trail[low].OriginalSpan.Start < position)
        {
            return _normalizedStarts[low] + (isEnd ? Trail[low].After.Length : 0);
        }

        int lastOriginal = low == 0 ? 0 : Trail[low - 1].OriginalSpan.End;
        int lastNormalized = low == 0 ? 0 : _normalizedStarts[low - 1] + Trail[low - 1].After.Length;
        return lastNormalized + (position - lastOriginal);
    }
}
