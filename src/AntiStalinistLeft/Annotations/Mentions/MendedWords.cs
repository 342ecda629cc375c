using System.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>
/// Words as they were before an editor or a line break cut them: «[S]ocialism», «Trotsky-ism», «non- Stalinist». The patterns
/// are looked for in these; a match leads back to the words as printed.
/// </summary>
/// <param name="Words">The words, joined again.</param>
/// <param name="Places">Where each character stands in the printed ones, and behind the last where they end; null where nothing was joined.</param>
internal readonly record struct MendedWords(string? Words, int[]? Places)
{
    public static MendedWords Of(ReadOnlySpan<char> printed)
    {
        List<int>? left = null;
        for (int i = printed.IndexOfAny('[', '-'); i >= 0 && i + 2 < printed.Length; i = Next(printed, i + 1))
        {
            if (IsLetterInBrackets(printed, i)) (left ??= []).AddRange([i, i + 2]);
            else if (IsBrokenEnding(printed, i)) (left ??= []).Add(i);
            else if (IsBrokenPrefix(printed, i)) (left ??= []).Add(i + 1);
        }

        return left is null ? default : Without(printed, left);
    }

    /// <summary>A stretch of the mended words as printed; «[S]ocialism» with the bracket that opens it.</summary>
    /// <param name="start">Its start.</param>
    /// <param name="end">Its end, behind the start.</param>
    /// <param name="offset">Where the printed words begin in their text.</param>
    public TextSpan ToPrinted(int start, int end, int offset)
    {
        if (Places is null) return TextSpan.FromBounds(offset + start, offset + end);
        bool opens = start + 1 < Places.Length && Places[start + 1] - Places[start] == 2 && Places[start] > 0 && (start == 0 || Places[start] - Places[start - 1] == 2);
        return TextSpan.FromBounds(offset + Places[start] - (opens ? 1 : 0), offset + Places[end - 1] + 1);
    }

    private static MendedWords Without(ReadOnlySpan<char> printed, List<int> left)
    {
        var words = new StringBuilder(printed.Length);
        var places = new List<int>(printed.Length);
        int next = 0;
        for (int i = 0; i < printed.Length; i++)
        {
            if (next < left.Count && left[next] == i)
            {
                next++;
                continue;
            }

            words.Append(printed[i]);
            places.Add(i);
        }

        return new MendedWords(words.ToString(), [.. places, printed.Length]);
    }

    private static int Next(ReadOnlySpan<char> printed, int from) => printed[from..].IndexOfAny('[', '-') is >= 0 and var at ? from + at : -1;

    private static bool IsLetterInBrackets(ReadOnlySpan<char> printed, int open) =>
        printed[open] == '[' && open + 3 < printed.Length && char.IsLetter(printed[open + 1]) && printed[open + 2] == ']' && char.IsLetter(printed[open + 3])
        && (open == 0 || !char.IsLetterOrDigit(printed[open - 1]));

    private static bool IsBrokenEnding(ReadOnlySpan<char> printed, int hyphen)
    {
        if (printed[hyphen] != '-' || hyphen == 0 || !char.IsLetter(printed[hyphen - 1])) return false;
        ReadOnlySpan<char> rest = printed[(hyphen + 1)..];
        int end = 0;
        while (end < rest.Length && char.IsLetter(rest[end])) end++;
        return end > 2 && MentionWords.Endings.Contains(rest[..end]);
    }

    private static bool IsBrokenPrefix(ReadOnlySpan<char> printed, int hyphen)
    {
        if (printed[hyphen] != '-' || printed[hyphen + 1] != ' ' || !char.IsLetter(printed[hyphen + 2])) return false;
        int start = hyphen;
        while (start > 0 && char.IsLetter(printed[start - 1])) start--;
        ReadOnlySpan<char> rest = printed[(hyphen + 2)..];
        int end = 0;
        while (end < rest.Length && char.IsLetter(rest[end])) end++;
        return MentionWords.Prefixes.Contains(printed[start..hyphen]) && !MentionWords.Joints.Contains(rest[..end]);
    }
}
