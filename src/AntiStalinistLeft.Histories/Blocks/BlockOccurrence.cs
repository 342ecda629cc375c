namespace AntiStalinistLeft.Histories;

/// <summary>A block where it stands in a revision.</summary>
/// <param name="Block">The number of the distinct block.</param>
/// <param name="Gap">The number of what lies between it and the next: line ends and blank lines.</param>
internal readonly record struct BlockOccurrence(int Block, int Gap);

/// <summary>How a list differs from the one before it: the first and last entries stayed, and what stood between was replaced.</summary>
/// <param name="Before">Entries of the list before.</param>
/// <param name="Prefix">First entries that both have.</param>
/// <param name="Suffix">Last entries that both have.</param>
/// <param name="Middle">How many entries stand between them now.</param>
internal readonly record struct ListDelta(int Before, int Prefix, int Suffix, int Middle)
{
    /// <summary>Entries of the list now.</summary>
    public int Count => Prefix + Middle + Suffix;

    /// <summary>Entries that stood between prefix and suffix before.</summary>
    public int Removed => Before - Prefix - Suffix;

    /// <summary>True when nothing changed.</summary>
    public bool IsEmpty => Middle == 0 && Removed == 0;
}
