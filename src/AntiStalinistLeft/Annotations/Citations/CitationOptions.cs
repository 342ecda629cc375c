using AntiStalinistLeft.Annotations.Citations.Works;

namespace AntiStalinistLeft.Annotations.Citations;

/// <summary>What the resolver may rely on, and how far it looks.</summary>
public sealed record CitationOptions
{
    /// <summary>Works known by key. Default: none.</summary>
    public Authority Authority { get; init; } = Authority.Empty;

    /// <summary>A person's decisions, which beat every rule. Default: none.</summary>
    public CitationOverrides Overrides { get; init; } = CitationOverrides.None;

    /// <summary>How many notes a short form may stand before its full form. Default: 2.</summary>
    public int NotesAhead { get; init; } = 2;

    /// <summary>How many notes back a volume may have been cited to be taken for the volume of a part that names none. Default: 3.</summary>
    public int NotesBackForHost { get; init; } = 3;
}
