namespace AntiStalinistLeft.Citations;

/// <summary>Place, publisher and year, as printed; what is lacking is null.</summary>
internal sealed record Imprint(string? Place, string? Publisher, string? Year, string? Edition = null);

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
