using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Annotations;

/// <summary>Reads a <see cref="ContextRule"/>.</summary>
internal sealed class ContextReader(PhraseSets sets)
{
    /// <summary>Reads the keys of a rule; an empty rule is reported.</summary>
    public ContextRule Read(YamlFields fields)
    {
        fields.AllowOnly("after", "not-after", "before", "not-before", "near", "not-near", "capital-before", "capital-behind", "named-in-full", "zones");
        if (!fields.Keys.Any()) fields.Report("bad-value", "A context rule must say something.", fields.Line);
        return new ContextRule
        {
            After = Phrases(fields, "after"),
            NotAfter = Phrases(fields, "not-after"),
            Before = Phrases(fields, "before"),
            NotBefore = Phrases(fields, "not-before"),
            Near = Phrases(fields, "near"),
            NotNear = Phrases(fields, "not-near"),
            CapitalBefore = fields.Has("capital-before") ? Phrases(fields, "capital-before") : null,
            CapitalBehind = fields.Has("capital-behind") ? Phrases(fields, "capital-behind") : null,
            NamedInFull = fields.Flag("named-in-full"),
            Zones = Zones(fields),
        };
    }

    private List<string> Phrases(YamlFields fields, string key)
    {
        var phrases = new List<string>();
        foreach ((string text, int line) in fields.Texts(key))
        {
            IReadOnlyList<string>? variants = PatternExpansion.Expand(text, sets, out string? problem);
            if (variants is null) fields.Report("bad-pattern", problem!, line);
            else phrases.AddRange(variants);
        }

        return phrases;
    }

    private static List<Zone> Zones(YamlFields fields)
    {
        var zones = new List<Zone>();
        foreach ((string text, int line) in fields.Texts("zones"))
        {
            if (Enum.TryParse(text, ignoreCase: true, out Zone zone) && Enum.IsDefined(zone)) zones.Add(zone);
            else fields.Report("bad-value", $"«{text}» is no zone; known: {string.Join(", ", Enum.GetNames<Zone>()).ToLowerInvariant()}.", line);
        }

        return zones;
    }
}
