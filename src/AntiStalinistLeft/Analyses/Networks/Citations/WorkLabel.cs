using AntiStalinistLeft.Tables;

namespace AntiStalinistLeft.Analyses.Networks.Citations;

/// <summary>How a work is called where there is little room: surnames, title, the year it first appeared or else that of its edition.</summary>
public static class WorkLabel
{
    /// <summary>«Tamm, On Lamps (1931)»; «Tamm and Blix, …»; «Tamm et al., …» for more than two.</summary>
    public static string Of(WorkRow work)
    {
        ArgumentNullException.ThrowIfNull(work);
        string year = (work.OriginalYear ?? work.Year) is { } known ? $" ({known})" : string.Empty;
        return Surnames(work.Authors) is { } authors ? $"{authors}, {work.Title}{year}" : work.Title + year;
    }

    /// <summary>The surnames of authors that stand in one cell; null where there are none.</summary>
    public static string? Surnames(string? authors)
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

    // What stands behind the last blank; a name of one word, or of a body, stays whole.
    private static string Surname(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3 && words.All(word => char.IsUpper(word[0])) ? words[^1] : name;
    }
}
