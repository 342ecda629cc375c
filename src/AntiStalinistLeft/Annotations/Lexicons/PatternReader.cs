using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Annotations;

/// <summary>Reads the patterns of an entry, with what the file states for all of its patterns.</summary>
internal sealed class PatternReader(PhraseSets sets, ContextReader contexts, CaseRule byDefault, ContextRule? oneWord)
{
    private static readonly ContextRule InFull = new() { NamedInFull = true };

    /// <summary>The case rule of a file or a pattern; null where it states none.</summary>
    public static CaseRule? ReadCase(YamlFields fields)
    {
        string? name = fields.Text("case");
        switch (name)
        {
            case null: return null;
            case "any": return CaseRule.Any;
            case "capitals": return CaseRule.Capitals;
            default:
                fields.Report("bad-value", $"«{name}» is no case rule; known: any, capitals.", fields.Line);
                return null;
        }
    }

    /// <summary>The patterns below a key: texts, or mappings with <c>text</c>, <c>case</c> and <c>when</c>.</summary>
    public List<LexiconPattern> Read(YamlFields entry, string key)
    {
        var patterns = new List<LexiconPattern>();
        foreach (YamlValue item in entry.Items(key))
        {
            int line = item.Line;
            if (item.Text is { } single)
            {
                patterns.AddRange(Variants(entry, single, line, byDefault, null));
            }
            else if (entry.MappingAt(item) is { } fields)
            {
                fields.AllowOnly("text", "case", "when");
                CaseRule rule = ReadCase(fields) ?? byDefault;
                ContextRule? when = fields.Mapping("when") is { } context ? contexts.Read(context) : null;
                if (!fields.Has("text")) fields.Report("missing-key", "«text» is missing.", line);
                foreach ((string text, int at) in fields.Texts("text")) patterns.AddRange(Variants(entry, text, at, rule, when));
            }
        }

        return patterns;
    }

    /// <summary>The short forms of an entry, which count where the document names it in full.</summary>
    public List<LexiconPattern> ReadShort(YamlFields entry)
    {
        var patterns = new List<LexiconPattern>();
        foreach ((string text, int line) in entry.Texts("short"))
        {
            patterns.AddRange(Variants(entry, text, line, CaseRule.Capitals, InFull));
        }

        return patterns;
    }

    private IEnumerable<LexiconPattern> Variants(YamlFields entry, string text, int line, CaseRule rule, ContextRule? when)
    {
        IReadOnlyList<string>? variants = PatternExpansion.Expand(text, sets, out string? problem);
        if (variants is null)
        {
            entry.Report("bad-pattern", problem!, line);
            yield break;
        }

        foreach (string variant in variants)
        {
            if (variant.Length == 0)
            {
                entry.Report("empty-pattern", $"The pattern «{text}» has a variant without any word.", line);
            }
            else if (!TextFolding.IsWord(variant[0]))
            {
                entry.Report("bad-pattern", $"The pattern «{variant}» must start with a letter or a digit.", line);
            }
            else
            {
                bool isOneWord = !variant.Contains(' ', StringComparison.Ordinal);
                ContextRule? context = isOneWord && oneWord is not null ? when?.And(oneWord) ?? oneWord : when;
                yield return new LexiconPattern(variant, rule, context, when is not null, line);
            }
        }
    }
}
