namespace AntiStalinistLeft.Citations;

/// <summary>All rules in the order in which they are tried: what is plainest first, what takes any words last.</summary>
internal static class CitationRules
{
    public static IReadOnlyList<CitationRule> All { get; } =
    [
        .. OpeningRules.All,
        .. AuthorRules.All,
        .. TitleRules.All,
        .. ContainerRules.All,
        .. LocatorRules.All.TakeWhile(rule => rule.Name != "pages"),
        .. ImprintRules.All.TakeWhile(rule => rule.Name != "imprint-without-brackets"),
        .. VolumeRules.All,
        .. ImprintRules.All.SkipWhile(rule => rule.Name != "imprint-without-brackets"),
        .. LocatorRules.All.SkipWhile(rule => rule.Name != "pages"),
        TitleRules.Container,
    ];
}
