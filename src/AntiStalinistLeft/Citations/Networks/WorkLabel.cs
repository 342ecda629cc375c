using AntiStalinistLeft.Citations;

namespace AntiStalinistLeft;

/// <summary>A short label for a work: surnames, title, the year it first appeared or else that of its edition.</summary>
public static class WorkLabel
{
    // A main title shorter than this may be a name or a word that says too little without what follows.
    private const int LongEnough = 16;

    /// <summary>«Tamm, On Lamps (1931)»; «Tamm and Blix, …»; «Tamm et al., …» for more than two. A subtitle is left out where the title says enough.</summary>
    public static string Format(WorkRow work)
    {
        ArgumentNullException.ThrowIfNull(work);
        string year = (work.OriginalYear ?? work.Year) is { } known ? $" ({known})" : string.Empty;
        return FormatSurnames(work.Authors) is { } authors ? $"{authors}, {MainTitle(work.Title)}{year}" : MainTitle(work.Title) + year;
    }

    /// <summary>The labels of works by their keys: each edition and part by its own, and a work by the key at which its editions join.</summary>
    public static IReadOnlyDictionary<string, string> FormatAll(Table<WorkRow> works)
    {
        ArgumentNullException.ThrowIfNull(works);
        var labels = works.ToDictionary(work => work.Key, Format, StringComparer.Ordinal);
        foreach (WorkRow work in works) labels.TryAdd(work.Work, Format(work));
        return labels;
    }

    /// <summary>The surnames of authors that stand in one cell; null where there are none.</summary>
    public static string? FormatSurnames(string? authors)
    {
        string[] names = authors?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        return names switch
        {
            [] => null,
            [var one] => Surname(one),
            [var one, var two] => $"{Surname(one)} and {Surname(two)}",
            [var one, ..] => $"{Surname(one)} et al.",
        };
    }

    private static string MainTitle(string title) =>
        title.IndexOf(": ", StringComparison.Ordinal) is var colon && colon >= LongEnough ? title[..colon] : title;

    // The last word with the particles before it («Le Blanc»); a name of one word, or of a body, stays whole.
    private static string Surname(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is < 2 or > 4 || words.Any(word => !char.IsUpper(word[0]) && !CitationVocabulary.Particles.Contains(word)) ? name : PersonName.Parse(name).Family;
    }
}
