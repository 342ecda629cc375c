using System.Collections.Frozen;

namespace AntiStalinistLeft.Histories;

/// <summary>What is searched for besides the edit summaries.</summary>
internal sealed record SummaryOptions
{
    /// <summary>
    /// The templates by which editors dispute an article, by every name they go by in small letters, with the name under which they
    /// are counted. Default: those of the English Wikipedia on neutrality, accuracy and sourcing.
    /// </summary>
    public IReadOnlyDictionary<string, string> DisputeTemplates { get; init; } = English;

    private static FrozenDictionary<string, string> English { get; } = new (string Counted, string[] Names)[]
    {
        ("pov", ["pov", "npov", "neutrality", "bias", "biased"]),
        ("pov section", ["pov section", "pov-section"]),
        ("pov lead", ["pov lead", "pov-lead"]),
        ("pov check", ["pov check", "pov-check", "pov-intro"]),
        ("pov statement", ["pov statement", "pov-statement", "npov statement", "npov-statement", "neutrality disputed"]),
        ("disputed", ["disputed", "accuracy", "accuracy dispute", "factual accuracy"]),
        ("disputed inline", ["disputed inline", "disputed-inline"]),
        ("unbalanced", ["unbalanced", "balance", "undue weight", "undue", "undue weight inline", "undue inline"]),
        ("weasel", ["weasel", "weasel words", "weasel inline"]),
        ("peacock", ["peacock", "peacock inline", "puffery"]),
        ("original research", ["original research", "or", "original research inline", "synthesis", "synthesis inline", "syn"]),
        ("unreferenced", ["unreferenced", "unsourced", "no references", "unreferenced section", "unsourced section"]),
        ("more citations needed", ["more citations needed", "refimprove", "more references", "refimprove section", "more citations needed section"]),
        ("citation needed", ["citation needed", "cn", "fact", "cite needed", "needs citation", "source?"]),
        ("failed verification", ["failed verification", "not in source"]),
        ("better source needed", ["better source needed", "better source", "unreliable source?", "verify credibility"]),
        ("one source", ["one source", "onesource", "single source"]),
        ("primary sources", ["primary sources", "primary source inline", "primary"]),
        ("dubious", ["dubious"]),
        ("who", ["who", "by whom", "by whom?", "according to whom", "according to whom?", "whom", "whom?"]),
        ("globalize", ["globalize", "worldview"]),
        ("conflict of interest", ["coi", "conflict of interest"]),
        ("self-contradictory", ["self-contradictory", "contradict", "contradicts other"]),
    }
    .SelectMany(template => template.Names.Select(name => (name, template.Counted)))
    .ToFrozenDictionary(pair => pair.name, pair => pair.Counted, StringComparer.Ordinal);
}
