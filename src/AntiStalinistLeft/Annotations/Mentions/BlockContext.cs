namespace AntiStalinistLeft.Annotations;

/// <summary>The words of one block, asked for what stands around a phrase. Positions count from the block's start.</summary>
internal readonly ref struct BlockContext(ReadOnlySpan<char> text, Zone zone)
{
    // What «directly before» and «directly behind» pass over.
    private const string Passed = " \t\n\u00A0'\"\u2018\u2019\u201C\u201D\u00AB\u00BB()[]";

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Zone _zone = zone;

    /// <summary>True where all conditions hold that the block alone can answer, <see cref="ContextRule.NamedInFull"/> left out.</summary>
    public bool Holds(ContextRule rule, int start, int end)
    {
        if (rule.Zones.Count > 0 && !rule.Zones.Contains(_zone)) return false;
        if (rule.CapitalBefore is { } before && !MayPrecede(before, start)) return false;
        if (rule.CapitalBehind is { } behind && !MayFollow(behind, end)) return false;
        ReadOnlySpan<char> left = _text[..start].TrimEnd(Passed);
        ReadOnlySpan<char> right = _text[end..].TrimStart(Passed);
        return (rule.After.Count == 0 || EndsWithAny(left, rule.After))
            && !EndsWithAny(left, rule.NotAfter)
            && (rule.Before.Count == 0 || StartsWithAny(right, rule.Before))
            && !StartsWithAny(right, rule.NotBefore)
            && (rule.Near.Count == 0 || HasNear(rule.Near, start, end))
            && !HasNear(rule.NotNear, start, end);
    }

    private static bool EndsWithAny(ReadOnlySpan<char> left, IReadOnlyList<string> phrases)
    {
        foreach (string phrase in phrases)
        {
            int at = left.Length - phrase.Length;
            if (at >= 0 && Matches(left[at..], phrase) && (at == 0 || !TextFolding.IsWord(left[at - 1]))) return true;
        }

        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> right, IReadOnlyList<string> phrases)
    {
        foreach (string phrase in phrases)
        {
            int end = phrase.Length;
            if (right.Length >= end && Matches(right[..end], phrase) && (right.Length == end || !TextFolding.IsWord(right[end]))) return true;
        }

        return false;
    }

    private bool HasNear(IReadOnlyList<string> phrases, int start, int end)
    {
        if (phrases.Count == 0) return false;
        int from = Math.Max(0, start - ContextRule.NearDistance);
        int to = Math.Min(_text.Length, end + ContextRule.NearDistance);
        for (int at = from; at < to; at++)
        {
            bool startsWord = TextFolding.IsWord(_text[at]) && (at == 0 || !TextFolding.IsWord(_text[at - 1]));
            bool outside = at < start || at >= end;
            if (startsWord && outside && StartsWithAny(_text[at..], phrases)) return true;
        }

        return false;
    }

    private bool MayPrecede(IReadOnlyList<string> allowed, int start)
    {
        int end = start;
        while (end > 0 && TextFolding.GetKind(_text[end - 1]) == CodeUnitKind.Blank) end--;
        int from = end;
        while (from > 0 && (TextFolding.IsWord(_text[from - 1]) || TextFolding.GetKind(_text[from - 1]) == CodeUnitKind.Hyphen)) from--;
        return end == start || from == end || !char.IsUpper(_text[from]) || EndsWithAny(_text[..end], allowed);
    }

    private bool MayFollow(IReadOnlyList<string> allowed, int end)
    {
        int from = end;
        while (from < _text.Length && TextFolding.GetKind(_text[from]) == CodeUnitKind.Blank) from++;
        return from == end || from == _text.Length || !char.IsUpper(_text[from]) || StartsWithAny(_text[from..], allowed);
    }

    // A small letter of the phrase matches both cases, a capital only a capital.
    private static bool Matches(ReadOnlySpan<char> words, string phrase)
    {
        for (int i = 0; i < phrase.Length; i++)
        {
            if (TextFolding.Fold(words[i]) != TextFolding.Fold(phrase[i])) return false;
            if (char.IsUpper(phrase[i]) && !char.IsUpper(words[i])) return false;
        }

        return true;
    }
}
