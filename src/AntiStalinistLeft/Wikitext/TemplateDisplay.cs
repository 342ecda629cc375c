namespace AntiStalinistLeft.Wikitext;

/// <summary>What of a template its readers see as part of the text.</summary>
internal sealed record TemplateDisplay
{
    /// <summary>
    /// The parameters whose words are shown, by name or, for those without, by number from 1; the first one that is there is
    /// shown. Empty where none is.
    /// </summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>Words that stand in the template's place, before what a parameter shows; empty where there are none.</summary>
    public string Words { get; init; } = string.Empty;

    /// <summary>True where what is shown are somebody else's words set apart.</summary>
    public bool IsQuotation { get; init; }
}
