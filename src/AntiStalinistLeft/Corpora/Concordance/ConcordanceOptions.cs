namespace AntiStalinistLeft;

/// <summary>How much of its surroundings a line of a concordance shows.</summary>
public enum ConcordanceContext
{
    /// <summary>Some words to the left and to the right, within the block.</summary>
    Words,

    /// <summary>The rest of the sentence.</summary>
    Sentence,
}

/// <summary>Where a concordance looks, what it shows and how it is sorted.</summary>
public sealed record ConcordanceOptions
{
    /// <summary>Where to look. Default: the running text of all texts.</summary>
    public WordSelection Selection { get; init; } = new();

    /// <summary>What a line shows around the match. Default: words.</summary>
    public ConcordanceContext Context { get; init; } = ConcordanceContext.Words;

    /// <summary>How many words on each side. Default 8.</summary>
    public int Width { get; init; } = 8;

    /// <summary>
    /// By what lines are sorted, one after the other: 1 is the first word to the right of the match, −2 the second to its left, 0 the
    /// match itself. Lines that are equal in all stand in the order of the texts. Default: that order alone.
    /// </summary>
    public IReadOnlyList<int> SortBy { get; init; } = [];

    internal void Check(string parameter)
    {
        if (Width is < 0 or > 100) throw new ArgumentOutOfRangeException(parameter, Width, "ConcordanceOptions.Width must be from 0 to 100.");
        if (SortBy.Any(place => place is < -20 or > 20)) throw new ArgumentOutOfRangeException(parameter, string.Join(", ", SortBy), "ConcordanceOptions.SortBy must name places from −20 to 20.");
    }
}
