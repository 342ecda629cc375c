using System.Buffers;
using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Text;

/// <summary>
/// How deep the elements of a page stand within each other, read from its tags alone: what builds the tree takes time that
/// grows with the square of the depth. What HTML closes by itself (paragraphs, items, cells) counts for nothing.
/// </summary>
internal static partial class HtmlNesting
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");

    private static readonly HashSet<string> NeverOpen = new(
        "area base br col embed hr img input link meta source track wbr p li dt dd option optgroup tr td th thead tbody tfoot rt rp colgroup caption html head body a".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The line, from 1, at which a page goes deeper than the limit; null where it does not.</summary>
    public static int? FindExcess(string page, int limit)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> byName = open.GetAlternateLookup<ReadOnlySpan<char>>();
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> neverOpen = NeverOpen.GetAlternateLookup<ReadOnlySpan<char>>();
        int depth = 0;
        foreach (ValueMatch found in Tags().EnumerateMatches(page))
        {
            ReadOnlySpan<char> tag = page.AsSpan(found.Index, found.Length);
            if (tag[1] is '!' || tag.EndsWith("/>") && (byName.TryGetValue("svg", out int drawings) && drawings > 0 || byName.TryGetValue("math", out int formulas) && formulas > 0)) continue;
            bool closes = tag[1] == '/';
            ReadOnlySpan<char> name = tag[(closes ? 2 : 1)..];
            name = name[..name.IndexOfAny(NameEnds)];
            if (neverOpen.Contains(name) || tag.StartsWith("<script", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("<style", StringComparison.OrdinalIgnoreCase)) continue;
            int known = byName.TryGetValue(name, out int count) ? count : 0;
            if (closes && known == 0) continue;
            byName[name] = known + (closes ? -1 : 1);
            depth += closes ? -1 : 1;
            if (depth > limit) return page.AsSpan(0, found.Index).Count('\n') + 1;
        }

        return null;
    }

    // A comment, a script or a style as a whole; else one tag.
    [GeneratedRegex(@"<!--.*?(?:-->|\z)|<(?<raw>script|style)\b[^>]*>.*?(?:</\k<raw>\s*>|\z)|</?[a-z][^\s/>]*[^>]*>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Tags();
}
