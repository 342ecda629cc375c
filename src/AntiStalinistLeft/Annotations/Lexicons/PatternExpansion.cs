using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Annotations;

/// <summary>
/// Writes out the variants of a pattern: <c>Trotskyist[s]</c> has an optional part, <c>{left|communist} opposition</c> a
/// choice, <c>left[ist|ists]</c> an optional choice, <c>{@nations} Communist Party</c> a choice from a named list. Round
/// brackets are themselves.
/// </summary>
internal static class PatternExpansion
{
    /// <summary>All variants in the order of the text; null where brackets do not match or a list is unknown.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="sets">The named lists.</param>
    /// <param name="problem">What is wrong with it; null where nothing is.</param>
    public static IReadOnlyList<string>? Expand(string pattern, PhraseSets sets, out string? problem)
    {
        int at = 0;
        problem = FindExcess(pattern);
        if (problem is not null) return null;
        List<string>? variants = Sequence(pattern, ref at, '\0', sets, ref problem);
        if (problem is not null || variants is null) return null;
        return [.. variants.Select(OneBlank).Distinct(StringComparer.Ordinal)];
    }

    private static string? FindExcess(string pattern)
    {
        if (pattern.Length > Limits.PatternLength) return FormattableString.Invariant($"«{Quoted.Cut(pattern)}» has {pattern.Length} characters; a pattern may have {Limits.PatternLength}.");
        int depth = 0;
        foreach (char unit in pattern)
        {
            depth += unit switch { '[' or '{' => 1, ']' or '}' => -1, _ => 0 };
            if (depth > Limits.PatternDepth) return FormattableString.Invariant($"«{Quoted.Cut(pattern)}» has brackets within each other more than {Limits.PatternDepth} deep, which is the limit.");
        }

        return null;
    }

    private static string TooManyForms(string pattern) =>
        FormattableString.Invariant($"«{Quoted.Cut(pattern)}» stands for more than {Limits.PatternForms} forms, which is the limit. Write it as several patterns.");

    private static List<string>? Sequence(string pattern, ref int at, char close, PhraseSets sets, ref string? problem)
    {
        List<string> all = [];
        List<string> variants = [string.Empty];
        while (at < pattern.Length && pattern[at] != close)
        {
            char unit = pattern[at++];
            switch (unit)
            {
                case '|' when close != '\0':
                    all.AddRange(variants);
                    variants = [string.Empty];
                    break;
                case '[':
                case '{':
                    List<string>? part = Part(pattern, ref at, unit, sets, ref problem);
                    if (part is null) return null;

                    // Ways that come to the same letters are one, so «[a][a][a]» has four forms and not eight.
                    variants = [.. variants.SelectMany(_ => part, (left, right) => left + right).Distinct(StringComparer.Ordinal).Take(Limits.PatternForms + 1)];
                    if (variants.Count + all.Count > Limits.PatternForms)
                    {
                        problem = TooManyForms(pattern);
                        return null;
                    }

                    break;
                case ']' or '}':
                    problem = $"«{Quoted.Cut(pattern)}» closes a bracket that it did not open.";
                    return null;
                default:
                    for (int i = 0; i < variants.Count; i++) variants[i] += unit;
                    break;
            }
        }

        if (close != '\0' && at++ >= pattern.Length)
        {
            problem = $"«{Quoted.Cut(pattern)}» opens a bracket that it does not close.";
            return null;
        }

        return [.. all, .. variants];
    }

    private static List<string>? Part(string pattern, ref int at, char open, PhraseSets sets, ref string? problem)
    {
        if (open == '[')
        {
            List<string>? optional = Sequence(pattern, ref at, ']', sets, ref problem);
            return optional is null ? null : [.. optional.Prepend(string.Empty).Distinct(StringComparer.Ordinal)];
        }

        if (at >= pattern.Length || pattern[at] != '@') return Sequence(pattern, ref at, '}', sets, ref problem);
        int end = pattern.IndexOf('}', at);
        string name = end < 0 ? pattern[(at + 1)..] : pattern[(at + 1)..end];
        if (end < 0 || sets.Find(name) is not { } words)
        {
            problem = $"«{Quoted.Cut(pattern)}» names the set «{name}», which no file has.";
            return null;
        }

        at = end + 1;
        var variants = new List<string>();
        foreach (string word in words)
        {
            // The words of a list may have optional parts and choices but refer to no other list.
            IReadOnlyList<string>? expanded = Expand(word, new PhraseSets(), out problem);
            if (expanded is null) return null;
            variants.AddRange(expanded);
        }

        return variants;
    }

    private static string OneBlank(string phrase) => string.Join(' ', phrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
