namespace AntiStalinistLeft;

/// <summary>What the resolver may rely on, and how far it looks.</summary>
public sealed record CitationOptions
{
    /// <summary>Works known by key. Default: none.</summary>
    public WorkAuthority Authority { get; init; } = WorkAuthority.Empty;

    /// <summary>A person's decisions, which beat every rule. Default: none.</summary>
    public CitationOverrides Overrides { get; init; } = CitationOverrides.None;

    /// <summary>Names of rules of the parser and the resolver that are switched off, to see what each contributes. Default: none.</summary>
    public IReadOnlySet<string> WithoutRules { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>How many notes a short form may stand before its full form. Default: 2.</summary>
    public int MaxNotesAhead { get; init; } = 2;

    /// <summary>How many notes back a volume may have been cited to be taken for the volume of a part that names none. Default: 3.</summary>
    public int MaxNotesBackToContainer { get; init; } = 3;
}
