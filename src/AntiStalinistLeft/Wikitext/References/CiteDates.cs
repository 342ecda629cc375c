namespace AntiStalinistLeft.Wikitext;

/// <summary>Reads years out of dates as printed.</summary>
internal static class CiteDates
{
    /// <summary>The first number of four digits that could be a year; null where there is none.</summary>
    public static string? FindYear(string? date)
    {
        if (date is null) return null;
        for (int at = 0; at + 4 <= date.Length; at++)
        {
            if (!char.IsAsciiDigit(date[at])) continue;
            int end = at;
            while (end < date.Length && char.IsAsciiDigit(date[end])) end++;
            if (end - at == 4 && date[at] is '1' or '2') return date[at..end];
            at = end;
        }

        return null;
    }
}
