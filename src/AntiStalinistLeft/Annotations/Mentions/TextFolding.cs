namespace AntiStalinistLeft.Annotations;

/// <summary>What a code unit means for the borders of words.</summary>
internal enum CodeUnitKind
{
    /// <summary>Punctuation and all else that no word is made of.</summary>
    Other,

    /// <summary>A letter, or a mark that combines with one.</summary>
    Letter,

    /// <summary>A decimal digit.</summary>
    Digit,

    /// <summary>A hyphen. The en dash, which a pattern takes for one, joins equals and leaves both of them whole words.</summary>
    Hyphen,

    /// <summary>A blank, a non-breaking blank, a tab, a line break.</summary>
    Blank,
}

/// <summary>
/// Which code units a pattern takes for one another: upper and lower case, curly and straight quotation marks and
/// apostrophes, hyphens and en dashes, all blanks. The em dash is punctuation between words and stays itself.
/// </summary>
/// <remarks>
/// Single code units only. A surrogate is <see cref="CodeUnitKind.Other"/>: no letter outside the basic plane stands at the
/// border of a name in the texts that this is for.
/// </remarks>
internal static class TextFolding
{
    private static readonly (char[] Folded, byte[] Kinds) Tables = FoldingTableBuilder.Build();

    private static readonly char[] Folded = Tables.Folded;

    private static readonly byte[] Kinds = Tables.Kinds;

    /// <summary>All units folded, by unit.</summary>
    public static ReadOnlySpan<char> Table => Folded;

    /// <summary>The unit that stands for <paramref name="unit"/> and all that a pattern takes for it.</summary>
    public static char Fold(char unit) => Folded[unit];

    /// <summary>What <paramref name="unit"/> means for the borders of words.</summary>
    public static CodeUnitKind GetKind(char unit) => (CodeUnitKind)Kinds[unit];

    /// <summary>True for letters, digits and combining marks.</summary>
    public static bool IsWord(char unit) => GetKind(unit) is CodeUnitKind.Letter or CodeUnitKind.Digit;

    /// <summary>Folds every unit, makes one blank of a run of blanks and cuts those at both ends.</summary>
    public static string Fold(string text)
    {
        var folded = new System.Text.StringBuilder(text.Length);
        foreach (char unit in text)
        {
            char fold = Fold(unit);
            if (fold != ' ' || (folded.Length > 0 && folded[^1] != ' ')) folded.Append(fold);
        }

        if (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
        return folded.ToString();
    }
}
