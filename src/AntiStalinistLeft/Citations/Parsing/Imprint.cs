namespace AntiStalinistLeft.Citations;

/// <summary>Place, publisher and year, as printed; what is lacking is null.</summary>
internal sealed record Imprint(string? Place, string? Publisher, string? Year, string? Edition = null)
{
    /// <summary>The year in which the work first appeared, where it stands beside that of the edition: «(1978; reprint Leeds: Wick Press, 2001)».</summary>
    public string? OriginalYear { get; init; }
    public IReadOnlyList<PersonName> Editors { get; init; } = [];

    public IReadOnlyList<PersonName> Translators { get; init; } = [];
}

/// <summary>What a bracket behind a title holds.</summary>
internal enum BracketKind
{
    Other,
    Imprint,
    Year,
    YearRange,
    Date,
    Editor,
    Translator,
}
