using System.Collections.Frozen;

namespace AntiStalinistLeft.Wikitext;

/// <summary>The words between double underscores that tell the wiki how to show a page.</summary>
internal static class BehaviorSwitches
{
    private const int MaxLength = 32;

    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        [
            "NOTOC", "FORCETOC", "TOC", "NOEDITSECTION", "NEWSECTIONLINK", "NONEWSECTIONLINK", "NOGALLERY", "HIDDENCAT", "EXPECTUNUSEDCATEGORY",
            "NOCONTENTCONVERT", "NOCC", "NOTITLECONVERT", "NOTC", "INDEX", "NOINDEX", "STATICREDIRECT", "NOGLOBAL", "DISAMBIG", "EXPECTED_UNCONNECTED_PAGE",
            "ARCHIVEDTALK", "NOTALK",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Index just behind the switch at <paramref name="at"/>; −1 where it is none.</summary>
    public static int FindEnd(string text, int at)
    {
        if (!text.AsSpan(at).StartsWith("__", StringComparison.Ordinal)) return -1;
        int start = at + 2;
        int length = text.AsSpan(start, Math.Min(MaxLength, text.Length - start)).IndexOf("__", StringComparison.Ordinal);
        return length > 0 && Lookup.Contains(text.AsSpan(start, length)) ? start + length + 2 : -1;
    }
}
