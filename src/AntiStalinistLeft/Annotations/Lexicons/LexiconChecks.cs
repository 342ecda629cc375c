using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Annotations;

/// <summary>What only all entries together can show to be wrong.</summary>
internal static class LexiconChecks
{
    /// <summary>Reports ids that stand twice, relations to nothing and phrases that two entries claim everywhere.</summary>
    public static void Run(IReadOnlyList<LexiconEntry> entries, YamlProblems problems)
    {
        var byId = new Dictionary<string, LexiconEntry>(StringComparer.Ordinal);
        foreach (LexiconEntry entry in entries)
        {
            if (entry.Id.Length == 0 || byId.TryAdd(entry.Id, entry)) continue;
            LexiconLocation first = byId[entry.Id].Place;
            problems.Add("duplicate-id", $"«{entry.Id}» stands at {first.File}({first.Line}) already.", entry.Place.File, entry.Place.Line);
        }

        foreach (LexiconEntry entry in entries) CheckRelations(entry, byId, problems);
        CheckPhrases(entries, problems);
    }

    private static void CheckRelations(LexiconEntry entry, Dictionary<string, LexiconEntry> byId, YamlProblems problems)
    {
        foreach (LexiconRelation relation in entry.Relations)
        {
            if (relation.Target.Length == 0 || byId.ContainsKey(relation.Target)) continue;
            problems.Add("unknown-relation", $"«{entry.Id}» is related to «{relation.Target}», which no file has.", entry.Place.File, entry.Place.Line);
        }
    }

    private static void CheckPhrases(IReadOnlyList<LexiconEntry> entries, YamlProblems problems)
    {
        var claims = new Dictionary<(MentionLayer, string), (LexiconEntry Entry, LexiconPattern Pattern)>();
        foreach (LexiconEntry entry in entries)
        {
            // A phrase with a context rule gives way to nobody: where its rule holds it goes before one without.
            foreach (LexiconPattern pattern in entry.Patterns.Where(pattern => !pattern.IsConditional))
            {
                (MentionLayer, string) key = (MentionLayers.ForKind(entry.Kind), TextFolding.Fold(pattern.Text));
                if (claims.TryAdd(key, (entry, pattern))) continue;
                (LexiconEntry other, LexiconPattern first) = claims[key];
                problems.Add(
                    "ambiguous-pattern",
                    other == entry
                        ? $"«{pattern.Text}» stands in «{entry.Id}» twice (line {first.Line}); case, dashes and quotation marks make no difference."
                        : $"«{pattern.Text}» is claimed by «{entry.Id}» and by «{other.Id}» ({other.Place.File}({first.Line})); give one of them a context rule.",
                    entry.Place.File,
                    pattern.Line);
            }
        }
    }
}
